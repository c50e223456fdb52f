package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.jump.JumpHostAgent;
import dev.fumidai.fact.jump.JumpHostPlace;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Quantity;
import dev.fumidai.requirement.RequirementCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A host to be built: in the target's subnet where Systems Manager is surely reached from there, else in a public subnet
 * with an address of its own, which lets nothing in. t4g.nano with an 8 GB gp3 disk; before those were offered, t2.micro
 * with gp2.
 */
final class NewJumpHostCandidate {
    private static final LocalDate SMALLER_FROM = LocalDate.of(2020, 12, 1);
    private static final Quantity DISK_GB = Quantity.of(BigDecimal.valueOf(8));
    private static final String GROUP = "$JUMP_HOST_SECURITY_GROUP_ID";
    private static final String HOST = "$JUMP_HOST_ID";

    private final Setting setting;
    private final Candidate candidate;
    private final PublicSubnets places;
    private final Spot spot;
    private final Grounds grounds;
    private final TargetLeg leg;
    private final JumpHostLeg jump;

    /** The host as it would stand, and how it would get out. */
    private record Spot(Setting there, NodeFacts node, JumpHostWays ways, JumpHostPlace.Outcome outcome, String word) {}

    NewJumpHostCandidate(Setting setting, Candidate candidate) {
        this.setting = setting;
        this.candidate = candidate;
        this.places = setting.publicSubnets();
        this.spot = besideTarget().orElseGet(this::inPublicSubnet);
        this.grounds = setting.grounds()
                .with("bastion", Candidate.NEW)
                .with("place", spot.outcome() == JumpHostPlace.Outcome.IN_SUBNET ? spot.word() : places.text());
        this.leg = new TargetLeg(setting, candidate.key(), spot.there().node(), grounds);
        this.jump = new JumpHostLeg(setting, candidate.key(), spot.there().node(), grounds, leg);
    }

    private Optional<Spot> besideTarget() {
        Optional<Subnet> own = setting.subnet()
                .filter(subnet -> subnet.availableIpAddressCount() != null && subnet.availableIpAddressCount() > 0);
        return own.map(subnet -> spot(
                        subnet.subnetId(),
                        subnet.cidrBlock(),
                        JumpHostWays.Exit.WITHOUT_ADDRESS,
                        JumpHostPlace.Outcome.IN_SUBNET,
                        subnet.subnetId()))
                .filter(found -> found.ways().leadThere())
                .filter(found -> !egressIsForbidden() || !found.ways().leaveBy(setting.subnetId()));
    }

    private boolean egressIsForbidden() {
        return setting.question().requirements().stream()
                .anyMatch(one -> one.code() == RequirementCode.NO_INTERNET_EGRESS);
    }

    private Spot inPublicSubnet() {
        @Nullable Subnet subnet = places.subnet();
        return switch (places.outcome()) {
            case EXISTS ->
                spot(
                        subnet == null ? null : subnet.subnetId(),
                        subnet == null ? null : subnet.cidrBlock(),
                        JumpHostWays.Exit.WITH_ADDRESS,
                        JumpHostPlace.Outcome.IN_SUBNET,
                        places.subnetWord());
            case CAN_BE_MADE ->
                spot(
                        null,
                        places.newBlock(),
                        JumpHostWays.Exit.IN_NEW_SUBNET,
                        JumpHostPlace.Outcome.IN_NEW_SUBNET,
                        places.subnetWord());
            case NO_ROOM ->
                spot(null, null, JumpHostWays.Exit.NOWHERE, JumpHostPlace.Outcome.NO_ROOM, places.subnetWord());
            case UNKNOWN ->
                spot(null, null, JumpHostWays.Exit.NOWHERE, JumpHostPlace.Outcome.UNKNOWN, places.subnetWord());
        };
    }

