package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether a public address serves the NAT gateway. */
public record NatAddress(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        PRESENT,
        NONE,
        TO_BE_BUILT,
        UNKNOWN
    }
}
