package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.internet.InternetAcl;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.fact.internet.TargetAddress;
import dev.fumidai.fact.internet.TargetUplink;
import dev.fumidai.fact.node.MachineState;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Hop;
import dev.fumidai.network.InternetGatewayPath;
import dev.fumidai.network.Network;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Quantity;
import dev.fumidai.pricing.Usage;
import dev.fumidai.pricing.UsageVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The internet gateway that a target with a public address sends by, or would send by. */
final class InternetGatewayCandidate {
    /** Every instance needs an address of its own. */
    private static final Quantity EACH_ALWAYS = Quantity.of(Usage.MONTH_HOURS, UsageVariable.INSTANCES);

    private static final Quantity EACH_WHILE_USED =
            Quantity.of(BigDecimal.ONE, UsageVariable.HOURS, UsageVariable.INSTANCES);

    /** An appliance or a Gateway Load Balancer endpoint may hand packets on to the internet gateway as they are. */
    private static final Set<TargetKind> MAY_HAND_ON = Set.of(
            TargetKind.VPC_ENDPOINT,
            TargetKind.NETWORK_INTERFACE,
            TargetKind.INSTANCE,
            TargetKind.IP_ADDRESS,
            TargetKind.UNKNOWN);

    private final Setting setting;
    private final NodeFacts node;
    private final RouteLookup route;
    private final NameCaptures captures;
    private final Candidate candidate;
    private final Grounds grounds;
    private final PublicEndpointFacts common;
    private final TargetAddress address;
    private final TargetUplink uplink;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    InternetGatewayCandidate(
            Setting setting, NodeFacts node, RouteLookup route, NameCaptures captures, Candidate candidate) {
        this.setting = setting;
        this.node = node;
        this.route = route;
        this.captures = captures;
        this.candidate = candidate;
        this.grounds = setting.grounds()
                .with("internetGateway", candidate.isNew() ? null : id())
                .with("place", setting.subnetId());
        this.common = new PublicEndpointFacts(setting, candidate.key(), captures, grounds);
        this.address = address();
        this.uplink = uplink();
    }

    private String id() {
        return candidate.via().get(0);
    }

