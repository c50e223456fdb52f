package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What joins the hub to the target's VPC, from the peering connections and the attachments of transit gateways. */
public record HubJoint(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        PEERING,
        TRANSIT_GATEWAY,
        /** A route leads there by a transit gateway whose attachments are not told. */
        UNKNOWN
    }
}
