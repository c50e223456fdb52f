package dev.fumidai.fact.connect;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whose EC2 Instance Connect Endpoint it is: only the account that made it may use it, also in a shared subnet. */
public record ConnectEndpointOwner(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OWN,
        OTHERS,
        TO_BE_BUILT,
        UNKNOWN
    }
}
