package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.InternetAcl;
import dev.fumidai.fact.internet.InternetOutbound;
import dev.fumidai.fact.internet.NameCapture;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.fact.jump.JumpHostWay;
import dev.fumidai.fact.jump.JumpHostWay.Outcome;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Hop;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a host before the target gets to Systems Manager: by endpoints of its VPC, a NAT gateway or its own address. */
final class JumpHostWays {
    private static final Set<Outcome> BY_INTERNET =
            Set.of(Outcome.NAT_GATEWAY, Outcome.INTERNET_GATEWAY, Outcome.NO_ADDRESS);
    private static final Set<Outcome> OPEN = Set.of(Outcome.NAT_GATEWAY, Outcome.INTERNET_GATEWAY);

    /** What is to be known of the host beside what the snapshot tells. */
    enum Exit {
        AS_IT_STANDS,
        WITH_ADDRESS,
        WITHOUT_ADDRESS,
        /** In a public subnet that is yet to be made, with an address. */
        IN_NEW_SUBNET,
        /** Nobody can tell where it would stand. */
        NOWHERE
    }

    private final Setting setting;
    private final Setting there;
    private final String candidate;
    private final Exit exit;
    private final Grounds grounds;
    private final PublicEndpointFacts common;
    private final RouteLookup route;
    private final @Nullable NatGatewayCandidate gateway;
    private final Outcome byInternet;
    private final List<NameCapture> names;
    private final List<JumpHostWay> ways;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    /**
     * @param setting of the target
     * @param there the same question, with the host in the target's place
     * @param node the host's agent and identity
     */
    JumpHostWays(Setting setting, Setting there, String candidate, NodeFacts node, Exit exit) {
        this.setting = setting;
        this.there = there;
        this.candidate = candidate;
        this.exit = exit;
        NameCaptures captures = new NameCaptures(there, node);
        this.grounds =
                there.grounds().with("bastion", there.target().instanceId()).with("place", there.subnetId());
        this.common = new PublicEndpointFacts(there, candidate, captures, grounds);
        this.route = there.world().network().internetRoute(there.subnetId(), there.services(false));
        this.gateway = gateway(node, captures);
        this.byInternet = byInternet();
        this.names = captures.ofTunnel(candidate);
        aclCommands.putAll(captures.aclCommands());
        this.ways = names.stream().map(this::way).toList();
    }

    private @Nullable NatGatewayCandidate gateway(NodeFacts node, NameCaptures captures) {
        RouteTable.@Nullable Route found = route.route();
        if (found == null || found.target().kind() != TargetKind.NAT_GATEWAY) {
            return null;
        }
        String host = there.target().instanceId();
        String id = found.target().id();
        return new NatGatewayCandidate(
                there,
                node,
                route,
                captures,
                new Candidate(AccessMethod.SSH_BASTION_SESSION_MANAGER, host, host, List.of(id)),
                there.world().find(NatGateway.class, id).orElse(null),
                null);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(ways);
        facts.addAll(names);
        for (Fact fact : common.facts()) {
            if (!(fact instanceof InternetOutbound) && !(fact instanceof NameCapture)) {
                facts.add(fact);
            }
        }
        facts.add(outbound());
        facts.add(acl());
        facts.add(publicAccess());
        return facts;
    }

    Map<String, List<Command>> aclCommands() {
        return aclCommands;
    }

    private boolean uses(Outcome outcome) {
        return ways.stream().anyMatch(one -> one.outcome() == outcome);
    }

    /**
     * What carries the sessions is on the bill already; data is counted once, where it costs most. Where there is no way,
     * endpoints will carry it.
     */
    List<CostTerm> bill(Bill bill, String host) {
        List<CostTerm> lines = new ArrayList<>();
        for (JumpHostWay way : ways) {
            if (way.outcome() == Outcome.ENDPOINT) {
                endpointOf(way).ifPresent(endpoint -> lines.add(bill.standing(endpoint)));
            }
        }
        if (uses(Outcome.NAT_GATEWAY)) {
            lines.addAll(gateway == null ? List.of() : gateway.standingBill());
            lines.add(bill.perGigabyte(PriceItem.NAT_GATEWAY_GB, 1, host));
        } else if (uses(Outcome.ENDPOINT) || uses(Outcome.NO_WAY)) {
            lines.add(bill.perGigabyte(PriceItem.ENDPOINT_GB, 1, host));
        }
        return lines;
    }

