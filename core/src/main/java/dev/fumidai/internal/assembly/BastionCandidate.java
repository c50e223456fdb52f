package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.bastion.BastionAddress;
import dev.fumidai.fact.bastion.BastionUplink;
import dev.fumidai.fact.bastion.OperatorAcl;
import dev.fumidai.fact.bastion.OperatorInbound;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.fact.node.MachineState;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Bastion;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.InternetGatewayPath;
import dev.fumidai.network.Network;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bastion that stands. */
final class BastionCandidate {
    private static final PortRange PORT = PortRange.of(TargetLeg.SSH);

    private final Setting setting;
    private final Candidate candidate;
    private final Bastion bastion;
    private final Party party;
    private final Grounds grounds;
    private final TargetLeg leg;
    private final JumpHost jump;
    private final MachineState state;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    BastionCandidate(Setting setting, Candidate candidate, Bastion bastion) {
        this.setting = setting;
        this.candidate = candidate;
        this.bastion = bastion;
        this.party = Parties.of(setting.world().snapshot(), bastion.instance(), bastion.carrier());
        this.grounds = setting.grounds()
                .with("bastion", instance().instanceId())
                .with("place", instance().subnetId());
        this.leg = new TargetLeg(setting, candidate.key(), party, grounds);
        this.jump = new JumpHost(candidate.key(), party, grounds, leg);
        this.state = NodeFacts.state(candidate.key(), Machine.BASTION, instance(), grounds);
    }

    private Instance instance() {
        return bastion.instance();
    }

    private Network network() {
        return setting.world().network();
    }

