package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRule;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoute;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Client VPN endpoints and what is listed of each. How clients authenticate is never asked for. */
final class ClientVpnMapper {
    /** Each element of the lists says whose it is. */
    static final String ENDPOINT_ID = "ClientVpnEndpointId";

    private static final String DESTINATION = "DestinationCidr";

    static final MemberKind<ClientVpnTargetNetwork> TARGET_NETWORKS = new MemberKind<>(
            Kind.CLIENT_VPN_TARGET_NETWORKS,
            (endpoint, network) -> network.peek("AssociationId"),
            ClientVpnMapper::targetNetwork,
            ClientVpnTargetNetworks::new);

    static final MemberKind<ClientVpnAuthorizationRule> AUTHORIZATION_RULES = new MemberKind<>(
            Kind.CLIENT_VPN_AUTHORIZATION_RULES,
            (endpoint, rule) -> MemberKind.join(endpoint, rule, List.of(DESTINATION, "GroupId")),
            ClientVpnMapper::authorizationRule,
            ClientVpnAuthorizationRules::new);

    static final MemberKind<ClientVpnRoute> ROUTES = new MemberKind<>(
            Kind.CLIENT_VPN_ROUTES,
            (endpoint, route) -> MemberKind.join(
                    endpoint, route, List.of(DESTINATION, "TargetSubnet", "TransitGatewayAttachmentId")),
            ClientVpnMapper::route,
            ClientVpnRoutes::new);

    private ClientVpnMapper() {}

    static ClientVpnEndpoint endpoint(String id, Fields endpoint) {
        return new ClientVpnEndpoint(
                id,
                status(endpoint),
                endpoint.cidr("ClientCidrBlock"),
                endpoint.bool("SplitTunnel"),
                endpoint.text("VpcId"),
                endpoint.texts("SecurityGroupIds"),
                endpoint.text("TransitGatewayConfiguration", "TransitGatewayId"));
    }

    private static @Nullable String status(Fields fields) {
        return fields.text("Status", "Code");
    }

    private static @Nullable ClientVpnTargetNetwork targetNetwork(String endpoint, Fields network) {
        network.text(ENDPOINT_ID);
        String association = network.text("AssociationId");
        ClientVpnTargetNetwork read = new ClientVpnTargetNetwork(
                association == null ? "" : association,
                endpoint,
                network.text("VpcId"),
                network.text("TargetNetworkId"),
                status(network),
                network.texts("SecurityGroups"));
        return read.associationId().isEmpty() ? null : read;
    }

    private static ClientVpnAuthorizationRule authorizationRule(String endpoint, Fields rule) {
        rule.text(ENDPOINT_ID);
        return new ClientVpnAuthorizationRule(
                endpoint, rule.cidr(DESTINATION), rule.bool("AccessAll"), rule.text("GroupId"), status(rule));
    }

    private static ClientVpnRoute route(String endpoint, Fields route) {
        route.text(ENDPOINT_ID);
        return new ClientVpnRoute(endpoint, route.cidr(DESTINATION), route.text("TargetSubnet"), status(route));
    }
}
