package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** How the node reaches Amazon S3. */
public record S3Path(String candidate, boolean loggingNeedsIt, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        GATEWAY_ENDPOINT,
        /** A gateway endpoint exists, but not in the node's route table. */
        GATEWAY_ENDPOINT_ELSEWHERE,
        INTERFACE_ENDPOINT,
        NAT_GATEWAY,
        NONE,
        UNKNOWN
    }
}