    private Network network() {
        return setting.world().network();
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.add(address);
        facts.add(uplink);
        facts.addAll(common.facts());
        aclCommands.putAll(common.aclCommands());
        facts.add(acl());
        facts.add(new PublicAccessFacts(setting)
                .fact(key, PublicAccess.Way.INSTANCE, setting.target().subnetId(), grounds));
        facts.add(new ExposureFacts(setting).fact(key, grounds));
        facts.addAll(new ContextFacts(setting).facts(candidate, parts(), List.of()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                bill(),
                Map.of(),
                proven(),
                SessionCommands.start(setting));
    }

    private boolean hasAddress() {
        return address.outcome() == TargetAddress.Outcome.PRESENT;
    }

    private boolean leadsOut() {
        return uplink.outcome() == TargetUplink.Outcome.OPEN;
    }

    private Offer.Parts parts() {
        if (hasAddress() && leadsOut()) {
            return Offer.Parts.EXISTING;
        }
        return candidate.isNew() && !hasAddress() ? Offer.Parts.NEW : Offer.Parts.PARTLY;
    }

    private TargetAddress address() {
        Hop hop = network().publicAddress(setting.node());
        TargetAddress.Outcome outcome = switch (hop.decision()) {
            case PASSED -> TargetAddress.Outcome.PRESENT;
            case UNKNOWN -> TargetAddress.Outcome.UNKNOWN;
            case STOPPED -> withoutAddress();
        };
        return new TargetAddress(
                candidate.key(),
                outcome,
                grounds.and(Hops.evidence(List.of(hop))).with("address", hop.value()));
    }

    /** What is stopped gives an address that AWS assigned back, and may get another one at its start. */
    private TargetAddress.Outcome withoutAddress() {
        MachineState.Outcome state = NodeFacts.state(
                        candidate.key(), MachineState.Machine.NODE, setting.target(), grounds)
                .outcome();
        return switch (state) {
            case STOPPED, STOPPING -> TargetAddress.Outcome.AFTER_START;
            case UNKNOWN -> TargetAddress.Outcome.UNKNOWN;
            default -> TargetAddress.Outcome.NONE;
        };
    }

    private TargetUplink uplink() {
        RouteTable.@Nullable Route found = route.route();
        List<Hop> hops = new ArrayList<>(route.hops());
        if (isToGateway(found) && route.outcome() == RouteLookup.Outcome.ACTIVE) {
            hops.add(network().internetGatewayAttachment(id(), setting.subnetId()));
        }
        return new TargetUplink(
                candidate.key(),
                routed(found),
                grounds.and(Hops.evidence(hops))
                        .with("routeTable", route.routeTableId())
                        .with("route", found == null ? null : found.destinationText())
                        .with(
                                "routeTarget",
                                found == null ? null : found.target().id()));
    }

    private TargetUplink.Outcome routed(RouteTable.@Nullable Route found) {
        return switch (route.outcome()) {
            case ACTIVE -> active(found);
            case BLACKHOLE -> blackhole(found);
            case NO_ROUTE -> TargetUplink.Outcome.NO_ROUTE;
            case SPLIT -> split();
            case UNKNOWN -> TargetUplink.Outcome.UNKNOWN;
        };
    }

    private static boolean isToGateway(RouteTable.@Nullable Route found) {
        return found != null && found.target().kind() == TargetKind.INTERNET_GATEWAY;
    }

    private TargetUplink.Outcome active(RouteTable.@Nullable Route found) {
        if (found == null || MAY_HAND_ON.contains(found.target().kind())) {
            return TargetUplink.Outcome.NOT_MODELLED;
        }
        if (!isToGateway(found)) {
            return TargetUplink.Outcome.OTHER_TARGET;
        }
        return switch (network()
                .internetGatewayAttachment(found.target().id(), setting.subnetId())
                .decision()) {
            case PASSED -> TargetUplink.Outcome.OPEN;
            case STOPPED -> TargetUplink.Outcome.NOT_ATTACHED;
            case UNKNOWN -> TargetUplink.Outcome.UNKNOWN;
        };
    }

    /** A blackhole that only shadows a default route to the internet gateway can go without opening anything anew. */
    private TargetUplink.Outcome blackhole(RouteTable.@Nullable Route found) {
        boolean isDefault = found != null && Cidr.ANY_IPV4.equals(found.destination());
        return !isDefault
                        && network().internetGatewayPath(setting.subnetId()).outcome()
                                == InternetGatewayPath.Outcome.OPEN
                ? TargetUplink.Outcome.SPECIFIC_BLACKHOLE
                : TargetUplink.Outcome.BLACKHOLE;
    }

    /** However the addresses are divided, without a route to an internet gateway none of them gets there. */
    private TargetUplink.Outcome split() {
        boolean mayLeadOut = network().effectiveRoutes(setting.subnetId()).stream()
                .map(one -> one.target().kind())
                .anyMatch(kind -> kind == TargetKind.INTERNET_GATEWAY || MAY_HAND_ON.contains(kind));
        return mayLeadOut ? TargetUplink.Outcome.SPLIT : TargetUplink.Outcome.OTHER_TARGET;
    }

    /** Only the target's own subnet is crossed. */
    private InternetAcl acl() {
        FilterCheck check = network().aclRoundTrip(setting.node(), common.internetOfNode(), EndpointChecks.HTTPS);
        if (Hops.stops(check.outcome())) {
            aclCommands.put(
                    "EGBL-P02",
                    new AclFix(setting).roundTrip(setting.node(), common.internetOfNode(), EndpointChecks.HTTPS));
        }
        return common.acl(check);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.put("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("port", Integer.toString(EndpointChecks.HTTPS));
        values.put("destination", "0.0.0.0/0");
        values.put("excludedVpc", setting.vpcId());
        return values;
    }

    /**
     * What the target has is on today's bill, and so is what it has if the way works at all; an address that a start
     * brings comes on top.
     */
    private List<CostTerm> bill() {
        Bill bill = new Bill(setting);
        return switch (address.outcome()) {
            case PRESENT ->
                bill.publicAddress(
                        EACH_ALWAYS,
                        true,
                        Setting.text(address.grounds().arguments().get("address")));
            case AFTER_START ->
                bill.publicAddress(EACH_WHILE_USED, false, setting.target().instanceId());
            case UNKNOWN ->
                bill.publicAddress(EACH_ALWAYS, true, setting.target().instanceId());
            case NONE -> List.of();
        };
    }

    private boolean proven() {
        return Proof.isConnected(setting) && leadsOut() && captures.noneCaptures();
    }
}
