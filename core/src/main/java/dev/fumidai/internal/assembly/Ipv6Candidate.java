package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.internet.InternetAcl;
import dev.fumidai.fact.internet.NameCapture;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.fact.ipv6.DualStackNames;
import dev.fumidai.fact.ipv6.Ipv6Gateway;
import dev.fumidai.fact.ipv6.Ipv6Route;
import dev.fumidai.fact.ipv6.TargetIpv6Address;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Hop;
import dev.fumidai.network.Nat64;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The gateway that the target sends IPv6 by, or would send by. */
final class Ipv6Candidate {
    /** What surely leads no packet of IPv6 to the internet: a NAT gateway translates nothing but what stands for IPv4. */
    private static final Set<TargetKind> NO_WAY_OUT = Set.of(
            TargetKind.LOCAL,
            TargetKind.NAT_GATEWAY,
            TargetKind.INTERNET_GATEWAY,
            TargetKind.EGRESS_ONLY_INTERNET_GATEWAY,
            TargetKind.VPC_PEERING_CONNECTION,
            TargetKind.VPN_GATEWAY);

    /** What a route to the gateway replaces, or stands beside. */
    private static final Set<Ipv6Route.Outcome> REPLACEABLE =
            Set.of(Ipv6Route.Outcome.OTHER_TARGET, Ipv6Route.Outcome.NO_ROUTE, Ipv6Route.Outcome.BLACKHOLE);

    private final Setting setting;
    private final NodeFacts node;
    private final RouteLookup route;
    private final NameCaptures captures;
    private final Candidate candidate;
    private final Grounds grounds;
    private final Ipv6Addresses addresses;
    private final Party party;
    private final PublicEndpointFacts common;
    private final TargetIpv6Address address;
    private final Ipv6Route routed;
    private final Ipv6Gateway gateway;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    Ipv6Candidate(Setting setting, NodeFacts node, RouteLookup route, NameCaptures captures, Candidate candidate) {
        this.setting = setting;
        this.node = node;
        this.route = route;
        this.captures = captures;
        this.candidate = candidate;
        this.grounds = setting.grounds()
                .with("gateway", candidate.isNew() ? null : id())
                .with("place", setting.subnetId());
        this.addresses = new Ipv6Addresses(setting);
        this.party = party();
        this.common =
                new PublicEndpointFacts(setting, candidate.key(), captures, grounds, Party.internet(services(setting)));
        this.address = addresses.fact(candidate.key(), grounds);
        this.routed = routed();
        this.gateway = gateway();
    }

    /** The declared IPv6 addresses of the services, else all of the internet's. */
    static List<Cidr> services(Setting setting) {
        List<Cidr> declared = setting.services(true);
        return declared.isEmpty() ? List.of(Cidr.ANY_IPV6) : declared;
    }

    private String id() {
        return candidate.via().get(0);
    }

    private Network network() {
        return setting.world().network();
    }

