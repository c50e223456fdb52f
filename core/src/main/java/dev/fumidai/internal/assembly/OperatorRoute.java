package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.onpremises.RouteToGateway;
import dev.fumidai.fact.onpremises.RouteToGateway.Outcome;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.Network;
import dev.fumidai.network.RouteLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the target's subnet sends the operator's network, and how that is put right. */
final class OperatorRoute {

    private final Setting setting;
    private final OnPremisesGateway gateway;
    private final @Nullable Cidr operator;
    private final RouteLookup lookup;
    private final boolean byBgp;

    /** @param byBgp whether the gateway learns by BGP what is behind the link, not by static routes */
    OperatorRoute(Setting setting, OnPremisesGateway gateway, @Nullable Cidr operator, boolean byBgp) {
        this.setting = setting;
        this.gateway = gateway;
        this.byBgp = byBgp;
        this.operator = operator;
        Network network = setting.world().network();
        this.lookup = operator == null
                ? network.effectiveRouteTable(setting.subnetId())
                : network.route(setting.subnetId(), operator);
    }

    RouteToGateway fact(String candidate, Grounds grounds) {
        RouteTable.@Nullable Route route = lookup.route();
        return new RouteToGateway(
                candidate,
                outcome(),
                grounds.and(Hops.evidence(lookup.hops()))
                        .with("routeTable", lookup.routeTableId())
                        .with("route", route == null ? null : route.destinationText())
                        .with(
                                "routeTarget",
                                route == null ? null : route.target().id()));
    }

    /** Whether the target's table learned the way to the operator from the gateway. */
    boolean isLearned() {
        RouteTable.@Nullable Route route = lookup.route();
        return outcome() == Outcome.ROUTED && route != null && route.isPropagated();
    }

    /** AWS refuses to create a route that stands, and to replace one that does not. */
    String verb() {
        return outcome() == Outcome.BLACKHOLE ? "replace-route" : "create-route";
    }

    private Outcome outcome() {
        if (!gateway.isTold() || lookup.outcome() == RouteLookup.Outcome.UNKNOWN) {
            return Outcome.UNKNOWN;
        }
        return operator == null ? untold() : toward(operator);
    }

    /** Where nothing leads to the gateway, nothing does for the operator either. */
    private Outcome untold() {
        List<RouteTable.Route> routes = setting.world().network().effectiveRoutes(setting.subnetId());
        boolean none = !routes.isEmpty()
                && routes.stream()
                        .noneMatch(route -> route.target().id().equals(gateway.id())
                                || route.target().kind() == TargetKind.UNKNOWN);
        return none ? missing() : Outcome.UNKNOWN;
    }

    /** A table that learned one route from the gateway learns the others as well. */
    private Outcome missing() {
        if (gateway.isTransit()) {
            return Outcome.NO_ROUTE_TO_TRANSIT;
        }
        return !learns() ? Outcome.NO_ROUTE : byBgp ? Outcome.LEARNS_BY_BGP : Outcome.LEARNS_STATIC_ROUTES;
    }

    private boolean learns() {
        return setting.world().network().effectiveRoutes(setting.subnetId()).stream()
                .anyMatch(route -> route.isPropagated() && route.target().id().equals(gateway.id()));
    }

    private Outcome toward(Cidr block) {
        RouteTable.@Nullable Route route = lookup.route();
        if (lookup.outcome() == RouteLookup.Outcome.NO_ROUTE) {
            return missing();
        }
        if (lookup.outcome() == RouteLookup.Outcome.SPLIT || route == null) {
            return Outcome.UNKNOWN;
        }
        boolean active = lookup.outcome() == RouteLookup.Outcome.ACTIVE;
        if (active && route.target().id().equals(gateway.id())) {
            return Outcome.ROUTED;
        }
        if (route.target().kind() == TargetKind.UNKNOWN) {
            return Outcome.UNKNOWN;
        }
        if (route.target().kind() == TargetKind.LOCAL) {
            return Outcome.OVERLAPPING;
        }
        return elsewhere(block, route, active);
    }

    /** A route of the operator's own block wins over one that is less specific. */
    private Outcome elsewhere(Cidr block, RouteTable.Route route, boolean active) {
        Cidr destination = route.destination();
        if (destination != null && block.contains(destination)) {
            return active ? Outcome.OCCUPIED : Outcome.BLACKHOLE;
        }
        boolean byDefault = destination != null && destination.prefixLength() == 0;
        if (gateway.isTransit() || byDefault || learns()) {
            return missing();
        }
        return Outcome.ELSEWHERE;
    }
}
