package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.clientvpn.ClientVpnAssociation;
import dev.fumidai.fact.clientvpn.ClientVpnFamily;
import dev.fumidai.fact.clientvpn.ClientVpnOutbound;
import dev.fumidai.fact.clientvpn.ClientVpnPath;
import dev.fumidai.fact.clientvpn.ClientVpnPlace;
import dev.fumidai.fact.clientvpn.ClientVpnState;
import dev.fumidai.fact.clientvpn.ClientVpnTunnel;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Client VPN endpoint that stands, with or without an associated subnet. */
final class ClientVpnCandidate {
    /** Until then AWS charged for what crosses zones on its way to the target. */
    private static final LocalDate FREE_ACROSS_ZONES_FROM = LocalDate.of(2022, 4, 1);

    private final Setting setting;
    private final Candidate candidate;
    private final ClientVpnEndpoint endpoint;
    private final ClientVpnEntry entry;
    private final AssociationPlace place;
    private final List<Party> parties;
    private final Grounds grounds;
    private final TargetLeg leg;

    ClientVpnCandidate(Setting setting, Candidate candidate, ClientVpnEndpoint endpoint) {
        this.setting = setting;
        this.candidate = candidate;
        this.endpoint = endpoint;
        this.entry = new ClientVpnEntry(setting, endpoint);
        this.place = AssociationPlace.of(setting);
        this.parties = entry.parties(place);
        this.grounds = setting.grounds()
                .with("clientVpn", endpoint.clientVpnEndpointId())
                .with("place", entry.isMissing() ? place.text() : subnets());
        this.leg = new TargetLeg(setting, candidate.key(), parties.get(0), parties, grounds);
    }

    private @Nullable String subnets() {
        List<String> ids = subnetIds();
        return ids.isEmpty() ? null : String.join(", ", ids);
    }

    private List<String> subnetIds() {
        return parties.stream()
                .map(Party::subnetId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    Assembled assembled() {
        String key = candidate.key();
        ClientVpnAccess access = new ClientVpnAccess(setting, key, endpoint, parties, grounds);
        List<Fact> facts = new ArrayList<>();
        facts.add(state());
        facts.add(new ClientVpnAssociation(key, entry.outcome(), grounds));
        facts.add(
                new ClientVpnPlace(key, entry.isMissing() ? place.outcome() : ClientVpnPlace.Outcome.STANDS, grounds));
        facts.add(access.authorization());
        facts.addAll(entry.isMissing() ? List.of(pathToBe()) : access.paths());
        facts.add(access.block());
        facts.add(family(setting, key, grounds));
        facts.add(outbound());
        facts.add(tunnel());
        facts.addAll(leg.facts(TargetLeg.Login.KEY));
        facts.addAll(leg.routesOfEachPlace());
        facts.addAll(new ContextFacts(setting).facts(candidate, parts(), Zones.of(setting, subnetIds())));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                leg.aclCommands(),
                bill(),
                newParts(setting, endpoint.clientVpnEndpointId()),
                false,
                connect(setting, leg, endpoint.clientVpnEndpointId()));
    }

    private Offer.Parts parts() {
        return entry.outcome() == ClientVpnAssociation.Outcome.ASSOCIATED ? Offer.Parts.EXISTING : Offer.Parts.PARTLY;
    }

    private ClientVpnState state() {
        @Nullable String status = endpoint.statusCode();
        ClientVpnState.Outcome outcome = switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "available" -> ClientVpnState.Outcome.AVAILABLE;
            case "pending-associate" -> ClientVpnState.Outcome.PENDING_ASSOCIATE;
            case "deleting" -> ClientVpnState.Outcome.DELETING;
            default -> ClientVpnState.Outcome.UNKNOWN;
        };
        return new ClientVpnState(
                candidate.key(),
                outcome,
                grounds.and(endpoint.clientVpnEndpointId(), "Status.Code", status)
                        .with("state", status));
    }

    private ClientVpnPath pathToBe() {
        return new ClientVpnPath(
                candidate.key(),
                "",
                ClientVpnPath.Outcome.WITH_ASSOCIATION,
                grounds.with("routeSubnet", null).with("address", null));
    }

