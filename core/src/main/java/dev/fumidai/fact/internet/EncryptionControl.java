package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether VPC encryption control is enforced. */
public record EncryptionControl(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ENFORCED,
        /** Off, or the answer does not speak of it. */
        NOT_ENFORCED
    }
}
