package dev.fumidai.fact.connect;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The state of an EC2 Instance Connect Endpoint. */
public record ConnectEndpointState(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** Created, or being updated: until an update succeeds the old configuration serves. */
        SERVES,
        CREATING,
        /** Its creation or deletion failed: it does not serve and is in the way of a new one. */
        FAILED,
        DELETING,
        TO_BE_BUILT,
        /** To be built, but the VPC has one already and AWS allows no second one. */
        QUOTA_REACHED,
        /** Not told, or whether the VPC has one is not told. */
        UNKNOWN
    }
}
