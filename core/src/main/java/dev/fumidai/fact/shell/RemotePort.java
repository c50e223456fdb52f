package dev.fumidai.fact.shell;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The port on the target that gives its system's own shell. */
public record RemotePort(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** 22. */
        SSH,
        /** 3389. */
        RDP,
        /** The snapshot does not tell the platform. */
        UNKNOWN
    }
}
