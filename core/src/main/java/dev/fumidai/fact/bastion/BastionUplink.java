package dev.fumidai.fact.bastion;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the bastion's subnet leads to an attached internet gateway. */
public record BastionUplink(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OPEN,
        NO_ROUTE,
        OTHER_TARGET,
        BLACKHOLE,
        NOT_ATTACHED,
        /** To be built in a public subnet that exists. */
        PUBLIC_SUBNET_FOR_NEW,
        /** To be built; no public subnet exists, but one can be made. */
        NO_PUBLIC_SUBNET,
        /** To be built; no public subnet exists and the VPC has no free block. */
        NO_ROOM,
        UNKNOWN
    }
}
