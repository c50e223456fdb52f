package dev.fumidai.fact.jump;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the host's SSM Agent forwards to ports of other hosts: by its version, as reported or declared. */
public record JumpHostAgent(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** 3.1.1374.0 or later. */
        FORWARDS,
        TOO_OLD,
        /** The host is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        UNKNOWN
    }
}