    private Optional<InterfaceEndpoint> endpointOf(JumpHostWay way) {
        return there.world()
                .find(Endpoint.class, way.grounds().arguments().get("endpoint"))
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast);
    }

    /** Whether all of it surely leads there, filters left aside. */
    boolean leadThere() {
        return ways.stream().allMatch(one -> one.outcome() == Outcome.ENDPOINT || OPEN.contains(one.outcome()));
    }

    /** Whether it stands in the subnet and leaves that by the internet. */
    boolean leaveBy(String subnet) {
        return subnet.equals(there.target().subnetId()) && leavesByInternet();
    }

    private boolean leavesByInternet() {
        return ways.stream().anyMatch(one -> BY_INTERNET.contains(one.outcome()));
    }

    private JumpHostWay way(NameCapture name) {
        String service = name.service();
        return new JumpHostWay(
                candidate,
                service,
                outcome(name),
                grounds.and(name.grounds().evidence())
                        .and(Hops.evidence(route.hops()))
                        .with("service", service)
                        .with("serviceName", ServiceNames.endpointService(service, Setting.text(there.region())))
                        .with("name", ServiceNames.publicName(service, Setting.text(there.region())))
                        .with("endpoint", name.grounds().arguments().get("endpoint"))
                        .with(
                                "routeTarget",
                                route.route() == null
                                        ? null
                                        : route.route().target().id()));
    }

    private Outcome outcome(NameCapture name) {
        return switch (name.outcome()) {
            case CAPTURED_AND_REFUSED, CAPTURED_BEHIND_NODE_GROUPS, CAPTURED_BEHIND_NETWORK_ACL, CAPTURED_BEHIND_BOTH ->
                Outcome.ENDPOINT;
            case CAPTURED_AND_SERVED ->
                new DnsFacts(there).privateNamesWillResolve().orElse(false) ? Outcome.ENDPOINT : openOrUnknown();
            case UNKNOWN -> openOrUnknown();
            case CAPTURED_AND_STOPPED -> byInternet;
            case NOT_CAPTURED -> byInternet == Outcome.CLOSED_IN && takesEndpoints() ? Outcome.NO_WAY : byInternet;
        };
    }

    private Outcome openOrUnknown() {
        return OPEN.contains(byInternet) ? byInternet : Outcome.UNKNOWN;
    }

    /** Only beside the target: elsewhere whom their private names would cut off is not looked at. */
    private boolean takesEndpoints() {
        @Nullable
        Integer free = there.subnet().map(Subnet::availableIpAddressCount).orElse(null);
        return exit == Exit.AS_IT_STANDS
                && there.vpcId().equals(setting.vpcId())
                && new DnsFacts(there).privateNamesResolve().orElse(false)
                && there.region() != null
                && free != null
                && free > 1;
    }

    private Outcome byInternet() {
        if (exit == Exit.NOWHERE) {
            return Outcome.UNKNOWN;
        }
        if (exit == Exit.IN_NEW_SUBNET) {
            return Outcome.INTERNET_GATEWAY;
        }
        if (there.speaksOnlyIpv6()) {
            return Outcome.UNKNOWN;
        }
        return switch (route.outcome()) {
            case NO_ROUTE -> Outcome.CLOSED_IN;
            case BLACKHOLE -> isDefault() ? Outcome.CLOSED_IN : Outcome.UNKNOWN;
            case ACTIVE -> active();
            case SPLIT, UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private boolean isDefault() {
        return route.route() != null && Cidr.ANY_IPV4.equals(route.route().destination());
    }

    private Outcome active() {
        if (gateway != null) {
            return byGateway(gateway);
        }
        RouteTable.@Nullable Route found = route.route();
        if (found == null || found.target().kind() != TargetKind.INTERNET_GATEWAY) {
            return Outcome.UNKNOWN;
        }
        return switch (there.world()
                .network()
                .internetGatewayAttachment(found.target().id(), there.subnetId())
                .decision()) {
            case PASSED -> byAddress();
            case STOPPED -> Outcome.CLOSED_IN;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private Outcome byGateway(NatGatewayCandidate found) {
        String id = Setting.text(
                route.route() == null ? null : route.route().target().id());
        boolean gone = there.world().find(NatGateway.class, id).isEmpty()
                && there.world().isComplete(Kind.NAT_GATEWAYS, there.vpcScope());
        Optional<Boolean> leadsOut = gone ? Optional.of(false) : found.leadsOut();
        return leadsOut.map(open -> open ? Outcome.NAT_GATEWAY : Outcome.CLOSED_IN)
                .orElse(Outcome.UNKNOWN);
    }

    /** What is stopped gave an address that AWS assigned back, and may get another one at its start. */
    private Outcome byAddress() {
        Hop.Decision address = switch (exit) {
            case WITH_ADDRESS -> Hop.Decision.PASSED;
            case WITHOUT_ADDRESS -> Hop.Decision.STOPPED;
            default -> there.world().network().publicAddress(there.node()).decision();
        };
        boolean running =
                exit != Exit.AS_IT_STANDS || "running".equals(there.target().state());
        return switch (address) {
            case PASSED -> Outcome.INTERNET_GATEWAY;
            case STOPPED -> running ? Outcome.NO_ADDRESS : Outcome.UNKNOWN;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private InternetOutbound outbound() {
        boolean byEndpoints = ways.stream().allMatch(one -> one.outcome() == Outcome.ENDPOINT);
        return byEndpoints
                ? new InternetOutbound(
                        candidate,
                        InternetOutbound.Family.IPV4,
                        FilterOutcome.NOT_EVALUATED,
                        grounds.with("groups", TargetLeg.joined(there.node().groupIds())))
                : common.outbound();
    }

    private InternetAcl acl() {
        if (!leavesByInternet()) {
            return common.acl(new FilterCheck(FilterOutcome.NOT_EVALUATED, List.of()));
        }
        InternetAcl acl = gateway == null ? ownAcl() : ofGateway(gateway);
        return new InternetAcl(
                candidate,
                acl.outcome(),
                acl.grounds()
                        .with("targetPort", Integer.toString(EndpointChecks.HTTPS))
                        .with("place", there.subnetId()));
    }

    private InternetAcl ofGateway(NatGatewayCandidate found) {
        InternetAcl acl = found.acl();
        aclCommands.putAll(found.aclCommands());
        return acl;
    }

    private InternetAcl ownAcl() {
        FilterCheck check =
                there.world().network().aclRoundTrip(there.node(), common.internetOfNode(), EndpointChecks.HTTPS);
        if (Hops.stops(check.outcome())) {
            aclCommands.put(
                    "EGBL-P02",
                    new AclFix(there).roundTrip(there.node(), common.internetOfNode(), EndpointChecks.HTTPS));
        }
        return common.acl(check);
    }

    private PublicAccess publicAccess() {
        PublicAccessFacts facts = new PublicAccessFacts(there);
        if (!leavesByInternet()) {
            return facts.fact(candidate, PublicAccess.Way.ENDPOINTS, there.subnetId(), grounds);
        }
        if (gateway == null) {
            @Nullable
            String subnet = exit == Exit.IN_NEW_SUBNET
                    ? setting.target().subnetId()
                    : there.target().subnetId();
            return facts.fact(candidate, PublicAccess.Way.INSTANCE, subnet, grounds);
        }
        PublicAccess found = gateway.publicAccess();
        return new PublicAccess(candidate, found.way(), found.outcome(), found.grounds());
    }
}
