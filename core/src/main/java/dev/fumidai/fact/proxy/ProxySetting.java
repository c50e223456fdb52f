package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the target's agent sends by a proxy: a setting in its system, which no API of AWS tells and the asker declares. */
public record ProxySetting(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        DECLARED,
        UNDECLARED
    }
}