    Assembled assembled() {
        List<Fact> facts = new ArrayList<>();
        facts.add(state);
        facts.add(address());
        facts.add(uplink());
        facts.add(operatorInbound());
        facts.add(operatorAcl());
        facts.add(new PublicAccessFacts(setting)
                .fact(candidate.key(), PublicAccess.Way.BASTION, party.subnetId(), grounds));
        facts.addAll(leg.routes());
        facts.add(jump.outbound());
        facts.addAll(leg.facts(TargetLeg.Login.KEY));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.EXISTING, zones()));
        aclCommands.putAll(leg.aclCommands());
        return new Assembled(
                candidate, facts, planValues(), aclCommands, bill(), Map.of(), false, jump.connect(publicHost()));
    }

    private String publicHost() {
        @Nullable PublicAddress address = bastion.publicAddress();
        return address == null || address.publicIp() == null ? "BASTION_ADDRESS" : address.publicIp();
    }

    private boolean isStopped() {
        return state.outcome() == MachineState.Outcome.STOPPED || state.outcome() == MachineState.Outcome.STOPPING;
    }

    private BastionAddress address() {
        @Nullable PublicAddress address = bastion.publicAddress();
        BastionAddress.Outcome outcome;
        if (address == null) {
            outcome = isStopped() ? afterStart() : BastionAddress.Outcome.NONE;
        } else {
            outcome = bastion.elastic() ? BastionAddress.Outcome.ELASTIC : BastionAddress.Outcome.AUTO_ASSIGNED;
        }
        @Nullable String shown = address == null ? null : address.publicIp();
        return new BastionAddress(
                candidate.key(),
                outcome,
                grounds.and(instance().instanceId(), "PublicIpAddress", shown).with("address", shown));
    }

    /** AWS assigns an address at every start to what was launched that way, which a subnet's setting makes likely. */
    private BastionAddress.Outcome afterStart() {
        boolean assigned = setting.world()
                .find(Subnet.class, instance().subnetId())
                .map(Subnet::mapPublicIpOnLaunch)
                .orElse(false);
        return assigned ? BastionAddress.Outcome.AFTER_START : BastionAddress.Outcome.AFTER_START_UNSURE;
    }

    private BastionUplink uplink() {
        InternetGatewayPath path = network().internetGatewayPath(Setting.text(party.subnetId()));
        BastionUplink.Outcome outcome = switch (path.outcome()) {
            case OPEN -> BastionUplink.Outcome.OPEN;
            case NO_DEFAULT_ROUTE -> BastionUplink.Outcome.NO_ROUTE;
            case OTHER_TARGET -> BastionUplink.Outcome.OTHER_TARGET;
            case BLACKHOLE -> BastionUplink.Outcome.BLACKHOLE;
            case NOT_ATTACHED -> BastionUplink.Outcome.NOT_ATTACHED;
            case UNKNOWN -> BastionUplink.Outcome.UNKNOWN;
        };
        return new BastionUplink(
                candidate.key(),
                outcome,
                grounds.and(Hops.evidence(path.hops()))
                        .with("routeTable", path.routeTableId())
                        .with("internetGateway", path.internetGatewayId()));
    }

    private OperatorInbound operatorInbound() {
        FilterCheck anybody = network().groups(party, Direction.INBOUND, Party.internet(List.of()), PORT);
        Optional<Cidr> operator = setting.question().declarations().operatorCidr();
        FilterCheck check = operator.map(
                        cidr -> network().groups(party, Direction.INBOUND, Party.internet(List.of(cidr)), PORT))
                .orElse(anybody);
        OperatorInbound.Outcome outcome = admission(anybody, check, operator);
        return new OperatorInbound(
                candidate.key(),
                outcome,
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", TargetLeg.joined(party.groupIds()))
                        .with("operator", operator.map(Cidr::toString).orElse(null))
                        .with("port", Integer.toString(TargetLeg.SSH)));
    }

    private static OperatorInbound.Outcome admission(FilterCheck anybody, FilterCheck check, Optional<Cidr> operator) {
        if (operator.filter(Cidr::isIpv6).isPresent()) {
            return OperatorInbound.Outcome.OTHER_FAMILY;
        }
        return anybody.outcome() == FilterOutcome.ALLOWED
                ? OperatorInbound.Outcome.ALLOWED_FROM_ANYWHERE
                : admission(check.outcome(), operator.isPresent());
    }

    private static OperatorInbound.Outcome admission(FilterOutcome outcome, boolean operatorKnown) {
        return switch (outcome) {
            case ALLOWED, NOT_EVALUATED -> OperatorInbound.Outcome.ALLOWED;
            case DENIED, STALE_REFERENCE -> OperatorInbound.Outcome.DENIED;
            case PARTIAL_PORTS, PARTIAL_ADDRESSES ->
                operatorKnown ? OperatorInbound.Outcome.DENIED : OperatorInbound.Outcome.OPERATOR_UNKNOWN;
            case UNKNOWN -> OperatorInbound.Outcome.UNKNOWN;
        };
    }

    private Party operator() {
        return Party.internet(
                setting.question().declarations().operatorCidr().map(List::of).orElse(List.of()));
    }

    private OperatorAcl operatorAcl() {
        FilterCheck check = network().aclRoundTrip(operator(), party, TargetLeg.SSH);
        if (Hops.stops(check.outcome())) {
            aclCommands.put("SSBH-P05", new AclFix(setting).roundTrip(operator(), party, TargetLeg.SSH));
        }
        return new OperatorAcl(
                candidate.key(),
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    private List<String> zones() {
        return instance().subnetId() == null
                ? List.of()
                : Zones.of(setting, List.of(instance().subnetId()));
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        List<String> groups = party.groupIds();
        values.put(
                "excludedVpc",
                Setting.text(
                        instance().vpcId() == null
                                ? setting.vpcId()
                                : instance().vpcId()));
        values.put("bastionGroup", party.firstGroupOr("$BASTION_SECURITY_GROUP_ID"));
        values.put("targetGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("peerSource", sourceWord(groups));
        values.put("internetGatewayId", gatewayWord());
        values.put(
                "operatorSource",
                setting.question()
                        .declarations()
                        .operatorCidr()
                        .map(Cidr::toString)
                        .orElse("$OPERATOR_CIDR"));
        values.put("sourceOption", sameVpc() ? "--source-group" : "--cidr");
        values.put(
                "uplinkVerb",
                RouteVerbs.forDefault(setting, uplink().grounds().arguments().get("routeTable")));
        values.put("targetPort", Integer.toString(leg.port()));
        values.put("targetAddress", Setting.text(TargetLeg.address(setting.node())));
        return values;
    }

    /** In another VPC no gateway is built, only the one that is attached there is routed to. */
    private String gatewayWord() {
        @Nullable String vpc = instance().vpcId();
        return vpc == null || sameVpc()
                ? setting.publicSubnets().gatewayWord()
                : Setting.text(PublicSubnets.attachedGateway(setting, vpc));
    }

    private boolean sameVpc() {
        return Objects.equals(instance().vpcId(), setting.vpcId());
    }

    /** Within a VPC the bastion's group is the source to admit; across VPCs its private address. */
    private String sourceWord(@Nullable List<String> groups) {
        return sameVpc() && groups != null && !groups.isEmpty()
                ? groups.get(0)
                : Setting.text(TargetLeg.address(party));
    }

    /** A running bastion is on today's bill; a stopped one has its disk and Elastic IP address there, the hours come on top. */
    private List<CostTerm> bill() {
        Bill bill = new Bill(setting, Setting.text(instance().vpcId()));
        String id = instance().instanceId();
        boolean paidFor = Bill.isPaidFor(instance().state());
        List<CostTerm> lines = new ArrayList<>(bill.machine(instance(), paidFor));
        lines.addAll(bill.publicAddress(paidFor, bastion.elastic() ? publicHost() : null, id));
        lines.add(bill.perGigabyte(PriceItem.INTERNET_EGRESS_GB, 1, id));
        lines.addAll(bill.acrossZones(zones(), id));
        return lines;
    }
}
