package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether an inbound rule of the target's security groups admits every IPv4 address. */
public record InternetExposure(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OPEN,
        NOT_OPEN,
        UNKNOWN
    }
}
