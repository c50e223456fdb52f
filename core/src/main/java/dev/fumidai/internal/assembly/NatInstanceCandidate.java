package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.internet.InternetAcl;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.fact.natinstance.NatInstanceAddress;
import dev.fumidai.fact.natinstance.NatInstanceInbound;
import dev.fumidai.fact.natinstance.NatInstanceOutbound;
import dev.fumidai.fact.natinstance.NatInstanceUplink;
import dev.fumidai.fact.natinstance.PacketForwarding;
import dev.fumidai.fact.natinstance.SourceDestCheck;
import dev.fumidai.fact.node.MachineState;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.model.PortRange;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.InternetGatewayPath;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An instance that stands and may forward for the target. */
final class NatInstanceCandidate {
    private static final PortRange HTTPS = PortRange.of(EndpointChecks.HTTPS);

    private final Setting setting;
    private final Candidate candidate;
    private final NatMachine machine;
    private final NatInstanceRouting routing;
    private final NameCaptures captures;
    private final Grounds grounds;
    private final Party arrival;
    private final Party departure;
    private final PublicEndpointFacts common;
    private final NatInstanceUplink uplink;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    NatInstanceCandidate(
            Setting setting,
            Candidate candidate,
            NatMachine machine,
            NatInstanceRouting routing,
            NameCaptures captures) {
        this.setting = setting;
        this.candidate = candidate;
        this.machine = machine;
        this.routing = routing;
        this.captures = captures;
        this.grounds = setting.grounds()
                .with("natInstance", machine.id())
                .with("natInterface", machine.entryId())
                .with("place", machine.exitSubnet());
        this.arrival = machine.arrival(setting);
        this.departure = machine.departure(setting);
        this.common = new PublicEndpointFacts(setting, candidate.key(), captures, grounds);
        this.uplink = uplink();
    }