    /** The endpoint's clients get IPv4 addresses; whether it carries IPv6, too, is not read. */
    static ClientVpnFamily family(Setting setting, String key, Grounds grounds) {
        ClientVpnFamily.Outcome outcome = setting.node().hasIpv4()
                ? ClientVpnFamily.Outcome.IPV4
                : setting.speaksOnlyIpv6() ? ClientVpnFamily.Outcome.ONLY_IPV6 : ClientVpnFamily.Outcome.UNKNOWN;
        return new ClientVpnFamily(key, outcome, grounds);
    }

    private ClientVpnOutbound outbound() {
        FilterCheck check = Hops.whicheverHolds(parties.stream()
                .map(one -> setting.world()
                        .network()
                        .groups(one, Direction.OUTBOUND, setting.node(), PortRange.of(leg.port())))
                .toList());
        return new ClientVpnOutbound(
                candidate.key(),
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", TargetLeg.joined(parties.get(0).groupIds()))
                        .with("port", Integer.toString(leg.port())));
    }

    private ClientVpnTunnel tunnel() {
        @Nullable Boolean split = endpoint.splitTunnel();
        ClientVpnTunnel.Outcome outcome = split == null
                ? ClientVpnTunnel.Outcome.UNKNOWN
                : split ? ClientVpnTunnel.Outcome.SPLIT : ClientVpnTunnel.Outcome.FULL;
        return new ClientVpnTunnel(
                candidate.key(),
                outcome,
                grounds.and(
                        endpoint.clientVpnEndpointId(), "SplitTunnel", split == null ? null : Boolean.toString(split)));
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.putAll(InstanceConnectCandidate.targetValues(setting, leg));
        Party party = parties.get(0);
        boolean sameVpc = setting.vpcId().equals(party.vpcId());
        String group = party.firstGroupOr(Setting.UNTOLD);
        values.put("vpnEndpoint", endpoint.clientVpnEndpointId());
        values.put("vpnGroup", group);
        values.put("vpnSubnet", place.subnetWord());
        values.put("zone", Setting.text(setting.zone()));
        values.put("newBlock", place.blockText());
        values.put("peerSource", sameVpc ? group : Setting.text(TargetLeg.address(party)));
        values.put("sourceOption", sameVpc ? "--source-group" : "--cidr");
        return values;
    }

    private List<CostTerm> bill() {
        Bill bill = new Bill(setting);
        String id = endpoint.clientVpnEndpointId();
        @Nullable Integer associations = entry.charged();
        Quantity hours = associations == null ? Quantity.UNKNOWN : Quantity.ALWAYS.times(associations);
        List<CostTerm> lines = new ArrayList<>();
        lines.add(bill.of(PriceItem.CLIENT_VPN_ASSOCIATION_HOUR, hours, true, id));
        lines.addAll(usage(setting, Zones.of(setting, subnetIds()), id));
        return lines;
    }

    /** What is charged for the connection itself. */
    static List<CostTerm> usage(Setting setting, List<String> zones, String resource) {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        lines.add(bill.of(PriceItem.CLIENT_VPN_CONNECTION_HOUR, Quantity.HOURS_USED, false, resource));
        lines.add(bill.perGigabyte(PriceItem.INTERNET_EGRESS_GB, 1, resource));
        if (setting.asOf().isBefore(FREE_ACROSS_ZONES_FROM)) {
            lines.addAll(bill.acrossZones(zones, resource));
        }
        return lines;
    }

    /** An association is charged every hour until it is taken back; the endpoint without one is free. */
    static Map<Action, List<CostTerm>> newParts(Setting setting, String resource) {
        return Map.of(
                Action.ASSOCIATE_CLIENT_VPN_TARGET_NETWORK,
                List.of(new Bill(setting).inEachZone(PriceItem.CLIENT_VPN_ASSOCIATION_HOUR, resource)));
    }

    static List<String> connect(Setting setting, TargetLeg leg, String endpoint) {
        String region = setting.region() == null ? "" : " --region " + Command.word(setting.region());
        String target = Command.word(leg.targetAddress());
        return List.of(
                "aws ec2 export-client-vpn-client-configuration --client-vpn-endpoint-id " + Command.word(endpoint)
                        + " --output text" + region + " > client-vpn.ovpn",
                "sudo openvpn --config client-vpn.ovpn",
                leg.isWindows() ? "mstsc /v:" + target : "ssh ec2-user@" + target);
    }
}
