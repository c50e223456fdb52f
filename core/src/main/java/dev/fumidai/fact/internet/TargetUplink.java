package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the target's subnet sends public addresses to an internet gateway that is attached to its VPC. */
public record TargetUplink(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OPEN,
        /** The route names a gateway that is not attached to this VPC. */
        NOT_ATTACHED,
        NO_ROUTE,
        /** To what is surely no internet gateway, and leads to none. */
        OTHER_TARGET,
        BLACKHOLE,
        /** A more specific route to the given service addresses is a blackhole; the default route is sound. */
        SPECIFIC_BLACKHOLE,
        /** Some public addresses go to an internet gateway, others do not. */
        SPLIT,
        /** To an appliance or endpoint, behind which there may be an internet gateway. */
        NOT_MODELLED,
        UNKNOWN
    }
}
