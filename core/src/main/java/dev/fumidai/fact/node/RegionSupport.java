package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether Systems Manager is offered in the node's Region. */
public record RegionSupport(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** A Region that AWS lists. */
        OFFERED,
        /** A Region this version does not know. */
        UNLISTED,
        /** The snapshot does not tell the Region. */
        UNKNOWN
    }
}
