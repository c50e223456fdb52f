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
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A NAT instance to be built in a public subnet of the target's VPC: t4g.nano with an 8 GB gp3 disk and an auto-assigned
 * address; before those were offered, t2.micro with gp2.
 */
final class NewNatInstanceCandidate {
    private static final LocalDate SMALLER_FROM = LocalDate.of(2020, 12, 1);
    private static final Quantity DISK_GB = Quantity.of(BigDecimal.valueOf(8));

    private final Setting setting;
    private final Candidate candidate;
    private final NatInstanceRouting routing;
    private final PublicSubnets places;
    private final Grounds grounds;
    private final PublicEndpointFacts common;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    NewNatInstanceCandidate(Setting setting, Candidate candidate, NatInstanceRouting routing, NameCaptures captures) {
        this.setting = setting;
        this.candidate = candidate;
        this.routing = routing;
        this.places = setting.publicSubnets();
        this.grounds = setting.grounds()
                .with("natInstance", Candidate.NEW)
                .with("natInterface", null)
                .with("place", places.text());
        this.common = new PublicEndpointFacts(setting, candidate.key(), captures, grounds);
    }

    Assembled assembled(NodeFacts node) {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.add(
                places.outcome() == PublicSubnets.Outcome.UNKNOWN
                        ? routing.untold(key, grounds)
                        : routing.fact(key, grounds));
        facts.add(new MachineState(
                key,
                Machine.NAT_INSTANCE,
                MachineState.Outcome.TO_BE_BUILT,
                grounds.with("instance", Candidate.NEW).with("state", null)));
        facts.add(new SourceDestCheck(key, SourceDestCheck.Outcome.TO_BE_BUILT, grounds));
        facts.add(new NatInstanceAddress(key, NatInstanceAddress.Outcome.TO_BE_BUILT, grounds.with("address", null)));
        facts.add(uplink());
        facts.add(new NatInstanceInbound(key, FilterOutcome.NOT_EVALUATED, grounds.with("groups", null)));
        facts.add(new NatInstanceOutbound(key, FilterOutcome.NOT_EVALUATED, grounds.with("groups", null)));
        facts.add(new PacketForwarding(key, PacketForwarding.Outcome.TO_BE_BUILT, grounds));
        facts.addAll(common.facts());
        aclCommands.putAll(common.aclCommands());
        facts.add(acl());
        facts.add(new PublicAccessFacts(setting).fact(key, PublicAccess.Way.INSTANCE, subnetAskedFor(), grounds));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.NEW, zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                new Bill(setting).acrossZones(zones(), Candidate.NEW),
                newParts(),
                false,
                SessionCommands.start(setting));
    }

    private @Nullable String subnetAskedFor() {
        return places.subnet() == null
                ? setting.target().subnetId()
                : places.subnet().subnetId();
    }

    private NatInstanceUplink uplink() {
        NatInstanceUplink.Outcome outcome = switch (places.outcome()) {
            case EXISTS -> NatInstanceUplink.Outcome.PUBLIC_SUBNET_FOR_NEW;
            case CAN_BE_MADE -> NatInstanceUplink.Outcome.NO_PUBLIC_SUBNET;
            case NO_ROOM -> NatInstanceUplink.Outcome.NO_ROOM;
            case UNKNOWN -> NatInstanceUplink.Outcome.UNKNOWN;
        };
        return new NatInstanceUplink(
                candidate.key(),
                outcome,
                grounds.with("routeTable", null).with("internetGateway", places.internetGatewayId()));
    }

    private InternetAcl acl() {
        @Nullable String subnet = places.subnetId(setting);
        if (subnet == null) {
            return common.acl(withoutPlace());
        }
        Party party = new Party(
                Candidate.NEW, setting.vpcId(), subnet, places.addresses(), List.of(), EphemeralPorts.ANY_SYSTEM);
        NatInstanceAcls acls = new NatInstanceAcls(setting, party, party, common.internet());
        FilterCheck check = acls.check();
        if (Hops.stops(check.outcome())) {
            aclCommands.put("EGBL-P02", acls.commands());
        }
        return common.acl(check);
    }

    /** Only the node's own network ACL decides. */
    private FilterCheck withoutPlace() {
        if (places.outcome() == PublicSubnets.Outcome.UNKNOWN) {
            return new FilterCheck(FilterOutcome.UNKNOWN, List.of());
        }
        FilterCheck check =
                setting.world().network().aclRoundTrip(setting.node(), common.internet(), EndpointChecks.HTTPS);
        if (Hops.stops(check.outcome())) {
            aclCommands.put(
                    "EGBL-P02", new AclFix(setting).roundTrip(setting.node(), common.internet(), EndpointChecks.HTTPS));
        }
        return check;
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
        values.putAll(routing.planValues());
        values.put("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("port", Integer.toString(EndpointChecks.HTTPS));
        values.put("destination", "0.0.0.0/0");
        values.put("natSubnet", places.subnetWord());
        values.put("publicBlock", places.blockText());
        values.put("internetGatewayId", places.gatewayWord());
        values.put("zone", Setting.text(setting.zone()));
        values.put("instanceType", instanceType());
        values.put("architecture", isSmall() ? "arm64" : "x86_64");
        values.put("excludedVpc", setting.vpcId());
        return values;
    }

    /** It can be stopped while nobody needs it. */
    private Map<Action, List<CostTerm>> newParts() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        lines.add(bill.instance(instanceType(), Quantity.HOURS_USED, false, Candidate.NEW));
        lines.add(bill.disk(isSmall() ? "gp3" : "gp2", DISK_GB, false, Candidate.NEW));
        lines.addAll(bill.publicAddress(Quantity.HOURS_USED, false, Candidate.NEW));
        return Map.of(Action.RUN_NAT_INSTANCE, lines);
    }
}
