package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether there is an address for an endpoint that has to be made. */
public record EndpointRoom(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** Every endpoint is there. */
        NOT_NEEDED,
        IN_TARGET_SUBNET,
        IN_OTHER_SUBNET,
        /** All subnets are full, but the VPC has a free block. */
        IN_NEW_SUBNET,
        NONE,
        UNKNOWN
    }
}
