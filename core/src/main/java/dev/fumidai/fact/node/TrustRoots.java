package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the node trusts the certificates of AWS's endpoints. */
public record TrustRoots(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** The agent has spoken to AWS, or is declared to run. */
        PROVEN,
        /** An image of AWS carries them. */
        AWS_IMAGE,
        /** The node is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        UNKNOWN
    }
}
