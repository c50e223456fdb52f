package dev.fumidai.fact.onpremises;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Where the route table of the target's subnet sends the operator's network. */
public record RouteToGateway(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** To the gateway that the link ends at. */
        ROUTED,
        /** No route but, perhaps, the default route, which leads elsewhere. */
        NO_ROUTE,
        /** None, though the table learns what the gateway knows by static routes. */
        LEARNS_STATIC_ROUTES,
        /** None, though the table learns what the gateway was told by BGP. */
        LEARNS_BY_BGP,
        /** A route that is less specific than the operator's network leads elsewhere or nowhere, and the table learns none. */
        ELSEWHERE,
        /** A blackhole route for exactly the operator's network, or for a part of it. */
        BLACKHOLE,
        /** A route for exactly the operator's network, or for a part of it, leads elsewhere. */
        OCCUPIED,
        /** The operator's address is one of the VPC's own. */
        OVERLAPPING,
        /** None to the transit gateway, or none that is specific enough. */
        NO_ROUTE_TO_TRANSIT,
        UNKNOWN
    }
}
