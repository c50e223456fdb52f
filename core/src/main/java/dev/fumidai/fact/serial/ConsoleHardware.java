package dev.fumidai.fact.serial;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What the target's instance type runs on. */
public record ConsoleHardware(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        NITRO,
        XEN,
        /** Without a hypervisor; AWS serves some of these types and not others. */
        BARE_METAL,
        UNKNOWN
    }
}
