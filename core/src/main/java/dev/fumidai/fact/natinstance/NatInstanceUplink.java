package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the subnet that a NAT instance sends from leads to an attached internet gateway. */
public record NatInstanceUplink(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OPEN,
        NO_ROUTE,
        /** It has the target's own route table: what is routed to the instance comes back to it. */
        SHARED_TABLE,
        /** Its default route leads to something else: it may be an appliance in front of another way out. */
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