    /** The target's primary interface, by its IPv6 addresses. */
    private Party party() {
        Party all = setting.node();
        return new Party(
                all.resource(), all.vpcId(), all.subnetId(), addresses.own(), all.groupIds(), all.ephemeralPorts());
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.add(address);
        facts.add(routed);
        facts.add(gateway);
        facts.add(names());
        common.facts()
                .forEach(fact -> facts.add(fact instanceof NameCapture capture ? ofDualStackName(capture) : fact));
        facts.add(acl());
        facts.add(new PublicAccessFacts(setting)
                .fact(
                        key,
                        isInternetGateway() ? PublicAccess.Way.INSTANCE : PublicAccess.Way.EGRESS_ONLY,
                        setting.target().subnetId(),
                        grounds));
        facts.addAll(new ContextFacts(setting).facts(candidate, parts(), List.of()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                List.of(),
                Map.of(),
                proven(),
                SessionCommands.start(setting));
    }

    private boolean hasAddress() {
        return address.outcome() == TargetIpv6Address.Outcome.PRESENT;
    }

    private boolean leadsOut() {
        return routed.outcome() == Ipv6Route.Outcome.THIS_GATEWAY && gateway.outcome() == Ipv6Gateway.Outcome.ATTACHED;
    }

    private Offer.Parts parts() {
        if (hasAddress() && leadsOut()) {
            return Offer.Parts.EXISTING;
        }
        return candidate.isNew() && !hasAddress() ? Offer.Parts.NEW : Offer.Parts.PARTLY;
    }

    private Ipv6Route routed() {
        RouteTable.@Nullable Route found = route.route();
        Ipv6Route.Outcome outcome = switch (route.outcome()) {
            case ACTIVE -> active(found);
            case BLACKHOLE -> blackhole(found);
            case NO_ROUTE -> Ipv6Route.Outcome.NO_ROUTE;
            case SPLIT -> Ipv6Route.Outcome.SPLIT;
            case UNKNOWN -> Ipv6Route.Outcome.UNKNOWN;
        };
        boolean untold = candidate.isNew() && !gatewaysAreTold() && REPLACEABLE.contains(outcome);
        return new Ipv6Route(
                candidate.key(),
                untold ? Ipv6Route.Outcome.GATEWAY_UNTOLD : outcome,
                grounds.and(Hops.evidence(route.hops()))
                        .with("routeTable", route.routeTableId())
                        .with("route", found == null ? null : found.destinationText())
                        .with(
                                "routeTarget",
                                found == null ? null : found.target().id()));
    }

    private Ipv6Route.Outcome active(RouteTable.@Nullable Route found) {
        if (found == null) {
            return Ipv6Route.Outcome.UNKNOWN;
        }
        if (found.target().id().equals(id())) {
            return Ipv6Route.Outcome.THIS_GATEWAY;
        }
        return NO_WAY_OUT.contains(found.target().kind())
                ? Ipv6Route.Outcome.OTHER_TARGET
                : Ipv6Route.Outcome.NOT_MODELLED;
    }

    private Ipv6Route.Outcome blackhole(RouteTable.@Nullable Route found) {
        if (found != null && Cidr.ANY_IPV6.equals(found.destination())) {
            return Ipv6Route.Outcome.BLACKHOLE;
        }
        boolean shadowed = DefaultRoutes.leadThere(
                setting, Cidr.ANY_IPV6, route -> route.target().id().equals(id()));
        return shadowed ? Ipv6Route.Outcome.SPECIFIC_BLACKHOLE : Ipv6Route.Outcome.UNKNOWN;
    }

    /** Only a route makes an internet gateway a candidate. */
    private boolean isInternetGateway() {
        return route.route() != null
                && route.route().target().kind() == TargetKind.INTERNET_GATEWAY
                && route.route().target().id().equals(id());
    }

    private boolean gatewaysAreTold() {
        return setting.world().isComplete(Kind.EGRESS_ONLY_INTERNET_GATEWAYS, setting.vpcScope());
    }

    private Ipv6Gateway gateway() {
        Ipv6Gateway.Kind kind = isInternetGateway() ? Ipv6Gateway.Kind.INTERNET : Ipv6Gateway.Kind.EGRESS_ONLY;
        if (candidate.isNew()) {
            boolean none = gatewaysAreTold();
            return new Ipv6Gateway(
                    candidate.key(),
                    kind,
                    none ? Ipv6Gateway.Outcome.TO_BE_BUILT : Ipv6Gateway.Outcome.UNKNOWN,
                    grounds.and(setting.vpcId(), "EgressOnlyInternetGateways", none ? "none of this VPC" : null));
        }
        Hop hop = network().internetGatewayAttachment(id(), setting.subnetId());
        Ipv6Gateway.Outcome outcome = switch (hop.decision()) {
            case PASSED -> Ipv6Gateway.Outcome.ATTACHED;
            case STOPPED -> Ipv6Gateway.Outcome.NOT_ATTACHED;
            case UNKNOWN -> Ipv6Gateway.Outcome.UNKNOWN;
        };
        return new Ipv6Gateway(candidate.key(), kind, outcome, grounds.and(Hops.evidence(List.of(hop))));
    }

    private DualStackNames names() {
        DualStackNames.Outcome bySetting = node.agent()
                .map(release -> release.isAtLeast(AgentRelease.DUAL_STACK)
                        ? DualStackNames.Outcome.OPTION_UNTOLD
                        : DualStackNames.Outcome.NO_OPTION)
                .orElse(DualStackNames.Outcome.VERSION_UNTOLD);
        @Nullable String version = node.agent().map(AgentRelease::text).orElse(null);
        boolean proven = proven();
        return new DualStackNames(
                candidate.key(),
                proven ? DualStackNames.Outcome.IN_USE : bySetting,
                grounds.and(setting.target().instanceId(), "AgentVersion", version)
                        .and(setting.target().instanceId(), "ConnectionStatus", proven ? "connected" : null)
                        .with("version", version)
                        .with("minimum", AgentRelease.DUAL_STACK.text()));
    }

    /** Whether an endpoint that takes the usual name takes the dual-stack one as well, no answer tells. */
    private static NameCapture ofDualStackName(NameCapture capture) {
        return capture.isStopped() ? capture.with(NameCapture.Outcome.UNKNOWN) : capture;
    }

    /** Only the target's own subnet is crossed. */
    private InternetAcl acl() {
        FilterCheck check = network().aclRoundTrip(party, common.internetOfNode(), EndpointChecks.HTTPS);
        if (Hops.stops(check.outcome())) {
            aclCommands.put(
                    "EGBL-P02", new AclFix(setting).roundTrip(party, common.internetOfNode(), EndpointChecks.HTTPS));
        }
        return common.acl(check);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.put("networkInterface", addresses.interfaceId());
        values.put("subnetBlock", addresses.blockForSubnet());
        values.put("egressGatewayId", candidate.isNew() ? "$EGRESS_ONLY_GATEWAY_ID" : id());
        values.put("routeTable", Setting.text(route.routeTableId()));
        values.putAll(RouteVerbs.takingOver(setting, route, Cidr.ANY_IPV6));
        values.put("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("port", Integer.toString(EndpointChecks.HTTPS));
        values.put("destination", Cidr.ANY_IPV6.toString());
        values.put("excludedVpc", setting.vpcId());
        return values;
    }

    /** A connection shows that the agent uses IPv6 only where no other way leads to Systems Manager. */
    private boolean proven() {
        return Proof.isConnected(setting)
                && hasAddress()
                && leadsOut()
                && captures.noneCaptures()
                && setting.question().declarations().proxy().isEmpty()
                && !ipv4MayLeadOut();
    }

    private boolean ipv4MayLeadOut() {
        if (setting.speaksOnlyIpv6()) {
            RouteTable.@Nullable Route translated =
                    network().route(setting.subnetId(), Nat64.PREFIX).route();
            return setting.speaksNat64()
                    && translated != null
                    && translated.target().kind() == TargetKind.NAT_GATEWAY;
        }
        RouteLookup ipv4 = network().internetRoute(setting.subnetId(), List.of());
        return ipv4.outcome() != RouteLookup.Outcome.NO_ROUTE && ipv4.outcome() != RouteLookup.Outcome.BLACKHOLE;
    }
}
