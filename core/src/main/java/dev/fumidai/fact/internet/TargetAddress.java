package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The public IPv4 address of the target's primary interface: an internet gateway translates no other. */
public record TargetAddress(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        PRESENT,
        NONE,
        /** It is stopped and has none; whether AWS assigns one at the start is not told. */
        AFTER_START,
        UNKNOWN
    }
}
