package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.natinstance.NatInstanceRoute;
import dev.fumidai.fact.natinstance.NatInstanceRoute.Outcome;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.RouteLookup;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How the target's subnet sends to a NAT instance.
 *
 * @param machine {@code null} where it is to be built
 */
record NatInstanceRouting(
        Setting setting, RouteLookup route, @Nullable NatMachine machine) {
    /** What a new instance's route replaces, or stands beside. */
    private static final Set<Outcome> REPLACEABLE = Set.of(Outcome.OTHER_TARGET, Outcome.BLACKHOLE, Outcome.NO_ROUTE);

    /** Targets behind which there may be a way out that the snapshot does not tell. */
    private static final Set<TargetKind> BEYOND = Set.of(
            TargetKind.TRANSIT_GATEWAY,
            TargetKind.CORE_NETWORK,
            TargetKind.VPC_ENDPOINT,
            TargetKind.CARRIER_GATEWAY,
            TargetKind.LOCAL_GATEWAY,
            TargetKind.ODB_NETWORK,
            TargetKind.IP_ADDRESS,
            TargetKind.UNKNOWN);

    NatInstanceRoute fact(String candidate, Grounds grounds) {
        return fact(candidate, outcome(), grounds);
    }

    /** Of a new instance of which nobody can tell where it would stand: so it cannot be planned to be routed to. */
    NatInstanceRoute untold(String candidate, Grounds grounds) {
        Outcome outcome = outcome();
        return fact(candidate, outcome == Outcome.TO_BE_BUILT ? Outcome.UNKNOWN : outcome, grounds);
    }

    private NatInstanceRoute fact(String candidate, Outcome outcome, Grounds grounds) {
        RouteTable.@Nullable Route found = route.route();
        return new NatInstanceRoute(
                candidate,
                outcome,
                grounds.and(Hops.evidence(route.hops()))
                        .with("instance", machine == null ? null : machine.id())
                        .with("routeTable", route.routeTableId())
                        .with("route", found == null ? null : found.destinationText())
                        .with(
                                "routeTarget",
                                found == null ? null : found.target().id()));
    }

    private Outcome outcome() {
        if (setting.speaksOnlyIpv6()) {
            return Outcome.OTHER_FAMILY;
        }
        Outcome outcome = setting.node().hasIpv4() ? routed() : Outcome.UNKNOWN;
        return machine == null && REPLACEABLE.contains(outcome) ? Outcome.TO_BE_BUILT : outcome;
    }

    private Outcome routed() {
        return switch (route.outcome()) {
            case UNKNOWN -> Outcome.UNKNOWN;
            case SPLIT -> Outcome.SPLIT;
            case NO_ROUTE -> Outcome.NO_ROUTE;
            case BLACKHOLE -> blackhole(route.route());
            case ACTIVE -> active(route.route());
        };
    }

    private Outcome active(RouteTable.@Nullable Route found) {
        if (found == null || BEYOND.contains(found.target().kind())) {
            return Outcome.NOT_MODELLED;
        }
        return names(found) ? Outcome.THIS_INSTANCE : Outcome.OTHER_TARGET;
    }

    /** A route to an instance is one while the instance is stopped. */
    private Outcome blackhole(RouteTable.@Nullable Route found) {
        if (machine != null && names(found)) {
            return machine.isStopped() ? Outcome.THIS_WHILE_STOPPED : Outcome.THIS_BUT_BLACKHOLE;
        }
        if (found != null && Cidr.ANY_IPV4.equals(found.destination())) {
            return Outcome.BLACKHOLE;
        }
        return DefaultRoutes.leadThere(setting, Cidr.ANY_IPV4, this::names)
                ? Outcome.SPECIFIC_BLACKHOLE
                : Outcome.UNKNOWN;
    }

    private boolean names(RouteTable.@Nullable Route found) {
        if (machine == null || found == null) {
            return false;
        }
        String named = found.target().id();
        return switch (found.target().kind()) {
            case INSTANCE -> named.equals(machine.id());
            case NETWORK_INTERFACE -> named.equals(machine.entryId()) || named.equals(machine.id());
            default -> false;
        };
    }

    /** Whether the target surely sends to this instance. */
    boolean leadsHere() {
        return outcome() == Outcome.THIS_INSTANCE;
    }

    Map<String, String> planValues() {
        SortedMap<String, String> values = RouteVerbs.takingOver(setting, route, Cidr.ANY_IPV4);
        values.put("routeTable", Setting.text(route.routeTableId()));
        @Nullable String entry = machine == null ? null : machine.entryId();
        values.put("natRouteOption", entry == null ? "--instance-id" : "--network-interface-id");
        values.put("natRouteTarget", entry != null ? entry : machine == null ? "$NAT_INSTANCE_ID" : machine.id());
        return values;
    }
}
