package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.TransitEgress.Leg;
import java.util.List;
import java.util.Optional;

/** Centralised egress, seen from one subnet. Immutable. */
record TransitEgresses(Terrain terrain) {
    private static final PortRange HTTPS = PortRange.of(443);

    /** Empty where the subnet's traffic to these addresses does not go to a transit gateway. */
    Optional<TransitEgress> of(Party node, List<Cidr> serviceCidrs) {
        Position at = terrain.positionOf(node).orElse(null);
        RoutesOfTable routes = at == null ? null : at.routes();
        Party outside = Party.internet(serviceCidrs);
        Route route = routes == null ? null : routes.toward(outside).route();
        if (at == null || route == null || route.target().kind() != TargetKind.TRANSIT_GATEWAY) {
            return Optional.empty();
        }
        String gatewayId = route.target().id();
        PathWalk walk = PathWalk.ofRoutes(terrain, node.subnetId());
        boolean arrives = walk.leave(new Packet(node, outside, HTTPS, true), at);
        Leg there = leg(arrives, walk.hops());
        Translation nat =
                walk.translations().isEmpty() ? null : walk.translations().get(0);
        if (nat == null) {
            return Optional.of(
                    new TransitEgress(gatewayId, null, null, there, new Leg(Leg.Outcome.UNKNOWN, List.of())));
        }
        return Optional.of(new TransitEgress(
                gatewayId, nat.as().resource(), walk.lastSubnet(), there, back(node, nat.from(), outside, gatewayId)));
    }

    private Leg back(Party node, Position nat, Party outside, String gatewayId) {
        Packet answer = new Packet(outside, node, node.ephemeralPorts(), false);
        PathWalk walk = PathWalk.ofRoutes(terrain, nat.subnetId());
        Leg leg = leg(walk.leave(answer, nat), walk.hops());
        return onlyLacksARoute(leg, answer, nat, gatewayId) ? new Leg(Leg.Outcome.NO_RETURN_ROUTE, leg.hops()) : leg;
    }

    /** Nothing but the default route is for the node there, and a route by the transit gateway would do. */
    private boolean onlyLacksARoute(Leg leg, Packet answer, Position nat, String gatewayId) {
        RoutesOfTable routes = nat.routes();
        if (routes == null || leg.outcome() != Leg.Outcome.STOPPED) {
            return false;
        }
        RouteLookup lookup = routes.toward(answer.destination());
        Route route = lookup.route();
        boolean lacking = lookup.outcome() == RouteLookup.Outcome.NO_ROUTE
                || (route != null && Cidr.ANY_IPV4.equals(route.destination()));
        PathWalk asIfRouted = PathWalk.ofRoutes(terrain, nat.subnetId());
        return lacking
                && asIfRouted.transitGateway(gatewayId, answer, nat, routes)
                && leg(true, asIfRouted.hops()).outcome() == Leg.Outcome.OPEN;
    }

    private static Leg leg(boolean arrives, List<Hop> hops) {
        Leg.Outcome outcome = switch (Trace.outcome(arrives, hops)) {
            case PASSED -> Leg.Outcome.OPEN;
            case STOPPED -> Leg.Outcome.STOPPED;
            case UNKNOWN -> Leg.Outcome.UNKNOWN;
        };
        return new Leg(outcome, hops);
    }
}
