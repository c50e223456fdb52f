package dev.fumidai.fact.serial;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The Region whose serial console would be opened. */
public record ConsoleRegion(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        TOLD,
        UNTOLD
    }
}
