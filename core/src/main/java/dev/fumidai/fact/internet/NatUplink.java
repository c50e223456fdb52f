package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the NAT gateway's own route table leads to an attached internet gateway. */
public record NatUplink(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OPEN,
        NO_ROUTE,
        /** The gateway's subnet has the target's own route table: what is routed to the gateway comes back to it. */
        SHARED_TABLE,
        OTHER_TARGET,
        BLACKHOLE,
        /** It lies in another VPC, behind a transit gateway, and has none. */
        HUB_CLOSED,
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
