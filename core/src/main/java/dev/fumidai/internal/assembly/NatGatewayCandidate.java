package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.internet.DefaultRoute;
import dev.fumidai.fact.internet.InternetAcl;
import dev.fumidai.fact.internet.NatAddress;
import dev.fumidai.fact.internet.NatConnectivity;
import dev.fumidai.fact.internet.NatState;
import dev.fumidai.fact.internet.NatUplink;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.network.Direction;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Hop;
import dev.fumidai.network.InternetGatewayPath;
import dev.fumidai.network.Nat64;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.network.TransitEgress;
import dev.fumidai.pricing.CostTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One NAT gateway, or one to be built, for the target. */
final class NatGatewayCandidate {
    /** What a new gateway's route replaces, or stands beside. */
    private static final Set<DefaultRoute.Outcome> REPLACEABLE = Set.of(
            DefaultRoute.Outcome.OTHER_TARGET,
            DefaultRoute.Outcome.THIS_GATEWAY,
            DefaultRoute.Outcome.BLACKHOLE,
            DefaultRoute.Outcome.NO_ROUTE,
            DefaultRoute.Outcome.SPLIT);

    /** Targets behind which there may be a way out that the snapshot does not tell. */
    private static final Set<RouteTable.TargetKind> BEYOND = Set.of(
            RouteTable.TargetKind.TRANSIT_GATEWAY,
            RouteTable.TargetKind.CORE_NETWORK,
            RouteTable.TargetKind.VPC_ENDPOINT,
            RouteTable.TargetKind.CARRIER_GATEWAY,
            RouteTable.TargetKind.LOCAL_GATEWAY,
            RouteTable.TargetKind.ODB_NETWORK,
            RouteTable.TargetKind.IP_ADDRESS,
            RouteTable.TargetKind.UNKNOWN);

    private final Setting setting;
    private final NodeFacts node;
    private final RouteLookup route;
    private final NameCaptures captures;
    private final Candidate candidate;
    private final @Nullable NatGateway gateway;
    private final TransitNat transit;
    private final NatGatewayStanding standing;
    private final PublicSubnets places;
    private final PublicEndpointFacts common;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    /**
     * @param gateway {@code null} where it is to be built, or is not in the snapshot
     * @param egress how the node's traffic crosses a transit gateway; {@code null} where it is sent to none
     */
    NatGatewayCandidate(
            Setting setting,
            NodeFacts node,
            RouteLookup route,
            NameCaptures captures,
            Candidate candidate,
            @Nullable NatGateway gateway,
            @Nullable TransitEgress egress) {
        this.setting = setting;
        this.node = node;
        this.route = route;
        this.captures = captures;
        this.candidate = candidate;
        this.gateway = gateway;
        this.transit = new TransitNat(setting, egress);
        this.places = setting.publicSubnets();
        this.standing = new NatGatewayStanding(setting, candidate, gateway, grounds());
        this.common = new PublicEndpointFacts(setting, candidate.key(), captures, grounds());
    }

    private String id() {
        return candidate.via().get(0);
    }

    private Grounds grounds() {
        return setting.grounds().with("natGateway", id()).with("place", place());
    }

