package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Where the node's subnet sends public addresses. */
public record DefaultRoute(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        THIS_GATEWAY,
        OTHER_TARGET,
        /** To a transit gateway, through which it reaches this NAT gateway. */
        BY_TRANSIT_GATEWAY,
        /** To a transit gateway, which surely does not carry it to a NAT gateway. */
        TRANSIT_STOPPED,
        /** To a transit gateway; whether it carries it to a NAT gateway is not told. */
        TRANSIT_GATEWAY,
        BLACKHOLE,
        /** A more specific route to the given service addresses is a blackhole. */
        SPECIFIC_BLACKHOLE,
        /** The default route leads through what is not modelled, for example a transit gateway. */
        NOT_MODELLED,
        NO_ROUTE,
        /** A more specific route takes part of the public addresses elsewhere. */
        SPLIT,
        TO_BE_BUILT,
        UNKNOWN
    }
}
