package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the interface that the packets arrive at drops what is not its own: {@code SourceDestCheck} of the network
 * interface.
 */
public record SourceDestCheck(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OFF,
        /** It drops what is meant for others. */
        ON,
        TO_BE_BUILT,
        UNKNOWN
    }
}
