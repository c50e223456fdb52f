package dev.fumidai.fact.onpremises;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the gateway that a link ends at is attached to the target's VPC: from {@code ec2 describe-vpn-gateways} and
 * {@code ec2 describe-transit-gateway-vpc-attachments}.
 */
public record GatewayAttachment(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ATTACHED,
        /** It is being attached. */
        ATTACHING,
        /** It is attached to no VPC. */
        DETACHED,
        /** It is attached to a VPC that is joined to the target's: nothing passes on from there. */
        IN_NEIGHBOUR,
        GONE,
        TO_BE_BUILT,
        /** A transit gateway, attached in the target's Availability Zone. */
        TRANSIT_ATTACHED,
        /** A transit gateway, attached by subnets of other Availability Zones alone. */
        TRANSIT_OTHER_ZONE,
        /** A transit gateway whose attachment failed, was rejected or is being deleted. */
        TRANSIT_ENDED,
        /** It hangs on the associations of a Direct Connect gateway, which are not read. */
        ASSOCIATION_UNTOLD,
        UNKNOWN
    }
}
