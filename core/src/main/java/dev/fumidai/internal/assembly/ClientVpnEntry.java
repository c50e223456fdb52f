package dev.fumidai.internal.assembly;

import dev.fumidai.fact.clientvpn.ClientVpnAssociation;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Party;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the clients of an endpoint enter. The endpoint translates their addresses: the target sees one of the associated
 * subnet, with the association's security groups, never one of the clients' own block.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/how-it-works.html">How Client VPN works</a>
 */
final class ClientVpnEntry {
    private final Setting setting;
    private final ClientVpnEndpoint endpoint;
    private final Optional<List<ClientVpnTargetNetwork>> networks;

    ClientVpnEntry(Setting setting, ClientVpnEndpoint endpoint) {
        this.setting = setting;
        this.endpoint = endpoint;
        this.networks = setting.world()
                .find(ClientVpnTargetNetworks.class, endpoint.clientVpnEndpointId())
                .map(ClientVpnTargetNetworks::targetNetworks);
    }

    ClientVpnAssociation.Outcome outcome() {
        if (endpoint.transitGatewayId() != null) {
            return ClientVpnAssociation.Outcome.TRANSIT_GATEWAY;
        }
        if (networks.isEmpty()) {
            return ClientVpnAssociation.Outcome.UNKNOWN;
        }
        if (isAny("associated")) {
            return ClientVpnAssociation.Outcome.ASSOCIATED;
        }
        if (isAny(null)) {
            return ClientVpnAssociation.Outcome.UNKNOWN;
        }
        if (isAny("associating")) {
            return ClientVpnAssociation.Outcome.ASSOCIATING;
        }
        return endpoint.vpcId() == null || endpoint.vpcId().equals(setting.vpcId())
                ? ClientVpnAssociation.Outcome.NOT_ASSOCIATED
                : ClientVpnAssociation.Outcome.NOT_ASSOCIATED_ELSEWHERE;
    }

    private boolean isAny(@Nullable String status) {
        return networks.orElse(List.of()).stream()
                .anyMatch(one -> status == null ? one.statusCode() == null : status.equals(one.statusCode()));
    }

    /** Whether a subnet would have to be associated first. */
    boolean isMissing() {
        return outcome() == ClientVpnAssociation.Outcome.NOT_ASSOCIATED
                || outcome() == ClientVpnAssociation.Outcome.NOT_ASSOCIATED_ELSEWHERE;
    }

    /** How many associations are charged; {@code null} where that is not told. */
    @Nullable
    Integer charged() {
        return networks.isEmpty() ? null : serving().size();
    }

    /** What is associated or soon will be, and what does not tell its state. */
    private List<ClientVpnTargetNetwork> serving() {
        return networks.orElse(List.of()).stream()
                .filter(one -> one.statusCode() == null
                        || one.statusCode().equals("associated")
                        || one.statusCode().equals("associating"))
                .toList();
    }

    /** Each subnet that clients may enter by; one of which nothing is known where none is told. */
    List<Party> parties(AssociationPlace place) {
        if (isMissing()) {
            return List.of(planned(place));
        }
        List<Party> told = serving().stream().map(this::party).toList();
        return told.isEmpty() ? List.of(untold()) : told;
    }

    private Party party(ClientVpnTargetNetwork network) {
        Optional<Subnet> subnet = setting.world().find(Subnet.class, network.targetNetworkId());
        @Nullable String vpc = network.vpcId() == null ? endpoint.vpcId() : network.vpcId();
        return new Party(
                endpoint.clientVpnEndpointId(),
                vpc == null ? subnet.map(Subnet::vpcId).orElse(null) : vpc,
                network.targetNetworkId(),
                subnet.map(Subnet::cidrBlock).map(List::of).orElse(null),
                network.securityGroups(),
                EphemeralPorts.ANY_SYSTEM);
    }

    private Party planned(AssociationPlace place) {
        return new Party(
                endpoint.clientVpnEndpointId(),
                setting.vpcId(),
                place.subnetId(setting),
                place.addresses(),
                groupsToBe(),
                EphemeralPorts.ANY_SYSTEM);
    }

    private Party untold() {
        return new Party(endpoint.clientVpnEndpointId(), endpoint.vpcId(), null, null, null, EphemeralPorts.ANY_SYSTEM);
    }

    /** An association gets the endpoint's groups, or the default group of its VPC. */
    private @Nullable List<String> groupsToBe() {
        @Nullable List<String> own = endpoint.securityGroupIds();
        if (own == null) {
            return null;
        }
        return own.isEmpty() ? defaultGroup() : own;
    }

    private @Nullable List<String> defaultGroup() {
        return setting.world().snapshot().all(SecurityGroup.class).stream()
                .filter(group -> setting.vpcId().equals(group.vpcId()) && "default".equals(group.groupName()))
                .map(group -> List.of(group.groupId()))
                .findFirst()
                .orElse(null);
    }
}
