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
        /** Stopped; whether AWS assigns one at the start is not told. */
        AFTER_START_UNSURE,
        NONE,
        TO_BE_BUILT,
        UNKNOWN
    }
}
