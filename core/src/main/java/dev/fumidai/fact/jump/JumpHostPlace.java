package dev.fumidai.fact.jump;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Where the host stands, or would: from the instances and subnets of the VPCs that are joined to the target's. */
public record JumpHostPlace(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        STANDS,
        /** To be built in a subnet that is there. */
        IN_SUBNET,
        /** To be built; a public subnet can be made for it. */
        IN_NEW_SUBNET,
        /** To be built; no subnet serves and the VPC has no free block. */
        NO_ROOM,
        UNKNOWN
    }
}
