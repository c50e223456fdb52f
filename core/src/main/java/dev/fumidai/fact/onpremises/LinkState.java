package dev.fumidai.fact.onpremises;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether there is a link to the operator's network: from {@code ec2 describe-vpn-connections} and
 * {@code directconnect describe-virtual-interfaces}.
 */
public record LinkState(String candidate, Link link, Outcome outcome, Grounds grounds) implements Fact {

    /** What leads there. */
    public enum Link {
        /** A Site-to-Site VPN connection. */
        VPN_CONNECTION,
        /** A virtual interface of AWS Direct Connect. */
        VIRTUAL_INTERFACE
    }

    /** What is so. */
    public enum Outcome {
        AVAILABLE,
        /** It is being made, or waits to be confirmed. */
        PENDING,
        /** It is being deleted, or was rejected. */
        ENDED,
        TO_BE_BUILT,
        /** There is one already, which ends in a VPC that is joined to the target's. */
        BESIDE_NEIGHBOUR,
        UNKNOWN
    }
}
