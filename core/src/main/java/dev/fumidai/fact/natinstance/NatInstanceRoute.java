package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Where the target's subnet sends public addresses, from its effective route table. */
public record NatInstanceRoute(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        THIS_INSTANCE,
        /** To this instance, which is stopped: the route is a blackhole until it runs. */
        THIS_WHILE_STOPPED,
        /** To this instance, and yet a blackhole, although it is not known to be stopped. */
        THIS_BUT_BLACKHOLE,
        OTHER_TARGET,
        /** The default route is a blackhole that names something else. */
        BLACKHOLE,
        /** A more specific route to the given service addresses is a blackhole. */
        SPECIFIC_BLACKHOLE,
        /** The default route leads through what is not modelled, for example a transit gateway. */
        NOT_MODELLED,
        NO_ROUTE,
        /** A more specific route takes part of the public addresses elsewhere. */
        SPLIT,
        /** The target speaks only IPv6, which a NAT instance does not translate. */
        OTHER_FAMILY,
        TO_BE_BUILT,
        UNKNOWN
    }
}
