package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the node reaches Amazon S3. A gateway endpoint of the hub does not serve other VPCs, so the target's own VPC has
 * to lead there.
 */
public record HubS3(String candidate, boolean loggingNeedsIt, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        REACHED,
        /** A gateway endpoint exists, but not in the node's route table. */
        NOT_ROUTED,
        NONE,
        UNKNOWN
    }
}
