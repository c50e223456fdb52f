package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Where a subnet would be associated with a Client VPN endpoint: AWS asks for a block of /27 or more and eight free
 * addresses.
 */
public record ClientVpnPlace(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** One is associated already. */
        STANDS,
        IN_SUBNET,
        /** No subnet is large and free enough, but the VPC has a free block for one. */
        IN_NEW_SUBNET,
        /** No subnet is large and free enough, and the VPC has no free block for one. */
        NO_ROOM,
        UNKNOWN
    }
}
