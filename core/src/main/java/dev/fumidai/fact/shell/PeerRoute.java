package dev.fumidai.fact.shell;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether packets find the way between the target and what opens its shell. */
public record PeerRoute(String candidate, Way way, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        LOCAL,
        PEERED,
        /** A transit gateway carries it. */
        TRANSIT_OPEN,
        TRANSIT_STOPPED,
        /** It waits to be accepted. */
        PEERING_PENDING,
        PEERING_INACTIVE,
        NO_ROUTE,
        BLACKHOLE,
        /** An active peering connection would carry the packets by a narrower route. */
        BLACKHOLE_BESIDE_PEERING,
        OTHER_TARGET,
        NOT_MODELLED,
        TO_BE_BUILT,
        /** The peer is outside of AWS, behind a gateway whose routes are asked for by themselves. */
        OUTSIDE,
        UNKNOWN
    }

    /** There, or back. */
    public enum Way {
        FORWARD,
        BACK
    }

    @Override
    public String subject() {
        return way == Way.FORWARD ? "forward" : "back";
    }
}
