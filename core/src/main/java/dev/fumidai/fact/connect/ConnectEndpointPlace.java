package dev.fumidai.fact.connect;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Where an EC2 Instance Connect Endpoint that is to be built would stand. */
public record ConnectEndpointPlace(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** It stands already. */
        STANDS,
        IN_SUBNET,
        /** No subnet has a free address, but the VPC has a free block. */
        IN_NEW_SUBNET,
        /** No subnet has a free address and the VPC has no free block. */
        NO_ROOM,
        UNKNOWN
    }
}
