package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether packets find the way between the target and its proxy, by the route tables of both sides. */
public record ProxyRoute(String candidate, Way way, Outcome outcome, Grounds grounds) implements Fact {

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
        OTHER_TARGET,
        NOT_MODELLED,
        UNDECLARED,
        UNKNOWN
    }

    /** To the proxy, or back. */
    public enum Way {
        FORWARD,
        BACK
    }

    @Override
    public String subject() {
        return way == Way.FORWARD ? "forward" : "back";
    }
}
