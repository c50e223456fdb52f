package dev.fumidai.fact.serial;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The switch of the account, in the target's Region, for the serial console. */
public record ConsoleSwitch(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        ON,
        /** The account itself can turn it on. */
        OFF,
        /** A declarative policy of the organisation keeps it off. */
        OFF_BY_POLICY,
        UNKNOWN
    }
}
