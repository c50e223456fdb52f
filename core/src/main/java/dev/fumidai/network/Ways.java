package dev.fumidai.network;

import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What routes do with a set of addresses. */
record Ways(RouteLookup lookup) {

    /** Those that take part in it, the most specific first; where the outcome is unknown, with those that may. */
    List<Route> routes() {
        return lookup.routes();
    }

    RouteLookup.Outcome outcome() {
        return lookup.outcome();
    }

    static Ways one(String routeTableId, Route route) {
        return together(routeTableId, List.of(route));
    }

    static Ways unknown(String routeTableId, List<Route> routes, List<Route> doubts) {
        List<Hop> hops = doubts.isEmpty()
                ? List.of(new Hop(routeTableId, "Routes", null, Hop.Decision.UNKNOWN))
                : doubts.stream()
                        .distinct()
                        .map(route -> RouteText.hop(routeTableId, route, Hop.Decision.UNKNOWN))
                        .toList();
        List<Route> all =
                Stream.concat(doubts.stream(), routes.stream()).distinct().toList();
        return new Ways(new RouteLookup(RouteLookup.Outcome.UNKNOWN, routeTableId, null, all, hops));
    }

    /** @param all whether every address is matched by one of the routes */
    static Ways of(RouteTable table, List<Route> routes, boolean all) {
        if (routes.isEmpty()) {
            return new Ways(new RouteLookup(
                    RouteLookup.Outcome.NO_ROUTE,
                    table.routeTableId(),
                    null,
                    List.of(),
                    List.of(RouteText.none(table))));
        }
        List<Route> unclear = routes.stream()
                .filter(route -> outcomeOf(route) == RouteLookup.Outcome.UNKNOWN)
                .toList();
        if (!unclear.isEmpty()) {
            return unknown(table.routeTableId(), routes, unclear);
        }
        Route broadest = routes.get(routes.size() - 1);
        boolean together = routes.stream().allMatch(route -> same(route, broadest));
        return all && together ? together(table.routeTableId(), routes) : split(table, routes, all);
    }

    private static Ways together(String routeTableId, List<Route> routes) {
        Route broadest = routes.get(routes.size() - 1);
        RouteLookup.Outcome outcome = outcomeOf(broadest);
        return outcome == RouteLookup.Outcome.UNKNOWN
                ? unknown(routeTableId, routes, List.of(broadest))
                : new Ways(new RouteLookup(outcome, routeTableId, broadest, routes, hops(routeTableId, routes)));
    }

    private static Ways split(RouteTable table, List<Route> routes, boolean all) {
        Route broadest = routes.get(routes.size() - 1);
        List<Hop> hops = new ArrayList<>(hops(table.routeTableId(), routes));
        if (!all) {
            hops.add(RouteText.none(table));
        }
        return new Ways(
                new RouteLookup(RouteLookup.Outcome.SPLIT, table.routeTableId(), all ? broadest : null, routes, hops));
    }

    private static List<Hop> hops(String routeTableId, List<Route> routes) {
        return routes.stream()
                .map(route -> RouteText.hop(routeTableId, route, decision(route)))
                .toList();
    }

    private static Hop.Decision decision(Route route) {
        return switch (outcomeOf(route)) {
            case ACTIVE -> Hop.Decision.PASSED;
            case BLACKHOLE -> Hop.Decision.STOPPED;
            default -> Hop.Decision.UNKNOWN;
        };
    }

    static RouteLookup.Outcome outcomeOf(Route route) {
        String state = route.state();
        if ("blackhole".equals(state) || "filtered".equals(state)) {
            return RouteLookup.Outcome.BLACKHOLE;
        }
        boolean clear = route.target().kind() != TargetKind.UNKNOWN
                && !route.target().id().isEmpty();
        return "active".equals(state) && clear ? RouteLookup.Outcome.ACTIVE : RouteLookup.Outcome.UNKNOWN;
    }

    /** Whether two routes do the same with a packet. */
    static boolean same(Route one, Route other) {
        RouteLookup.Outcome outcome = outcomeOf(one);
        return outcome == outcomeOf(other)
                && outcome != RouteLookup.Outcome.UNKNOWN
                && (outcome == RouteLookup.Outcome.BLACKHOLE || one.target().equals(other.target()));
    }
}
