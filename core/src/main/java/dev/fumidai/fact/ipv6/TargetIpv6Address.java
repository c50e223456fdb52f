package dev.fumidai.fact.ipv6;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * The public IPv6 address of the target's primary interface, from {@code ec2 describe-instances}; where it has none, the
 * blocks of its subnet and its VPC, of which it may get one.
 */
public record TargetIpv6Address(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        PRESENT,
        /** It has none, but its subnet has a block to take one from. */
        ASSIGNABLE,
        /** Its subnet has no block either, but its VPC has one with room for a subnet. */
        SUBNET_WITHOUT_BLOCK,
        /** Its VPC has no public IPv6 block. */
        VPC_WITHOUT_BLOCK,
        /** The subnets of its VPC have all that its VPC has. */
        NO_ROOM,
        UNKNOWN
    }
}
