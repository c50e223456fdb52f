package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the node's system is one that SSM Agent supports. */
public record OperatingSystem(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** The agent runs there. */
        PROVEN,
        /** The image's system is on AWS's list; its version is not told. */
        LIKELY,
        /** The node is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        UNKNOWN
    }
}