    Assembled assembled(NodeFacts node) {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.add(routing.fact(key, grounds));
        facts.add(state());
        facts.add(sourceDestCheck());
        facts.add(address());
        facts.add(uplink);
        facts.add(inbound());
        facts.add(outbound());
        facts.add(forwarding());
        facts.addAll(common.facts());
        aclCommands.putAll(common.aclCommands());
        facts.add(acl());
        facts.add(new PublicAccessFacts(setting).fact(key, PublicAccess.Way.INSTANCE, machine.exitSubnet(), grounds));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.EXISTING, zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                bill(),
                newParts(),
                proven(),
                SessionCommands.start(setting));
    }

    private MachineState state() {
        if (machine.instance() != null) {
            return NodeFacts.state(candidate.key(), Machine.NAT_INSTANCE, machine.instance(), grounds);
        }
        return new MachineState(
                candidate.key(),
                Machine.NAT_INSTANCE,
                MachineState.Outcome.UNKNOWN,
                grounds.and(machine.id(), "State.Name", null)
                        .with("instance", machine.id())
                        .with("state", null));
    }

    private boolean isPaidFor() {
        return machine.instance() != null && Bill.isPaidFor(machine.instance().state());
    }

    private SourceDestCheck sourceDestCheck() {
        @Nullable
        Boolean check = machine.entry() == null ? null : machine.entry().sourceDestCheck();
        SourceDestCheck.Outcome outcome = check == null
                ? SourceDestCheck.Outcome.UNKNOWN
                : check ? SourceDestCheck.Outcome.ON : SourceDestCheck.Outcome.OFF;
        return new SourceDestCheck(
                candidate.key(),
                outcome,
                grounds.and(entryOrMachine(), "SourceDestCheck", check == null ? null : check.toString()));
    }

    private String entryOrMachine() {
        @Nullable String entry = machine.entryId();
        return entry == null ? machine.id() : entry;
    }

    private NatInstanceAddress address() {
        @Nullable String address = machine.publicAddress();
        String where = machine.exit() == null ? machine.id() : machine.exit().networkInterfaceId();
        return new NatInstanceAddress(
                candidate.key(),
                addressed(address),
                grounds.and(where, "Association.PublicIp", address).with("address", address));
    }

    private NatInstanceAddress.Outcome addressed(@Nullable String address) {
        if (address != null) {
            return machine.leavesByOtherInterface()
                    ? NatInstanceAddress.Outcome.ON_OTHER_INTERFACE
                    : NatInstanceAddress.Outcome.PRESENT;
        }
        if (!machine.surelyLacksAddress()) {
            return NatInstanceAddress.Outcome.UNKNOWN;
        }
        if (uplink.outcome() == NatInstanceUplink.Outcome.OTHER_TARGET) {
            return NatInstanceAddress.Outcome.NONE_BUT_HANDED_ON;
        }
        return switch (state().outcome()) {
            case STOPPED, STOPPING -> NatInstanceAddress.Outcome.AFTER_START;
            case UNKNOWN -> NatInstanceAddress.Outcome.UNKNOWN;
            default -> NatInstanceAddress.Outcome.NONE;
        };
    }

    private Optional<InternetGatewayPath> path() {
        return Optional.ofNullable(machine.exitSubnet())
                .map(subnet -> setting.world().network().internetGatewayPath(subnet));
    }

    private NatInstanceUplink uplink() {
        Optional<InternetGatewayPath> path = path();
        @Nullable String table = path.map(InternetGatewayPath::routeTableId).orElse(null);
        boolean shared = table != null && table.equals(routing.route().routeTableId());
        NatInstanceUplink.Outcome outcome = shared
                ? NatInstanceUplink.Outcome.SHARED_TABLE
                : path.map(NatInstanceCandidate::outcome).orElse(NatInstanceUplink.Outcome.UNKNOWN);
        return new NatInstanceUplink(
                candidate.key(),
                outcome,
                grounds.and(path.map(found -> Hops.evidence(found.hops())).orElse(List.of()))
                        .with("routeTable", table)
                        .with(
                                "internetGateway",
                                path.map(InternetGatewayPath::internetGatewayId).orElse(null)));
    }

    private static NatInstanceUplink.Outcome outcome(InternetGatewayPath path) {
        return switch (path.outcome()) {
            case OPEN -> NatInstanceUplink.Outcome.OPEN;
            case NO_DEFAULT_ROUTE -> NatInstanceUplink.Outcome.NO_ROUTE;
            case OTHER_TARGET -> NatInstanceUplink.Outcome.OTHER_TARGET;
            case BLACKHOLE -> NatInstanceUplink.Outcome.BLACKHOLE;
            case NOT_ATTACHED -> NatInstanceUplink.Outcome.NOT_ATTACHED;
            case UNKNOWN -> NatInstanceUplink.Outcome.UNKNOWN;
        };
    }

    private NatInstanceInbound inbound() {
        FilterCheck check = setting.world().network().groups(arrival, Direction.INBOUND, setting.node(), HTTPS);
        return new NatInstanceInbound(candidate.key(), check.outcome(), filtered(check, arrival));
    }

    private NatInstanceOutbound outbound() {
        FilterCheck check = setting.world().network().groups(departure, Direction.OUTBOUND, common.internet(), HTTPS);
        return new NatInstanceOutbound(
                candidate.key(),
                check.outcome(),
                filtered(check, departure).with("natInstanceGroup", departure.firstGroupOr(Setting.UNTOLD)));
    }

    private Grounds filtered(FilterCheck check, Party party) {
        return grounds.and(Hops.evidence(check.hops())).with("groups", TargetLeg.joined(party.groupIds()));
    }

    private PacketForwarding forwarding() {
        Optional<Boolean> declared = setting.question().declarations().ipForwarding();
        PacketForwarding.Outcome outcome = declared.map(
                        on -> on ? PacketForwarding.Outcome.DECLARED : PacketForwarding.Outcome.DECLARED_OFF)
                .orElse(PacketForwarding.Outcome.NOT_DECLARED);
        return new PacketForwarding(
                candidate.key(),
                outcome,
                grounds.and(
                        machine.id(),
                        "declared ipForwarding",
                        declared.map(String::valueOf).orElse(null)));
    }

    private InternetAcl acl() {
        NatInstanceAcls acls = new NatInstanceAcls(setting, arrival, departure, common.internet());
        FilterCheck check = acls.check();
        if (Hops.stops(check.outcome())) {
            aclCommands.put("EGBL-P02", acls.commands());
        }
        return common.acl(check);
    }

    private List<String> zones() {
        @Nullable String subnet = machine.entrySubnet();
        return subnet == null ? List.of() : Zones.of(setting, List.of(subnet));
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.putAll(routing.planValues());
        values.put("natInstanceGroup", arrival.firstGroupOr(Setting.UNTOLD));
        values.put("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("port", Integer.toString(EndpointChecks.HTTPS));
        values.put("destination", "0.0.0.0/0");
        values.put("internetGatewayId", setting.publicSubnets().gatewayWord());
        values.put(
                "uplinkVerb",
                RouteVerbs.forDefault(
                        setting, path().map(InternetGatewayPath::routeTableId).orElse(null)));
        values.put("excludedVpc", setting.vpcId());
        return values;
    }

    /** A running instance is on today's bill; a stopped one has its disk and Elastic IP address there. */
    private List<CostTerm> bill() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        if (machine.instance() != null) {
            lines.addAll(bill.machine(machine.instance(), isPaidFor()));
        }
        lines.addAll(address(bill));
        lines.addAll(bill.acrossZones(zones(), machine.id()));
        return lines;
    }

    private List<CostTerm> address(Bill bill) {
        @Nullable String address = machine.publicAddress();
        boolean afterStart = address().outcome() == NatInstanceAddress.Outcome.AFTER_START;
        return bill.publicAddress(
                isPaidFor(), machine.isElastic() ? address : null, address != null || afterStart ? machine.id() : null);
    }

    private Map<Action, List<CostTerm>> newParts() {
        return Map.of(Action.ALLOCATE_ADDRESS, new Bill(setting).publicAddress(Quantity.ALWAYS, false, Candidate.NEW));
    }

    private boolean proven() {
        return Proof.isConnected(setting) && routing.leadsHere() && captures.noneCaptures();
    }
}
