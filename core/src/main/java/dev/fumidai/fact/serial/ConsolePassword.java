package dev.fumidai.fact.serial;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether a user of the target's system can log in with a password. No API of AWS tells it. */
public record ConsolePassword(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        SET,
        NOT_SET,
        UNDECLARED
    }
}
