package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.clientvpn.ClientVpnAssociation;
import dev.fumidai.fact.clientvpn.ClientVpnAuthorization;
import dev.fumidai.fact.clientvpn.ClientVpnBlock;
import dev.fumidai.fact.clientvpn.ClientVpnOutbound;
import dev.fumidai.fact.clientvpn.ClientVpnPath;
import dev.fumidai.fact.clientvpn.ClientVpnPlace;
import dev.fumidai.fact.clientvpn.ClientVpnState;
import dev.fumidai.fact.clientvpn.ClientVpnTunnel;
import dev.fumidai.model.Cidr;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Client VPN endpoint to be built in the target's VPC: with a server certificate, a group of its own, certificates for
 * its clients, and a split tunnel. Where the endpoints are not told completely, one may stand already: then nothing is
 * known of it.
 */
final class NewClientVpnCandidate {
    private static final String GROUP = "$CLIENT_VPN_SECURITY_GROUP_ID";

    /** Of the smallest size that AWS takes. */
    private static final List<Cidr> CLIENT_BLOCKS = Stream.of(
                    "172.30.252.0/22", "10.252.252.0/22", "192.168.252.0/22", "100.64.252.0/22")
            .map(Cidr::parse)
            .toList();

    private final Setting setting;
    private final Candidate candidate;
    private final boolean told;
    private final AssociationPlace place;
    private final Grounds grounds;
    private final TargetLeg leg;

    /** @param told whether all endpoints that stand are known */
    NewClientVpnCandidate(Setting setting, Candidate candidate, boolean told) {
        this.setting = setting;
        this.candidate = candidate;
        this.place = told ? AssociationPlace.of(setting) : AssociationPlace.UNKNOWN;
        this.told = told && !place.isNowhere();
        this.grounds = setting.grounds().with("clientVpn", Candidate.NEW).with("place", place.text());
        this.leg = new TargetLeg(setting, candidate.key(), party(), grounds);
    }

    /** Its group is new: no rule of the target can name it yet. */
    private Party party() {
        return new Party(
                Candidate.NEW,
                setting.vpcId(),
                place.subnetId(setting),
                place.addresses(),
                told ? List.of() : null,
                EphemeralPorts.ANY_SYSTEM);
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(parts());
        facts.add(ClientVpnCandidate.family(setting, key, grounds));
        facts.addAll(leg.facts(TargetLeg.Login.KEY));
        facts.addAll(leg.routesToBeBuilt());
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.NEW, zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                leg.aclCommands(),
                usage(),
                ClientVpnCandidate.newParts(setting, Candidate.NEW),
                false,
                ClientVpnCandidate.connect(setting, leg, "CLIENT_VPN_ENDPOINT_ID"));
    }

    private List<Fact> parts() {
        String key = candidate.key();
        Grounds port = grounds.with("groups", null).with("port", Integer.toString(leg.port()));
        Grounds path = grounds.with("routeSubnet", null).with("address", null);
        return List.of(
                new ClientVpnState(
                        key,
                        told ? ClientVpnState.Outcome.TO_BE_BUILT : ClientVpnState.Outcome.UNKNOWN,
                        grounds.with("state", null)),
                new ClientVpnAssociation(
                        key,
                        told ? ClientVpnAssociation.Outcome.TO_BE_BUILT : ClientVpnAssociation.Outcome.UNKNOWN,
                        grounds),
                new ClientVpnPlace(key, place.outcome(), grounds),
                new ClientVpnAuthorization(
                        key,
                        told ? ClientVpnAuthorization.Outcome.TO_BE_BUILT : ClientVpnAuthorization.Outcome.UNKNOWN,
                        grounds.with("address", null)),
                new ClientVpnPath(
                        key, "", told ? ClientVpnPath.Outcome.WITH_ASSOCIATION : ClientVpnPath.Outcome.UNKNOWN, path),
                new ClientVpnBlock(
                        key,
                        told ? ClientVpnBlock.Outcome.TO_BE_BUILT : ClientVpnBlock.Outcome.UNKNOWN,
                        grounds.with("block", null).with("overlap", null)),
                new ClientVpnOutbound(key, told ? FilterOutcome.NOT_EVALUATED : FilterOutcome.UNKNOWN, port),
                new ClientVpnTunnel(
                        key, told ? ClientVpnTunnel.Outcome.SPLIT : ClientVpnTunnel.Outcome.UNKNOWN, grounds));
    }

    /** Where one may stand already, whether it has to be paid for in addition is not known. */
    private List<CostTerm> usage() {
        List<CostTerm> lines = new ArrayList<>(ClientVpnCandidate.usage(setting, zones(), Candidate.NEW));
        if (!told) {
            lines.add(new Bill(setting)
                    .of(PriceItem.CLIENT_VPN_ASSOCIATION_HOUR, Quantity.UNKNOWN, false, Candidate.NEW));
        }
        return lines;
    }

    private List<String> zones() {
        return place.zones(setting);
    }

    /** One that is apart from the target's VPC and from what is joined to it, else the operator's choice. */
    private String clientBlock() {
        List<Optional<List<Cidr>>> blocks = setting.neighbourVpcs().stream()
                .map(vpc -> setting.world().network().vpcBlocks(vpc))
                .toList();
        if (blocks.stream().anyMatch(Optional::isEmpty)) {
            return "$CLIENT_CIDR_BLOCK";
        }
        return CLIENT_BLOCKS.stream()
                .filter(one -> blocks.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .noneMatch(one::overlaps))
                .map(Cidr::toString)
                .findFirst()
                .orElse("$CLIENT_CIDR_BLOCK");
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.putAll(InstanceConnectCandidate.targetValues(setting, leg));
        values.put("vpnEndpoint", "$CLIENT_VPN_ENDPOINT_ID");
        values.put("vpnGroup", GROUP);
        values.put("vpnSubnet", place.subnetWord());
        values.put("clientBlock", clientBlock());
        values.put("peerSource", GROUP);
        values.put("sourceOption", "--source-group");
        values.put("zone", Setting.text(setting.zone()));
        values.put("newBlock", place.blockText());
        return values;
    }
}
