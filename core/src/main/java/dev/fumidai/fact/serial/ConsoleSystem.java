package dev.fumidai.fact.serial;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the target's system answers on its serial port only after it was set up to. */
public record ConsoleSystem(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        NOT_WINDOWS,
        /** It answers once the Special Administration Console is enabled; no API of AWS tells that. */
        WINDOWS,
        UNKNOWN
    }
}
