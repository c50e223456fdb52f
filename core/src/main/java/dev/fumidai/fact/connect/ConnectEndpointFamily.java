package dev.fumidai.fact.connect;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the endpoint speaks the target's address family. */
public record ConnectEndpointFamily(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        SHARED,
        DIFFERENT,
        TO_BE_BUILT,
        UNKNOWN
    }
}
