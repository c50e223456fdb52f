package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether another VPC, joined to the target's, holds an interface endpoint that serves Systems Manager: from the peering
 * connections, the attachments of transit gateways, and the endpoints of the VPCs they join.
 */
public record HubLookup(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        FOUND,
        NONE,
        UNKNOWN
    }
}
