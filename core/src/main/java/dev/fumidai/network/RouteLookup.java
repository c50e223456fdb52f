package dev.fumidai.network;

import dev.fumidai.model.vpc.RouteTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a subnet's effective route table sends a destination.
 *
 * @param routeTableId {@code null} where it is unknown which table is in effect
 * @param route the most specific route that matches; {@code null} where there is none or it is unknown
 * @param routes all that win for some address of the destination, the most specific first; where the outcome is
 *     {@code UNKNOWN}, with those that may win
 */
public record RouteLookup(
        Outcome outcome,
        @Nullable String routeTableId,
        RouteTable.@Nullable Route route,
        List<RouteTable.Route> routes,
        List<Hop> hops) {
    public RouteLookup {
        routes = List.copyOf(routes);
        hops = List.copyOf(hops);
    }

    /** What came of the lookup. */
    public enum Outcome {
        /** An active route; see its target. */
        ACTIVE,
        /** The most specific route is a blackhole (or filtered): traffic is dropped, there is no fall back. */
        BLACKHOLE,
        NO_ROUTE,
        /** Part of the destination's block is routed otherwise: by a more specific route to another target. */
        SPLIT,
        UNKNOWN
    }
}
