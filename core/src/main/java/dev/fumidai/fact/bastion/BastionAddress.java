package dev.fumidai.fact.bastion;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The public address of a bastion. */
public record BastionAddress(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** Stays while stopped. */
        ELASTIC,
        AUTO_ASSIGNED,
        /** Stopped; AWS assigns one at the start. */
        AFTER_START,
        NONE,
        TO_BE_BUILT,
        UNKNOWN
    }
}