    private String place() {
        if (candidate.isNew()) {
            return places.text();
        }
        return gateway == null ? Setting.UNTOLD : Setting.text(gateway.subnetId());
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.add(defaultRoute());
        facts.add(standing.state());
        facts.add(standing.connectivity());
        facts.add(uplink());
        facts.add(standing.address());
        facts.addAll(common.facts());
        aclCommands.putAll(common.aclCommands());
        facts.add(acl());
        facts.add(publicAccess());
        facts.add(transit.back(key, id(), grounds(), returnTable()));
        facts.addAll(new ContextFacts(setting).facts(candidate, parts(), zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                new NatGatewayBill(standing, isByTransit() ? transit.transitGatewayId() : null).lines(zones()),
                NatGatewayBill.newParts(setting),
                proven(),
                SessionCommands.start(setting));
    }

    /** What lies behind a transit gateway is not there for sure. */
    private Offer.Parts parts() {
        if (candidate.isNew()) {
            return Offer.Parts.NEW;
        }
        return isByTransit() && gateway == null ? Offer.Parts.PARTLY : Offer.Parts.EXISTING;
    }

    private DefaultRoute.Outcome routed() {
        return switch (route.outcome()) {
            case UNKNOWN -> DefaultRoute.Outcome.UNKNOWN;
            case SPLIT -> DefaultRoute.Outcome.SPLIT;
            case BLACKHOLE -> blackhole();
            case NO_ROUTE -> DefaultRoute.Outcome.NO_ROUTE;
            case ACTIVE -> target();
        };
    }

    private DefaultRoute.Outcome blackhole() {
        if (isDefault(route.route())) {
            return DefaultRoute.Outcome.BLACKHOLE;
        }
        return DefaultRoutes.leadThere(setting, routedBlock(), this::leadsHere)
                ? DefaultRoute.Outcome.SPECIFIC_BLACKHOLE
                : DefaultRoute.Outcome.UNKNOWN;
    }

    private DefaultRoute.Outcome target() {
        if (isByTransit()) {
            return transit.there();
        }
        if (routeLeadsHere()) {
            return DefaultRoute.Outcome.THIS_GATEWAY;
        }
        boolean beyond =
                route.route() == null || (BEYOND.contains(route.route().target().kind()) && !transit.isTold());
        return beyond ? DefaultRoute.Outcome.NOT_MODELLED : DefaultRoute.Outcome.OTHER_TARGET;
    }

    private boolean isDefault(RouteTable.@Nullable Route route) {
        return route != null && routedBlock().equals(route.destination());
    }

    /** What the target's table routes to the gateway: IPv4, or what stands for it where DNS64 is on. */
    private Cidr routedBlock() {
        return setting.speaksNat64() ? Nat64.PREFIX : Cidr.ANY_IPV4;
    }

    private boolean routeLeadsHere() {
        return route.route() != null && leadsHere(route.route());
    }

    private boolean leadsHere(RouteTable.Route one) {
        return one.target().kind() == RouteTable.TargetKind.NAT_GATEWAY
                && one.target().id().equals(id());
    }

    private DefaultRoute defaultRoute() {
        boolean familyServed = setting.node().hasIpv4() || setting.speaksNat64();
        DefaultRoute.Outcome outcome = familyServed ? routed() : DefaultRoute.Outcome.UNKNOWN;
        if (candidate.isNew() && REPLACEABLE.contains(outcome)) {
            outcome = DefaultRoute.Outcome.TO_BE_BUILT;
        }
        RouteTable.@Nullable Route found = route.route();
        return new DefaultRoute(
                candidate.key(),
                outcome,
                grounds()
                        .and(Hops.evidence(wayThere()))
                        .with("stoppedAt", Hops.stoppedAt(wayThere()))
                        .with("code", Hops.code(wayThere()))
                        .with("routeTable", route.routeTableId())
                        .with("route", found == null ? null : found.destinationText())
                        .with(
                                "routeTarget",
                                found == null ? null : found.target().id()));
    }

    /** The gateway, if there is one, lies behind a transit gateway. */
    private boolean isByTransit() {
        return transit.leadsTo(id());
    }

    private List<Hop> wayThere() {
        return isByTransit() ? transit.hopsThere() : route.hops();
    }

    private @Nullable String returnTable() {
        return standing.path().map(InternetGatewayPath::routeTableId).orElse(null);
    }

    private NatUplink uplink() {
        if (candidate.isNew()) {
            NatUplink.Outcome outcome = switch (places.outcome()) {
                case EXISTS -> NatUplink.Outcome.PUBLIC_SUBNET_FOR_NEW;
                case CAN_BE_MADE -> NatUplink.Outcome.NO_PUBLIC_SUBNET;
                case NO_ROOM -> NatUplink.Outcome.NO_ROOM;
                case UNKNOWN -> NatUplink.Outcome.UNKNOWN;
            };
            return new NatUplink(
                    candidate.key(),
                    outcome,
                    grounds().with("routeTable", null).with("internetGateway", places.internetGatewayId()));
        }
        Optional<InternetGatewayPath> path = standing.path();
        boolean sharesTable = path.map(InternetGatewayPath::routeTableId)
                .filter(table -> table.equals(route.routeTableId()))
                .isPresent();
        NatUplink.Outcome outcome = path.map(this::uplink)
                .filter(found -> !sharesTable || found == NatUplink.Outcome.UNKNOWN)
                .orElse(sharesTable ? NatUplink.Outcome.SHARED_TABLE : NatUplink.Outcome.UNKNOWN);
        return new NatUplink(
                candidate.key(),
                outcome,
                grounds()
                        .and(path.map(found -> Hops.evidence(found.hops())).orElse(List.of()))
                        .with(
                                "routeTable",
                                path.map(InternetGatewayPath::routeTableId).orElse(null))
                        .with(
                                "internetGateway",
                                path.map(InternetGatewayPath::internetGatewayId).orElse(null)));
    }

    /** A hub in another VPC is not ours to mend. */
    private NatUplink.Outcome uplink(InternetGatewayPath path) {
        boolean works = path.outcome() == InternetGatewayPath.Outcome.OPEN
                || path.outcome() == InternetGatewayPath.Outcome.UNKNOWN;
        if (isByTransit() && !works) {
            return NatUplink.Outcome.HUB_CLOSED;
        }
        return switch (path.outcome()) {
            case OPEN -> NatUplink.Outcome.OPEN;
            case NO_DEFAULT_ROUTE -> NatUplink.Outcome.NO_ROUTE;
            case OTHER_TARGET -> NatUplink.Outcome.OTHER_TARGET;
            case BLACKHOLE -> NatUplink.Outcome.BLACKHOLE;
            case NOT_ATTACHED -> NatUplink.Outcome.NOT_ATTACHED;
            case UNKNOWN -> NatUplink.Outcome.UNKNOWN;
        };
    }

    /** The NAT gateway as it stands, or would stand, in its subnet; a regional one has none. */
    private @Nullable Party gatewayParty() {
        if (gateway != null) {
            return Parties.of(setting.world().snapshot(), gateway);
        }
        @Nullable String subnet = places.subnetId(setting);
        if (!candidate.isNew() || subnet == null) {
            return null;
        }
        return new Party(
                Candidate.NEW, setting.vpcId(), subnet, places.addresses(), List.of(), EphemeralPorts.NAT_GATEWAY);
    }

    /**
     * The node's ACL sees the internet's addresses, not the gateway's; so does the gateway's, on either side of it. A
     * flow from one subnet to itself by its own gateway still leaves the subnet at the gateway.
     */
    InternetAcl acl() {
        List<FilterCheck> checks = new ArrayList<>();
        Party internet = common.internet();
        checks.add(
                setting.world().network().aclRoundTrip(setting.node(), common.internetOfNode(), EndpointChecks.HTTPS));
        @Nullable Party nat = gatewayParty();
        boolean untold = candidate.isNew() && places.outcome() == PublicSubnets.Outcome.UNKNOWN;
        if (nat == null && (untold || !candidate.isNew())) {
            checks.add(new FilterCheck(FilterOutcome.UNKNOWN, List.of()));
        } else if (nat != null && !standing.isRegional()) {
            if (gateway == null || !transit.arrivesBeside(gateway)) {
                checks.add(natSide(nat));
            }
            checks.add(setting.world().network().aclRoundTrip(nat, internet, EndpointChecks.HTTPS));
        }
        FilterCheck check = Hops.all(checks);
        if (Hops.stops(check.outcome())) {
            AclFix fix = new AclFix(setting);
            List<Command> commands =
                    new ArrayList<>(fix.roundTrip(setting.node(), common.internetOfNode(), EndpointChecks.HTTPS));
            if (nat != null && !standing.isRegional()) {
                commands.addAll(fix.natSide(setting.node(), nat, EndpointChecks.HTTPS));
                commands.addAll(fix.roundTrip(nat, internet, EndpointChecks.HTTPS));
            }
            aclCommands.put("EGBL-P02", List.copyOf(commands));
        }
        return common.acl(check);
    }

    /** In from the node, and the answers out to the node's ephemeral ports; nothing within one subnet. */
    private FilterCheck natSide(Party nat) {
        return Hops.all(List.of(
                setting.world()
                        .network()
                        .acl(nat, Direction.INBOUND, setting.node(), PortRange.of(EndpointChecks.HTTPS)),
                setting.world()
                        .network()
                        .acl(
                                nat,
                                Direction.OUTBOUND,
                                setting.node(),
                                setting.node().ephemeralPorts())));
    }

    PublicAccess publicAccess() {
        if (standing.isRegional()) {
            return new PublicAccessFacts(setting)
                    .ofRegional(candidate.key(), gateway == null ? null : gateway.vpcId(), grounds());
        }
        @Nullable
        String subnet = candidate.isNew()
                ? places.subnet() == null
                        ? setting.target().subnetId()
                        : places.subnet().subnetId()
                : gateway == null ? setting.target().subnetId() : gateway.subnetId();
        return new PublicAccessFacts(setting).fact(candidate.key(), PublicAccess.Way.NAT_GATEWAY, subnet, grounds());
    }

    private List<String> zones() {
        if (candidate.isNew()) {
            return places.zones(setting);
        }
        return gateway == null || gateway.subnetId() == null
                ? List.of()
                : Zones.of(setting, List.of(gateway.subnetId()));
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds().arguments());
        Cidr routed = routedBlock();
        values.put("natGatewayId", candidate.isNew() ? "$NAT_GATEWAY_ID" : id());
        values.put("natSubnet", places.subnetWord());
        values.put("publicBlock", places.blockText());
        values.put("internetGatewayId", places.gatewayWord());
        values.put("zone", Setting.text(setting.zone()));
        values.put("routeTable", Setting.text(route.routeTableId()));
        values.put("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("port", Integer.toString(EndpointChecks.HTTPS));
        values.put("destination", routed.toString());
        values.putAll(RouteVerbs.takingOver(setting, route, routed));
        values.put("uplinkVerb", uplinkVerb());
        values.putAll(transit.planValues(returnTable()));
        values.put(
                "excludedVpc",
                Setting.text(gateway == null || gateway.vpcId() == null ? setting.vpcId() : gateway.vpcId()));
        return values;
    }

    private String uplinkVerb() {
        return RouteVerbs.forDefault(
                setting, standing.path().map(InternetGatewayPath::routeTableId).orElse(null));
    }

    /** Whether the gateway leads to the internet, whoever sends by it: surely, surely not, or nobody knows (empty). */
    Optional<Boolean> leadsOut() {
        NatState.Outcome state = standing.state().outcome();
        NatConnectivity.Outcome connectivity = standing.connectivity().outcome();
        NatAddress.Outcome address = standing.address().outcome();
        NatUplink.Outcome uplink = uplink().outcome();
        boolean stopped = state == NatState.Outcome.FAILED
                || state == NatState.Outcome.DELETED
                || connectivity == NatConnectivity.Outcome.PRIVATE
                || address == NatAddress.Outcome.NONE
                || (uplink != NatUplink.Outcome.OPEN && uplink != NatUplink.Outcome.UNKNOWN);
        if (stopped) {
            return Optional.of(false);
        }
        boolean open = state == NatState.Outcome.AVAILABLE
                && connectivity == NatConnectivity.Outcome.PUBLIC
                && address == NatAddress.Outcome.PRESENT
                && uplink == NatUplink.Outcome.OPEN;
        return open ? Optional.of(true) : Optional.empty();
    }

    /** What is paid for the gateway by the hour. */
    List<CostTerm> standingBill() {
        return new NatGatewayBill(standing, null).standingLines();
    }

    Map<String, List<Command>> aclCommands() {
        return aclCommands;
    }

    /** Whether the target surely reaches the internet's addresses through this gateway. */
    boolean carries() {
        return defaultRoute().outcome() == DefaultRoute.Outcome.THIS_GATEWAY
                && standing.state().outcome() == NatState.Outcome.AVAILABLE
                && standing.connectivity().outcome() == NatConnectivity.Outcome.PUBLIC
                && uplink().outcome() == NatUplink.Outcome.OPEN
                && standing.address().outcome() == NatAddress.Outcome.PRESENT
                && Hops.passes(common.outbound().outcome())
                && Hops.passes(acl().outcome())
                && Set.of(PublicAccess.Outcome.OFF, PublicAccess.Outcome.PASSES)
                        .contains(publicAccess().outcome());
    }

    private boolean proven() {
        return Proof.isConnected(setting)
                && route.outcome() == RouteLookup.Outcome.ACTIVE
                && (routeLeadsHere() || (isByTransit() && gateway != null))
                && captures.noneCaptures();
    }
}
