package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.vpc.RouteTable;
import java.util.List;
import java.util.Optional;

/**
 * A route table, of a VPC or of a transit gateway.
 *
 * @param <T> what a route leads to
 */
record Routes<T>(String id, String ownerId, List<Route<T>> routes) {

    /** @param target empty where the route leads nowhere */
    record Route<T>(Block destination, boolean propagated, boolean active, Optional<T> target) {
        private boolean beats(Route<T> other) {
            return destination.length() > other.destination.length()
                    || (destination.length() == other.destination.length() && !propagated && other.propagated);
        }
    }

    static Routes<RouteTable.RouteTarget> of(RouteTable table) {
        return new Routes<>(
                table.routeTableId(),
                requireNonNull(table.vpcId()),
                requireNonNull(table.routes()).stream()
                        .filter(route -> route.destination() != null
                                && !route.destination().isIpv6())
                        .map(route -> new Route<>(
                                Block.of(requireNonNull(route.destination())),
                                "EnableVgwRoutePropagation".equals(route.origin()),
                                "active".equals(route.state()),
                                Optional.of(route.target())))
                        .toList());
    }

    static Routes<TransitGatewayRouteTable.RouteAttachment> of(TransitGatewayRouteTable table) {
        return new Routes<>(
                table.transitGatewayRouteTableId(),
                requireNonNull(table.transitGatewayId()),
                requireNonNull(table.routes()).stream()
                        .map(route -> new Route<>(
                                Block.of(requireNonNull(route.destination())),
                                "propagated".equals(route.type()),
                                "active".equals(route.state()),
                                requireNonNull(route.attachments()).stream().findFirst()))
                        .toList());
    }

    /** The longest prefix decides, then static before propagated; the state is looked at only afterwards. */
    Optional<Route<T>> best(long address) {
        Route<T> best = null;
        for (Route<T> route : routes) {
            if (route.destination().contains(address) && (best == null || route.beats(best))) {
                best = route;
            }
        }
        return Optional.ofNullable(best);
    }
}
