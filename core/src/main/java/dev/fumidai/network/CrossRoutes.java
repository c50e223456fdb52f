package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the routes of one party's subnet reach another party. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html">Routes for a peering
 *     connection</a>
 */
record CrossRoutes(Terrain terrain, EffectiveRouteTables tables, Peerings peerings) {

    RouteCheck check(Party from, Party to) {
        String subnetId = from.subnetId();
        List<Cidr> addresses = to.addresses();
        if (subnetId == null) {
            return unknown(null, new Hop(from.resource(), "SubnetId", null, Hop.Decision.UNKNOWN));
        }
        if (addresses == null || addresses.isEmpty()) {
            return unknown(null, new Hop(to.resource(), "PrivateIpAddress", null, Hop.Decision.UNKNOWN));
        }
        RoutesOfTable routes = tables.of(subnetId).orElse(null);
        if (routes == null) {
            return unknown(null, EffectiveRouteTables.unknown(subnetId).hops().get(0));
        }
        return addresses.stream()
                .sorted()
                .map(address -> judge(routes, routes.toward(List.of(address)).lookup(), from, to))
                .min(Comparator.comparing(RouteCheck::outcome))
                .orElseThrow();
    }

    private RouteCheck judge(RoutesOfTable routes, RouteLookup lookup, Party from, Party to) {
        Route route = lookup.route();
        return switch (lookup.outcome()) {
            case NO_ROUTE -> answer(RouteCheck.Outcome.NO_ROUTE, lookup, List.of());
            case BLACKHOLE -> answer(RouteCheck.Outcome.BLACKHOLE, lookup, List.of());
            case SPLIT, UNKNOWN -> answer(RouteCheck.Outcome.UNKNOWN, lookup, List.of());
            case ACTIVE ->
                route == null
                        ? answer(RouteCheck.Outcome.UNKNOWN, lookup, List.of())
                        : follow(routes, route, lookup, from, to);
        };
    }

    private RouteCheck follow(RoutesOfTable routes, Route route, RouteLookup lookup, Party from, Party to) {
        return switch (route.target().kind()) {
            case LOCAL -> answer(local(from, to), lookup, List.of());
            case VPC_PEERING_CONNECTION -> peering(routes, route.target().id(), lookup, from, to);
            case INTERNET_GATEWAY, NAT_GATEWAY, EGRESS_ONLY_INTERNET_GATEWAY ->
                answer(RouteCheck.Outcome.OTHER_TARGET, lookup, List.of());
            case TRANSIT_GATEWAY -> transit(lookup, from, to);
            case UNKNOWN -> answer(RouteCheck.Outcome.UNKNOWN, lookup, List.of());
            default -> notModelled(route, lookup);
        };
    }

    private static RouteCheck notModelled(Route route, RouteLookup lookup) {
        Hop hop = new Hop(
                route.target().id(), "Routes", null, Hop.Decision.UNKNOWN, ExplanationCode.UNSUPPORTED_COMPONENT);
        return answer(RouteCheck.Outcome.NOT_MODELLED, lookup, List.of(hop));
    }

    private RouteCheck transit(RouteLookup lookup, Party from, Party to) {
        Position at = terrain.positionOf(from).orElse(null);
        if (at == null || to.isInternet()) {
            return answer(RouteCheck.Outcome.NOT_MODELLED, lookup, List.of());
        }
        PathWalk walk = PathWalk.ofRoutes(terrain, from.subnetId());
        boolean arrives = walk.leave(new Packet(from, to, to.ephemeralPorts(), false), at);
        List<Hop> hops = walk.hops();
        RouteCheck.Outcome outcome = switch (Trace.outcome(arrives, hops)) {
            case PASSED -> RouteCheck.Outcome.TRANSIT_OPEN;
            case STOPPED -> RouteCheck.Outcome.TRANSIT_STOPPED;
            case UNKNOWN -> RouteCheck.Outcome.NOT_MODELLED;
        };
        return new RouteCheck(outcome, lookup.routeTableId(), lookup.route(), hops);
    }

    /** Where the VPCs' blocks overlap, the local route takes the other VPC's address for one of its own. */
    private static RouteCheck.Outcome local(Party from, Party to) {
        if (to.isInternet()) {
            return RouteCheck.Outcome.OTHER_TARGET;
        }
        if (from.vpcId() == null || to.vpcId() == null) {
            return RouteCheck.Outcome.UNKNOWN;
        }
        return from.vpcId().equals(to.vpcId()) ? RouteCheck.Outcome.LOCAL : RouteCheck.Outcome.OTHER_TARGET;
    }

    private RouteCheck peering(RoutesOfTable routes, String id, RouteLookup lookup, Party from, Party to) {
        VpcPeeringConnection connection = peerings.find(id).orElse(null);
        if (connection == null) {
            boolean gone = peerings.isComplete(routes.table());
            Hop hop = new Hop(id, "Status", null, gone ? Hop.Decision.STOPPED : Hop.Decision.UNKNOWN)
                    .whereStopped(ExplanationCode.BAD_STATE);
            return answer(
                    gone ? RouteCheck.Outcome.PEERING_INACTIVE : RouteCheck.Outcome.UNKNOWN, lookup, List.of(hop));
        }
        RouteCheck.Outcome outcome = outcome(connection, from, to);
        Hop.Decision decision = switch (outcome) {
            case PEERING_ACTIVE -> Hop.Decision.PASSED;
            case UNKNOWN -> Hop.Decision.UNKNOWN;
            default -> Hop.Decision.STOPPED;
        };
        ExplanationCode code = outcome == RouteCheck.Outcome.PEERING_INACTIVE
                ? ExplanationCode.BAD_STATE
                : ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
        Hop hop = new Hop(id, "Status", connection.statusCode(), decision).whereStopped(code);
        return answer(outcome, lookup, List.of(hop));
    }

    private static RouteCheck.Outcome outcome(VpcPeeringConnection connection, Party from, Party to) {
        String status = connection.statusCode();
        if (status != null && !status.equals("active")) {
            return RouteCheck.Outcome.PEERING_INACTIVE;
        }
        if (to.isInternet()) {
            return RouteCheck.Outcome.OTHER_TARGET;
        }
        Boolean joins = (from.vpcId() == null || to.vpcId() == null)
                ? null
                : Peerings.joins(connection, from.vpcId(), to.vpcId());
        if (Boolean.FALSE.equals(joins)) {
            return RouteCheck.Outcome.OTHER_TARGET;
        }
        return status == null || joins == null ? RouteCheck.Outcome.UNKNOWN : RouteCheck.Outcome.PEERING_ACTIVE;
    }

    private static RouteCheck unknown(@Nullable String routeTableId, Hop hop) {
        return new RouteCheck(RouteCheck.Outcome.UNKNOWN, routeTableId, null, List.of(hop));
    }

    private static RouteCheck answer(RouteCheck.Outcome outcome, RouteLookup lookup, List<Hop> more) {
        List<Hop> hops = new ArrayList<>(lookup.hops());
        hops.addAll(more);
        return new RouteCheck(outcome, lookup.routeTableId(), lookup.route(), List.copyOf(hops));
    }
}
