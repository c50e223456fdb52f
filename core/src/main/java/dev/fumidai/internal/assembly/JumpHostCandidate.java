package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.jump.JumpHostAgent;
import dev.fumidai.fact.jump.JumpHostPlace;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A host that stands before the target, and that Session Manager reaches or would. */
final class JumpHostCandidate {
    private final Setting setting;
    private final Setting there;
    private final Candidate candidate;
    private final Instance host;
    private final Party party;
    private final Grounds grounds;
    private final TargetLeg leg;
    private final JumpHostLeg jump;
    private final NodeFacts node;
    private final JumpHostWays ways;

    /** @param declaredAgent the version that is declared of this host */
    JumpHostCandidate(Setting setting, Candidate candidate, Instance host, Optional<String> declaredAgent) {
        this.setting = setting;
        this.there = setting.at(host);
        this.candidate = candidate;
        this.host = host;
        this.party = there.node();
        this.grounds = setting.grounds()
                .with("bastion", host.instanceId())
                .with("node", host.instanceId())
                .with("place", host.subnetId());
        this.leg = new TargetLeg(
                setting,
                candidate.key(),
                party,
                grounds.with("node", setting.target().instanceId()));
        this.jump = new JumpHostLeg(setting, candidate.key(), party, grounds, leg);
        this.node = new NodeFacts(there, host, declaredAgent);
        this.ways = new JumpHostWays(setting, there, candidate.key(), node, JumpHostWays.Exit.AS_IT_STANDS);
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.factsOfTunnel(key));
        facts.add(new JumpHostPlace(
                key, JumpHostPlace.Outcome.STANDS, grounds.and(host.instanceId(), "SubnetId", host.subnetId())));
        facts.add(agent());
        facts.addAll(ways.facts());
        facts.addAll(leg.routes());
        facts.addAll(jump.facts());
        facts.addAll(new ContextFacts(setting, ways.leaveBy(setting.subnetId()))
                .facts(candidate, Offer.Parts.EXISTING, zones()));
        Map<String, List<Command>> aclCommands = new TreeMap<>(ways.aclCommands());
        aclCommands.putAll(leg.aclCommands());
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                bill(),
                newParts(),
                Proof.isConnected(there),
                jump.connect(Command.word(host.instanceId()), there.region()));
    }

    private JumpHostAgent agent() {
        Optional<AgentRelease> release = node.agent();
        JumpHostAgent.Outcome outcome = release.map(one -> one.isAtLeast(AgentRelease.REMOTE_HOST_FORWARDING)
                        ? JumpHostAgent.Outcome.FORWARDS
                        : JumpHostAgent.Outcome.TOO_OLD)
                .orElse(JumpHostAgent.Outcome.UNKNOWN);
        @Nullable String version = release.map(AgentRelease::text).orElse(null);
        return new JumpHostAgent(
                candidate.key(),
                outcome,
                grounds.and(host.instanceId(), "AgentVersion", version)
                        .with("version", version)
                        .with("minimum", AgentRelease.REMOTE_HOST_FORWARDING.text()));
    }

    private List<String> zones() {
        return host.subnetId() == null ? List.of() : Zones.of(setting, List.of(host.subnetId()));
    }

    private boolean isInTargetsVpc() {
        return there.vpcId().equals(setting.vpcId());
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.put("excludedVpc", there.vpcId());
        values.put("bastionGroup", party.firstGroupOr("$BASTION_SECURITY_GROUP_ID"));
        values.put("nodeGroup", party.firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("targetGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("peerSource", sourceWord());
        values.put("sourceOption", isInTargetsVpc() ? "--source-group" : "--cidr");
        values.put("destination", "0.0.0.0/0");
        values.put("endpointSubnet", there.subnetId());
        values.put("targetPort", Integer.toString(leg.port()));
        values.put("targetAddress", Setting.text(TargetLeg.address(setting.node())));
        return values;
    }

    /** Within a VPC the host's group is the source to admit; across VPCs its private address. */
    private String sourceWord() {
        return isInTargetsVpc() ? party.firstGroupOr(address()) : address();
    }

    private String address() {
        return Setting.text(TargetLeg.address(party));
    }

    /** A running host is on today's bill; a stopped one has its disk and Elastic IP address there, the hours come on top. */
    private List<CostTerm> bill() {
        Bill bill = new Bill(setting, there.vpcId());
        String id = host.instanceId();
        boolean paidFor = Bill.isPaidFor(host.state());
        boolean elastic = setting.world().elasticAddress(id).isPresent();
        List<CostTerm> lines = new ArrayList<>(bill.machine(host, paidFor));
        lines.addAll(bill.publicAddress(
                paidFor, elastic ? id : null, hasPublicAddress() || getsAddressAtStart() ? id : null));
        lines.addAll(ways.bill(bill, id));
        lines.addAll(bill.acrossZones(zones(), id));
        return lines;
    }

    private boolean hasPublicAddress() {
        List<NetworkInterface> interfaces = host.networkInterfaces();
        boolean associated = interfaces != null
                && interfaces.stream().map(one -> one.association().orNull()).anyMatch(JumpHostCandidate::isPublic);
        return associated || host.publicIpAddress().orNull() != null;
    }

    private boolean getsAddressAtStart() {
        boolean assigned = setting.world()
                .find(Subnet.class, host.subnetId())
                .map(Subnet::mapPublicIpOnLaunch)
                .orElse(false);
        return assigned && !Bill.isPaidFor(host.state());
    }

    private static boolean isPublic(@Nullable PublicAddress address) {
        return address != null && address.publicIp() != null;
    }

    private Map<Action, List<CostTerm>> newParts() {
        Bill bill = new Bill(setting, there.vpcId());
        return Map.of(
                Action.CREATE_INTERFACE_ENDPOINT,
                List.of(bill.inEachZone(PriceItem.INTERFACE_ENDPOINT_HOUR, Candidate.NEW)),
                Action.ASSOCIATE_ADDRESS,
                bill.publicAddress(Quantity.ALWAYS, false, Candidate.NEW));
    }
}
