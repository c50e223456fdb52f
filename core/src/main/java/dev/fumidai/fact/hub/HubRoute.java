package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/**
 * Whether the routes of one subnet lead to the other: from the node's to an endpoint's, or back. Routes are a subnet's, so
 * endpoints that share one share the answer.
 *
 * @param leg the two subnets: {@code subnet-from/subnet-to}
 */
public record HubRoute(String candidate, String leg, Need need, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** By an active peering connection. */
        PEERED,
        /** A transit gateway carries it. */
        TRANSIT_OPEN,
        TRANSIT_STOPPED,
        /** No route of its own leads there, but an active peering connection would. */
        NO_ROUTE_TO_PEER,
        /** The same, and the peering connection waits to be accepted. */
        NO_ROUTE_TO_PENDING_PEER,
        /** No route of its own leads there, but a transit gateway that both VPCs are attached to would. */
        NO_ROUTE_TO_TRANSIT,
        /** The peering connection of the route waits to be accepted. */
        PEERING_PENDING,
        PEERING_INACTIVE,
        BLACKHOLE,
        OTHER_TARGET,
        UNKNOWN,
        NO_HUB
    }

    @Override
    public String subject() {
        return leg;
    }
}
