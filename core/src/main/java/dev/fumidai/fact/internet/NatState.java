package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The state of the NAT gateway. */
public record NatState(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        AVAILABLE,
        PENDING,
        FAILED,
        /** Deleted or being deleted. */
        DELETED,
        TO_BE_BUILT,
        UNKNOWN
    }
}