    private Spot spot(
            @Nullable String subnet,
            @Nullable Cidr block,
            JumpHostWays.Exit exit,
            JumpHostPlace.Outcome outcome,
            String word) {
        Instance host = host(subnet);
        Party party = new Party(
                Candidate.NEW,
                setting.vpcId(),
                subnet == null && block != null ? Party.newSubnetOf(setting.vpcId()) : subnet,
                block == null ? null : List.of(block),
                List.of(),
                EphemeralPorts.LINUX);
        Setting there = setting.at(host, party);
        NodeFacts node = new NodeFacts(there, host, Optional.of(AgentRelease.SSMMESSAGES_ONLY.text()));
        return new Spot(there, node, new JumpHostWays(setting, there, candidate.key(), node, exit), outcome, word);
    }

    private Instance host(@Nullable String subnet) {
        return new Instance(
                Candidate.NEW,
                setting.target().ownerId(),
                null,
                instanceType(),
                null,
                Known.none(),
                null,
                subnet,
                setting.vpcId(),
                setting.target().availabilityZone(),
                null,
                Known.none(),
                List.of(),
                List.of(),
                Known.none(),
                Known.none(),
                "enabled",
                "required",
                List.of(),
                null);
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(spot.node().factsToBeBuilt(key, HOST));
        facts.add(new JumpHostPlace(key, spot.outcome(), grounds));
        facts.add(new JumpHostAgent(
                key,
                JumpHostAgent.Outcome.TO_BE_BUILT,
                grounds.with("version", null).with("minimum", AgentRelease.REMOTE_HOST_FORWARDING.text())));
        facts.addAll(spot.ways().facts());
        facts.addAll(leg.routesToBeBuilt());
        facts.addAll(jump.facts());
        facts.addAll(new ContextFacts(setting, spot.ways().leaveBy(setting.subnetId()))
                .facts(candidate, Offer.Parts.NEW, zones()));
        Map<String, List<Command>> aclCommands = new TreeMap<>(spot.ways().aclCommands());
        aclCommands.putAll(leg.aclCommands());
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                usage(),
                newParts(),
                false,
                jump.connect("\"" + HOST + "\"", setting.region()));
    }

    private List<String> zones() {
        @Nullable String subnet = spot.there().target().subnetId();
        return subnet == null ? List.of() : Zones.of(setting, List.of(subnet));
    }

    private boolean isSmall() {
        return !setting.asOf().isBefore(SMALLER_FROM);
    }

    private String instanceType() {
        return isSmall() ? "t4g.nano" : "t2.micro";
    }

    private boolean hasAddress() {
        return !spot.word().equals(setting.subnetId());
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.put("node", HOST);
        values.put("excludedVpc", setting.vpcId());
        values.put("targetGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("bastionGroup", GROUP);
        values.put("nodeGroup", GROUP);
        values.put("peerSource", GROUP);
        values.put("sourceOption", "--source-group");
        values.put("destination", "0.0.0.0/0");
        values.put("bastionSubnet", spot.word());
        values.put(
                "addressOption", hasAddress() ? "--associate-public-ip-address" : "--no-associate-public-ip-address");
        values.put("publicBlock", places.blockText());
        values.put("internetGatewayId", places.gatewayWord());
        values.put("instanceType", instanceType());
        values.put("architecture", isSmall() ? "arm64" : "x86_64");
        values.put("zone", Setting.text(setting.zone()));
        values.put("targetPort", Integer.toString(leg.port()));
        values.put("targetAddress", Setting.text(TargetLeg.address(setting.node())));
        return values;
    }

    private List<CostTerm> usage() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>(bill.acrossZones(zones(), Candidate.NEW));
        lines.addAll(spot.ways().bill(bill, Candidate.NEW));
        return lines;
    }

    private Map<Action, List<CostTerm>> newParts() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        lines.add(bill.instance(instanceType(), Quantity.HOURS_USED, false, Candidate.NEW));
        lines.add(bill.disk(isSmall() ? "gp3" : "gp2", DISK_GB, false, Candidate.NEW));
        if (hasAddress()) {
            lines.addAll(bill.publicAddress(Quantity.HOURS_USED, false, Candidate.NEW));
        }
        return Map.of(Action.RUN_JUMP_HOST, lines);
    }
}
