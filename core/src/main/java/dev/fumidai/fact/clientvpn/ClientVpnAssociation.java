package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether a subnet is associated with a Client VPN endpoint, by which its clients enter a VPC; from
 * {@code describe-client-vpn-target-networks}.
 */
public record ClientVpnAssociation(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ASSOCIATED,
        ASSOCIATING,
        NOT_ASSOCIATED,
        /** With none, and the endpoint belongs to another VPC than the target. */
        NOT_ASSOCIATED_ELSEWHERE,
        /** It ends at a transit gateway, and what that does with it is not modelled. */
        TRANSIT_GATEWAY,
        TO_BE_BUILT,
        UNKNOWN
    }
}
