package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the instance metadata service answers on the node. */
public record InstanceMetadata(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ENABLED,
        DISABLED,
        /** The node is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        UNKNOWN
    }
}
