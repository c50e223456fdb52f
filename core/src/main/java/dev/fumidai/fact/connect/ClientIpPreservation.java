package dev.fumidai.fact.connect;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the endpoint keeps the operator's address, which it can only for some targets. */
public record ClientIpPreservation(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OFF,
        /** On, and it can be for this target. */
        ON,
        /** On or off: either serves this target. */
        EITHER,
        /** On, but the target is in another VPC. */
        ON_ACROSS_VPCS,
        /** On, but the endpoint speaks IPv6. */
        ON_WITH_IPV6,
        /** On, but the target's instance type does not have it. */
        ON_FOR_OLD_TYPE,
        TO_BE_BUILT,
        UNKNOWN
    }
}
