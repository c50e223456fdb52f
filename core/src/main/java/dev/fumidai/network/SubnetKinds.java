package dev.fumidai.network;

import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SubnetKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a subnet's routes make of it. Immutable. */
record SubnetKinds(InternetGateways gateways, WaysOut waysOut) {
    /** What one family of addresses says; the first of several stands. */
    private enum Says {
        PUBLIC,
        UNKNOWN,
        PROTECTED,
        /** There may be a way out, but none by an internet gateway. */
        PERHAPS_PROTECTED,
        PRIVATE
    }

    SubnetKind of(RoutesOfTable routes, @Nullable String vpcId, String subnetId) {
        Says all = Stream.of(
                        says(routes, false, vpcId, subnetId),
                        says(routes, true, vpcId, subnetId),
                        byNat64(routes, subnetId))
                .min(Says::compareTo)
                .orElse(Says.UNKNOWN);
        return switch (all) {
            case PUBLIC -> SubnetKind.PUBLIC;
            case PROTECTED -> SubnetKind.PROTECTED;
            case PRIVATE -> SubnetKind.PRIVATE;
            case UNKNOWN, PERHAPS_PROTECTED -> SubnetKind.UNKNOWN;
        };
    }

    private Says says(RoutesOfTable routes, boolean ipv6, @Nullable String vpcId, String subnetId) {
        return switch (gateways.path(routes, ipv6, vpcId).outcome()) {
            case OPEN -> Says.PUBLIC;
            case UNKNOWN -> unknown(routes.byDefault(ipv6).routes(), routes.table(), subnetId);
            case BLACKHOLE, NOT_ATTACHED -> Says.PRIVATE;
            case OTHER_TARGET -> wayOut(routes.byDefault(ipv6).routes(), routes.table(), subnetId);
            case NO_DEFAULT_ROUTE -> partly(routes.byDefault(ipv6).routes(), routes.table(), subnetId);
        };
    }

    /** Routes that may or may not be for the internet are not public if none leads to an internet gateway. */
    private Says unknown(List<Route> ways, RouteTable table, String subnetId) {
        boolean perhapsPublic = ways.isEmpty()
                || ways.stream()
                        .map(route -> route.target().kind())
                        .anyMatch(kind -> kind == TargetKind.INTERNET_GATEWAY || kind == TargetKind.UNKNOWN);
        return perhapsPublic ? Says.UNKNOWN : partly(ways, table, subnetId);
    }

    private Says wayOut(List<Route> ways, RouteTable table, String subnetId) {
        return switch (waysOut.works(ways.get(ways.size() - 1), table, subnetId)) {
            case YES -> Says.PROTECTED;
            case NO -> Says.PRIVATE;
            case UNKNOWN -> Says.PERHAPS_PROTECTED;
        };
    }

    /** Without a default route, routes for parts of the internet may or may not be a way out. */
    private Says partly(List<Route> ways, RouteTable table, String subnetId) {
        boolean none = ways.stream()
                .allMatch(route -> Ways.outcomeOf(route) == RouteLookup.Outcome.BLACKHOLE
                        || waysOut.works(route, table, subnetId) == WaysOut.Works.NO);
        return none ? Says.PRIVATE : Says.PERHAPS_PROTECTED;
    }

    private Says byNat64(RoutesOfTable routes, String subnetId) {
        RouteLookup lookup = routes.toward(List.of(Nat64.PREFIX)).lookup();
        Route route = lookup.route();
        boolean toNat = lookup.outcome() == RouteLookup.Outcome.ACTIVE
                && route != null
                && route.target().kind() == TargetKind.NAT_GATEWAY;
        return toNat && route != null ? wayOut(List.of(route), routes.table(), subnetId) : Says.PRIVATE;
    }
}
