package dev.fumidai.fact.onpremises;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether what the link leads to holds the operator: the static routes of a VPN connection, what it learned by BGP, or what
 * the target's route table learned from the gateway.
 */
public record OperatorNetwork(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** A static route of the connection names it. */
        NAMED,
        /** No static route of the connection names it. */
        NOT_NAMED,
        /** Routes were learned by BGP. */
        LEARNED,
        /** A tunnel is up, and nothing was learned by BGP. */
        NOTHING_LEARNED,
        /** The routes of the transit gateway tell. */
        BY_TRANSIT,
        /** An IPv6 address, which a virtual private gateway does not carry. */
        OTHER_FAMILY,
        TO_BE_BUILT,
        UNKNOWN
    }
}
