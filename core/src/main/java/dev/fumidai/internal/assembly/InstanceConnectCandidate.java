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
import dev.fumidai.fact.node.OperatorSide;
import dev.fumidai.finding.Command;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 Instance Connect Endpoint that stands.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html">EC2
 *     Instance Connect Endpoint</a>
 */
final class InstanceConnectCandidate {
    /** Types that do not keep the operator's address. */
    private static final Set<String> OLD_FAMILIES = Set.of("c1", "cg1", "cg2", "g1", "hi1", "m1", "m2", "m3", "t1");

    private final Setting setting;
    private final Candidate candidate;
    private final InstanceConnectEndpoint endpoint;
    private final Party party;
    private final Grounds grounds;
    private final TargetLeg leg;

    InstanceConnectCandidate(Setting setting, Candidate candidate, InstanceConnectEndpoint endpoint) {
        this.setting = setting;
        this.candidate = candidate;
        this.endpoint = endpoint;
        this.party = Parties.of(setting.world().snapshot(), endpoint);
        this.grounds = setting.grounds()
                .with("endpoint", endpoint.instanceConnectEndpointId())
                .with("place", endpoint.subnetId());
        this.leg = new TargetLeg(setting, candidate.key(), party, appearances(), grounds);
    }

    /** Under which addresses the target sees the connection: the endpoint's, or the operator's where it keeps them. */
    private List<Party> appearances() {
        Party operator = new Party(
                party.resource(),
                party.vpcId(),
                party.subnetId(),
                setting.question().declarations().operatorCidr().map(List::of).orElse(null),
                party.groupIds(),
                party.ephemeralPorts());
        @Nullable Boolean preserved = endpoint.preserveClientIp();
        if (preserved == null) {
            return List.of(party, operator);
        }
        return List.of(preserved ? operator : party);
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>();
        facts.add(state());
        facts.add(new ConnectEndpointPlace(key, ConnectEndpointPlace.Outcome.STANDS, grounds));
        facts.add(owner());
        facts.add(outbound());
        facts.add(preservation());
        facts.add(family());
        facts.addAll(leg.facts(TargetLeg.Login.KEY_OR_PUSHED_KEY));
        facts.addAll(leg.routes());
        facts.add(operator(setting, key));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.EXISTING, zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                leg.aclCommands(),
                new Bill(setting).acrossZones(zones(), endpoint.instanceConnectEndpointId()),
                Map.of(),
                false,
                connect(setting, leg, isInTargetsVpc() ? null : endpoint));
    }

    private Grounds told(String field, @Nullable Object value) {
        return grounds.and(endpoint.instanceConnectEndpointId(), field, value == null ? null : value.toString());
    }

    private ConnectEndpointState state() {
        @Nullable String state = endpoint.state();
        ConnectEndpointState.Outcome outcome = switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "create-complete", "update-in-progress", "update-complete", "update-failed" ->
                ConnectEndpointState.Outcome.SERVES;
            case "create-in-progress" -> ConnectEndpointState.Outcome.CREATING;
            case "create-failed", "delete-failed" -> ConnectEndpointState.Outcome.FAILED;
            case "delete-in-progress" -> ConnectEndpointState.Outcome.DELETING;
            default -> ConnectEndpointState.Outcome.UNKNOWN;
        };
        return new ConnectEndpointState(
                candidate.key(), outcome, told("State", state).with("state", state));
    }

    /** Whether another account made it, so that this one cannot use it. */
    static boolean isOthers(Setting setting, InstanceConnectEndpoint endpoint) {
        @Nullable String account = setting.scope().account();
        return endpoint.ownerId() != null
                && account != null
                && !endpoint.ownerId().equals(account);
    }

    private ConnectEndpointOwner owner() {
        ConnectEndpointOwner.Outcome outcome = endpoint.ownerId() != null
                        && setting.scope().account() != null
                ? isOthers(setting, endpoint) ? ConnectEndpointOwner.Outcome.OTHERS : ConnectEndpointOwner.Outcome.OWN
                : subnetIsOwn() ? ConnectEndpointOwner.Outcome.OWN : ConnectEndpointOwner.Outcome.UNKNOWN;
        return new ConnectEndpointOwner(
                candidate.key(), outcome, told("OwnerId", endpoint.ownerId()).with("owner", endpoint.ownerId()));
    }

    /** In a subnet that is not shared nobody else can make one. */
    private boolean subnetIsOwn() {
        @Nullable
        String owner = setting.world()
                .find(Subnet.class, endpoint.subnetId())
                .map(Subnet::ownerId)
                .orElse(null);
        return owner != null && owner.equals(setting.scope().account());
    }

    private ConnectEndpointOutbound outbound() {
        FilterCheck check = leg.outbound();
        return new ConnectEndpointOutbound(
                candidate.key(),
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", TargetLeg.joined(party.groupIds()))
                        .with("port", Integer.toString(leg.port())));
    }

    private boolean isInTargetsVpc() {
        return setting.vpcId().equals(endpoint.vpcId());
    }

    private ClientIpPreservation preservation() {
        @Nullable Boolean on = endpoint.preserveClientIp();
        ClientIpPreservation.Outcome obstacle = obstacle();
        ClientIpPreservation.Outcome outcome;
        if (on == null) {
            outcome = obstacle == ClientIpPreservation.Outcome.ON
                    ? ClientIpPreservation.Outcome.EITHER
                    : ClientIpPreservation.Outcome.UNKNOWN;
        } else {
            outcome = on ? obstacle : ClientIpPreservation.Outcome.OFF;
        }
        return new ClientIpPreservation(
                candidate.key(),
                outcome,
                told("PreserveClientIp", on).with("type", setting.target().instanceType()));
    }

    /** What keeps the operator's address from being kept; {@code ON} where nothing does. */
    private ClientIpPreservation.Outcome obstacle() {
        if (endpoint.vpcId() == null) {
            return ClientIpPreservation.Outcome.UNKNOWN;
        }
        if (!isInTargetsVpc()) {
            return ClientIpPreservation.Outcome.ON_ACROSS_VPCS;
        }
        if (endpoint.ipAddressType() != null && !endpoint.ipAddressType().equals("ipv4")) {
            return ClientIpPreservation.Outcome.ON_WITH_IPV6;
        }
        @Nullable String type = setting.target().instanceType();
        if (type == null) {
            return ClientIpPreservation.Outcome.UNKNOWN;
        }
        return OLD_FAMILIES.contains(type.toLowerCase(Locale.ROOT).split("\\.", -1)[0])
                ? ClientIpPreservation.Outcome.ON_FOR_OLD_TYPE
                : ClientIpPreservation.Outcome.ON;
    }

    private ConnectEndpointFamily family() {
        boolean onlyIpv6 = setting.speaksOnlyIpv6();
        boolean told = setting.node().addresses() != null;
        ConnectEndpointFamily.Outcome outcome = switch (addressType()) {
            case "dualstack" -> ConnectEndpointFamily.Outcome.SHARED;
            case "ipv4" ->
                onlyIpv6
                        ? ConnectEndpointFamily.Outcome.DIFFERENT
                        : told ? ConnectEndpointFamily.Outcome.SHARED : ConnectEndpointFamily.Outcome.UNKNOWN;
            case "ipv6" -> onlyIpv6 ? ConnectEndpointFamily.Outcome.SHARED : ConnectEndpointFamily.Outcome.UNKNOWN;
            default -> ConnectEndpointFamily.Outcome.UNKNOWN;
        };
        return new ConnectEndpointFamily(
                candidate.key(),
                outcome,
                told("IpAddressType", endpoint.ipAddressType()).with("family", endpoint.ipAddressType()));
    }

    /** Where it is not told, the endpoint was made for the families of its subnet. */
    private String addressType() {
        if (endpoint.ipAddressType() != null) {
            return endpoint.ipAddressType();
        }
        Optional<Subnet> subnet = setting.world().find(Subnet.class, endpoint.subnetId());
        boolean hasIpv4 = subnet.map(Subnet::cidrBlock).isPresent();
        return hasIpv4 && !setting.speaksOnlyIpv6() ? "ipv4" : "";
    }

    private List<String> zones() {
        return endpoint.subnetId() == null ? List.of() : Zones.of(setting, List.of(endpoint.subnetId()));
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        values.putAll(targetValues(setting, leg));
        String group = party.firstGroupOr(Setting.UNTOLD);
        values.put("connectGroup", group);
        values.put("peerSource", isInTargetsVpc() ? group : Setting.text(TargetLeg.address(party)));
        values.put("sourceOption", isInTargetsVpc() ? "--source-group" : "--cidr");
        values.put("endpointSubnet", Setting.text(endpoint.subnetId()));
        return values;
    }

    /** What every plan for an endpoint says of the target. */
    static Map<String, String> targetValues(Setting setting, TargetLeg leg) {
        return Map.of(
                "targetGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"),
                "targetPort", Integer.toString(leg.port()),
                "targetAddress", Setting.text(TargetLeg.address(setting.node())));
    }

    /** The permission to open tunnels: it moves a verdict only when declared. */
    static OperatorSide operator(Setting setting, String key) {
        return NodeFacts.operatorSide(
                setting,
                key,
                OperatorSide.Part.TUNNEL_PERMISSIONS,
                setting.question().declarations().operatorIam(),
                "operatorIam",
                setting.grounds());
    }

    /** @param elsewhere the endpoint, where it stands in another VPC and has to be named with the target's address */
    static List<String> connect(Setting setting, TargetLeg leg, @Nullable InstanceConnectEndpoint elsewhere) {
        String target = "--instance-id " + Command.word(setting.target().instanceId());
        String by = elsewhere == null
                ? ""
                : " --instance-connect-endpoint-id " + Command.word(elsewhere.instanceConnectEndpointId())
                        + " --private-ip-address " + Command.word(leg.targetAddress());
        String region = setting.region() == null ? "" : " --region " + Command.word(setting.region());
        if (leg.isWindows()) {
            return List.of(
                    "aws ec2-instance-connect open-tunnel " + target + by + " --remote-port 3389 --local-port 13389"
                            + region,
                    "mstsc /v:localhost:13389");
        }
        String tunnel = "aws ec2-instance-connect open-tunnel " + target + by + region;
        return elsewhere == null
                ? List.of("aws ec2-instance-connect ssh " + target + " --os-user ec2-user --connection-type eice"
                        + (OperatorPolicies.mayPushKey(setting) ? "" : " --private-key-file KEY_FILE")
                        + region)
                : List.of("ssh -o ProxyCommand=\"" + tunnel + "\" ec2-user@" + Command.word(leg.targetAddress()));
    }
}
