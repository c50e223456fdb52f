package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the NAT gateway is a public one. */
public record NatConnectivity(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        PUBLIC,
        /** An internet gateway drops its traffic. */
        PRIVATE,
        TO_BE_BUILT,
        UNKNOWN
    }
}
