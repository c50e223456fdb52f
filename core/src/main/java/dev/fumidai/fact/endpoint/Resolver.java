package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Who answers the node's DNS questions. */
public record Resolver(String candidate, Names names, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        AMAZON_PROVIDED,
        CUSTOM,
        UNKNOWN
    }
}
