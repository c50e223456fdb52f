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
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bastion to be built in a public subnet of the target's VPC: t4g.nano with an 8 GB gp3 disk and an auto-assigned
 * address; before those were offered, t2.micro with gp2.
 */
final class NewBastionCandidate {
    private static final LocalDate SMALLER_FROM = LocalDate.of(2020, 12, 1);
    private static final Quantity DISK_GB = Quantity.of(BigDecimal.valueOf(8));

    private final Setting setting;
    private final Candidate candidate;
    private final PublicSubnets places;
    private final Party party;
    private final Grounds grounds;
    private final TargetLeg leg;
    private final JumpHost jump;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    NewBastionCandidate(Setting setting, Candidate candidate) {
        this.setting = setting;
        this.candidate = candidate;
        this.places = setting.publicSubnets();
        this.grounds = setting.grounds().with("bastion", Candidate.NEW).with("place", places.text());
        this.party = party();
        this.leg = new TargetLeg(setting, candidate.key(), party, grounds);
        this.jump = new JumpHost(candidate.key(), party, grounds, leg);
    }

    /** Its group is new and lets everything out; no rule of the target can name it yet. */
    private Party party() {
        return new Party(
                Candidate.NEW,
                setting.vpcId(),
                places.subnetId(setting),
                places.addresses(),
                List.of(),
                EphemeralPorts.LINUX);
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>();
        facts.add(new MachineState(
                key,
                Machine.BASTION,
                MachineState.Outcome.TO_BE_BUILT,
                grounds.with("instance", Candidate.NEW).with("state", null)));
        facts.add(new BastionAddress(key, BastionAddress.Outcome.TO_BE_BUILT, grounds.with("address", null)));
        facts.add(uplink());
        facts.add(new OperatorInbound(
                key,
                setting.question()
                                .declarations()
                                .operatorCidr()
                                .filter(Cidr::isIpv6)
                                .isPresent()
                        ? OperatorInbound.Outcome.OTHER_FAMILY
                        : OperatorInbound.Outcome.TO_BE_BUILT,
                grounds.with("groups", null).with("operator", null).with("port", Integer.toString(TargetLeg.SSH))));
        facts.add(operatorAcl());
        facts.add(new PublicAccessFacts(setting)
                .fact(
                        key,
                        PublicAccess.Way.BASTION,
                        places.subnet() == null
                                ? setting.target().subnetId()
                                : places.subnet().subnetId(),
                        grounds));
        facts.addAll(leg.routesToBeBuilt());
        facts.add(jump.outbound());
        facts.addAll(leg.facts(TargetLeg.Login.KEY));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.NEW, zones()));
        aclCommands.putAll(leg.aclCommands());
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                usage(),
                newParts(),
                false,
                jump.connect("BASTION_ADDRESS"));
    }

    private BastionUplink uplink() {
        BastionUplink.Outcome outcome = switch (places.outcome()) {
            case EXISTS -> BastionUplink.Outcome.PUBLIC_SUBNET_FOR_NEW;
            case CAN_BE_MADE -> BastionUplink.Outcome.NO_PUBLIC_SUBNET;
            case NO_ROOM -> BastionUplink.Outcome.NO_ROOM;
            case UNKNOWN -> BastionUplink.Outcome.UNKNOWN;
        };
        return new BastionUplink(
                candidate.key(),
                outcome,
                grounds.with("routeTable", null).with("internetGateway", places.internetGatewayId()));
    }

    private OperatorAcl operatorAcl() {
        Party operator = Party.internet(
                setting.question().declarations().operatorCidr().map(List::of).orElse(List.of()));
        FilterCheck check = places.outcome() == PublicSubnets.Outcome.NO_ROOM
                ? new FilterCheck(FilterOutcome.NOT_EVALUATED, List.of())
                : setting.world().network().aclRoundTrip(operator, party, TargetLeg.SSH);
        if (Hops.stops(check.outcome())) {
            aclCommands.put("SSBH-P05", new AclFix(setting).roundTrip(operator, party, TargetLeg.SSH));
        }
        return new OperatorAcl(
                candidate.key(),
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    private List<String> zones() {
        return places.zones(setting);
    }

    private boolean isSmall() {
        return !setting.asOf().isBefore(SMALLER_FROM);
    }

    private String instanceType() {
        return isSmall() ? "t4g.nano" : "t2.micro";
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.put("excludedVpc", setting.vpcId());
        values.put("targetGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("bastionGroup", "$BASTION_SECURITY_GROUP_ID");
        values.put("peerSource", "$BASTION_SECURITY_GROUP_ID");
        values.put("bastionSubnet", places.subnetWord());
        values.put("publicBlock", places.blockText());
        values.put("internetGatewayId", places.gatewayWord());
        values.put("sourceOption", "--source-group");
        values.put("instanceType", instanceType());
        values.put("architecture", isSmall() ? "arm64" : "x86_64");
        values.put("zone", Setting.text(setting.zone()));
        values.put(
                "operatorSource",
                setting.question()
                        .declarations()
                        .operatorCidr()
                        .map(Cidr::toString)
                        .orElse("$OPERATOR_CIDR"));
        values.put("targetPort", Integer.toString(leg.port()));
        values.put("targetAddress", Setting.text(TargetLeg.address(setting.node())));
        return values;
    }

    private List<CostTerm> usage() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>(bill.acrossZones(zones(), Candidate.NEW));
        lines.add(bill.perGigabyte(PriceItem.INTERNET_EGRESS_GB, 1, Candidate.NEW));
        return lines;
    }

    private Map<Action, List<CostTerm>> newParts() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        lines.add(bill.instance(instanceType(), Quantity.HOURS_USED, false, Candidate.NEW));
        lines.add(bill.disk(isSmall() ? "gp3" : "gp2", DISK_GB, false, Candidate.NEW));
        lines.addAll(bill.publicAddress(Quantity.HOURS_USED, false, Candidate.NEW));
        return Map.of(Action.RUN_BASTION, lines);
    }
}
