package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.fact.hub.HubRoute;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routes between the node's subnet and those of the endpoints in a hub, there and back. Not thread-safe. */
final class HubLegs {
    private final Setting setting;
    private final String hub;
    private final String candidate;
    private final HubVpcs hubs;
    private final Map<String, Leg> legs = new TreeMap<>();
    /** Whether an endpoint does not tell where it stands. */
    private boolean untold;

    private record Leg(Party party, Need need) {}

    HubLegs(Setting setting, String hub, String candidate) {
        this.setting = setting;
        this.hub = hub;
        this.candidate = candidate;
        this.hubs = new HubVpcs(setting);
    }

    /** Of several endpoints in one subnet every address counts; the strictest need does. */
    void add(InterfaceEndpoint endpoint, Need need) {
        List<String> subnets = endpoint.subnetIds();
        untold |= subnets == null;
        for (Party party : Parties.of(setting.world().snapshot(), endpoint, setting.speaksOnlyIpv6())) {
            legs.merge(Setting.text(party.subnetId()), new Leg(party, need), HubLegs::together);
        }
    }

    private static Leg together(Leg one, Leg other) {
        List<Cidr> a = one.party().addresses();
        List<Cidr> b = other.party().addresses();
        Party party = new Party(
                one.party().resource(),
                one.party().vpcId(),
                one.party().subnetId(),
                a == null || b == null
                        ? null
                        : Stream.concat(a.stream(), b.stream())
                                .distinct()
                                .sorted()
                                .toList(),
                one.party().groupIds(),
                one.party().ephemeralPorts());
        boolean required = one.need() == Need.REQUIRED || other.need() == Need.REQUIRED;
        return new Leg(party, required ? Need.REQUIRED : Need.OPTIONAL);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Leg leg : legs.values()) {
            facts.add(fact(setting.node(), leg.party(), leg.need()));
            facts.add(fact(leg.party(), setting.node(), leg.need()));
        }
        if (untold || legs.isEmpty()) {
            facts.add(new HubRoute(candidate, "", Need.REQUIRED, HubRoute.Outcome.UNKNOWN, grounds(null, null, null)));
        }
        return facts;
    }

    private HubRoute fact(Party from, Party to, Need need) {
        RouteCheck check = setting.world().network().crossRoute(from, to);
        @Nullable Cidr block = blockOf(to);
        HubRoute.Outcome outcome = isOvertaken(check, block) ? withoutRoute() : outcome(check);
        return new HubRoute(
                candidate,
                Setting.text(from.subnetId()) + "/" + Setting.text(to.subnetId()),
                need,
                outcome,
                grounds(check, Setting.text(from.subnetId()), block)
                        .and(Hops.evidence(check.hops()))
                        .with("stoppedAt", Hops.stoppedAt(check.hops()))
                        .with("code", Hops.code(check.hops())));
    }

    private Grounds grounds(@Nullable RouteCheck check, @Nullable String from, @Nullable Cidr block) {
        RouteTable.@Nullable Route route = check == null ? null : check.route();
        @Nullable String table = check == null ? null : check.routeTableId();
        return setting.grounds()
                .with("hub", hub)
                .with("from", from)
                .with("routeTable", table)
                .with("returnTable", table)
                .with("route", route == null ? null : route.destinationText())
                .with("routeTarget", route == null ? null : route.target().id())
                .with("peerBlock", block == null ? null : block.toString())
                .with("peerVerb", block == null ? null : RouteVerbs.forBlock(setting, table, block))
                .with("nodeBlock", block == null ? null : block.toString())
                .with(
                        "peering",
                        hubs.peeringTo(hub)
                                .map(VpcPeeringConnection::vpcPeeringConnectionId)
                                .orElse(null))
                .with("transitGateway", hubs.transitGatewayTo(hub).orElse(null));
    }

    /** The block of the other VPC: routes between VPCs are made for blocks. */
    private @Nullable Cidr blockOf(Party to) {
        List<Cidr> addresses = to.addresses();
        if (addresses == null || addresses.isEmpty() || to.vpcId() == null) {
            return null;
        }
        return setting.world().network().vpcBlocks(to.vpcId()).orElse(List.of()).stream()
                .filter(block -> addresses.stream().allMatch(block::contains))
                .findFirst()
                .orElse(addresses.get(0));
    }

    /** Whether the packets only follow a broader route elsewhere, which one of their own would overtake. */
    private boolean isOvertaken(RouteCheck check, @Nullable Cidr block) {
        RouteTable.@Nullable Route route = check.route();
        if (check.outcome() == RouteCheck.Outcome.NO_ROUTE) {
            return true;
        }
        boolean elsewhere =
                check.outcome() == RouteCheck.Outcome.OTHER_TARGET || check.outcome() == RouteCheck.Outcome.BLACKHOLE;
        if (!elsewhere || route == null || block == null) {
            return false;
        }
        Cidr destination = route.destination();
        return route.target().kind() != RouteTable.TargetKind.LOCAL
                && destination != null
                && (!destination.equals(block) || isReplaceable(check.outcome(), route))
                && destination.contains(block);
    }

    /** A dead route harms nobody who replaces it; one that leads to the very connection is not dead by itself. */
    private boolean isReplaceable(RouteCheck.Outcome outcome, RouteTable.Route route) {
        return outcome == RouteCheck.Outcome.BLACKHOLE
                && hubs.peeringTo(hub)
                        .filter(one -> "active".equals(one.statusCode())
                                && !one.vpcPeeringConnectionId()
                                        .equals(route.target().id()))
                        .isPresent();
    }

    private HubRoute.Outcome withoutRoute() {
        Optional<String> status = hubs.peeringTo(hub).map(one -> Setting.text(one.statusCode()));
        if (status.equals(Optional.of("active"))) {
            return HubRoute.Outcome.NO_ROUTE_TO_PEER;
        }
        if (status.equals(Optional.of("pending-acceptance"))) {
            return HubRoute.Outcome.NO_ROUTE_TO_PENDING_PEER;
        }
        if (hubs.transitGatewayTo(hub).isPresent()) {
            return HubRoute.Outcome.NO_ROUTE_TO_TRANSIT;
        }
        return status.isEmpty() || Objects.equals(status.get(), Setting.UNTOLD)
                ? HubRoute.Outcome.UNKNOWN
                : HubRoute.Outcome.PEERING_INACTIVE;
    }

    private HubRoute.Outcome outcome(RouteCheck check) {
        return switch (check.outcome()) {
            case PEERING_ACTIVE -> HubRoute.Outcome.PEERED;
            case TRANSIT_OPEN -> HubRoute.Outcome.TRANSIT_OPEN;
            case TRANSIT_STOPPED -> HubRoute.Outcome.TRANSIT_STOPPED;
            case PEERING_INACTIVE -> isPending() ? HubRoute.Outcome.PEERING_PENDING : HubRoute.Outcome.PEERING_INACTIVE;
            case BLACKHOLE -> HubRoute.Outcome.BLACKHOLE;
            case LOCAL, OTHER_TARGET -> HubRoute.Outcome.OTHER_TARGET;
            case NO_ROUTE, NOT_MODELLED, UNKNOWN -> HubRoute.Outcome.UNKNOWN;
        };
    }

    private boolean isPending() {
        return hubs.peeringTo(hub)
                .filter(one -> "pending-acceptance".equals(one.statusCode()))
                .isPresent();
    }
}
