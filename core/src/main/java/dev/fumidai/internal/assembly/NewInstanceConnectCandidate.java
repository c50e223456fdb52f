package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.connect.ClientIpPreservation;
import dev.fumidai.fact.connect.ConnectEndpointFamily;
import dev.fumidai.fact.connect.ConnectEndpointOutbound;
import dev.fumidai.fact.connect.ConnectEndpointOwner;
import dev.fumidai.fact.connect.ConnectEndpointPlace;
import dev.fumidai.fact.connect.ConnectEndpointState;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An EC2 Instance Connect Endpoint to be built: in the target's subnet if it has a free address, with a new group. */
final class NewInstanceConnectCandidate {
    private static final String GROUP = "$INSTANCE_CONNECT_SECURITY_GROUP_ID";

    private final Setting setting;
    private final Candidate candidate;
    private final Quota quota;
    private final EndpointPlace place;
    private final Grounds grounds;
    private final TargetLeg leg;

    /**
     * Whether the VPC may have another endpoint.
     *
     * @param told whether it is known
     * @param taken the endpoint that it has; {@code null} where there is none, or nothing is known
     */
    record Quota(boolean told, @Nullable String taken) {}

    NewInstanceConnectCandidate(Setting setting, Candidate candidate, Quota quota) {
        this.setting = setting;
        this.candidate = candidate;
        this.quota = quota;
        this.place = EndpointPlace.of(setting, 1);
        this.grounds = setting.grounds()
                .with("endpoint", quota.taken() == null ? Candidate.NEW : quota.taken())
                .with("place", place.text());
        this.leg = new TargetLeg(setting, candidate.key(), party(), grounds);
    }

    /** Its group is new: no rule of the target can name it yet. Where one may stand already, nothing is told of it. */
    private Party party() {
        if (!quota.told()) {
            return new Party(Candidate.NEW, setting.vpcId(), null, null, null, EphemeralPorts.ANY_SYSTEM);
        }
        return new Party(
                Candidate.NEW,
                setting.vpcId(),
                place.subnetId(setting),
                place.addresses(),
                List.of(),
                EphemeralPorts.ANY_SYSTEM);
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>();
        facts.add(state());
        facts.add(place());
        facts.add(new ConnectEndpointOwner(key, ConnectEndpointOwner.Outcome.TO_BE_BUILT, grounds.with("owner", null)));
        facts.add(new ConnectEndpointOutbound(
                key,
                FilterOutcome.NOT_EVALUATED,
                grounds.with("groups", null).with("port", Integer.toString(leg.port()))));
        facts.add(new ClientIpPreservation(key, ClientIpPreservation.Outcome.TO_BE_BUILT, grounds.with("type", null)));
        facts.add(new ConnectEndpointFamily(
                key, ConnectEndpointFamily.Outcome.TO_BE_BUILT, grounds.with("family", null)));
        facts.addAll(leg.facts(TargetLeg.Login.KEY_OR_PUSHED_KEY));
        facts.addAll(leg.routesToBeBuilt());
        facts.add(InstanceConnectCandidate.operator(setting, key));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.NEW, zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                leg.aclCommands(),
                new Bill(setting).acrossZones(zones(), Candidate.NEW),
                Map.of(),
                false,
                InstanceConnectCandidate.connect(setting, leg, null));
    }

    private ConnectEndpointState state() {
        ConnectEndpointState.Outcome outcome = quota.taken() != null
                ? ConnectEndpointState.Outcome.QUOTA_REACHED
                : quota.told() && !place.isNowhere()
                        ? ConnectEndpointState.Outcome.TO_BE_BUILT
                        : ConnectEndpointState.Outcome.UNKNOWN;
        return new ConnectEndpointState(candidate.key(), outcome, grounds.with("state", null));
    }

    private ConnectEndpointPlace place() {
        ConnectEndpointPlace.Outcome outcome = switch (place.outcome()) {
            case NOT_NEEDED, IN_TARGET_SUBNET, IN_OTHER_SUBNET -> ConnectEndpointPlace.Outcome.IN_SUBNET;
            case IN_NEW_SUBNET -> ConnectEndpointPlace.Outcome.IN_NEW_SUBNET;
            case NONE -> ConnectEndpointPlace.Outcome.NO_ROOM;
            case UNKNOWN -> ConnectEndpointPlace.Outcome.UNKNOWN;
        };
        return new ConnectEndpointPlace(candidate.key(), outcome, grounds);
    }

    private List<String> zones() {
        return place.zones(setting);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.putAll(InstanceConnectCandidate.targetValues(setting, leg));
        values.put("connectGroup", GROUP);
        values.put("peerSource", GROUP);
        values.put("sourceOption", "--source-group");
        values.put("endpointSubnet", place.subnetWord());
        values.put("zone", Setting.text(setting.zone()));
        values.put("newBlock", place.blockText());
        return values;
    }
}
