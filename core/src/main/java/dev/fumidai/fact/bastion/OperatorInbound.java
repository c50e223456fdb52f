package dev.fumidai.fact.bastion;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What the bastion's security groups do with the operator's connection. */
public record OperatorInbound(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ALLOWED,
        ALLOWED_FROM_ANYWHERE,
        DENIED,
        /** The rule admits some addresses; where the operator connects from is not declared. */
        OPERATOR_UNKNOWN,
        /** The operator comes by IPv6, the bastion's public address is IPv4. */
        OTHER_FAMILY,
        TO_BE_BUILT,
        UNKNOWN
    }
}
