package dev.fumidai.model.vpn;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Client VPN endpoint, from {@code ec2 describe-client-vpn-endpoints}; {@code null} is unknown. Its target networks,
 * authorization rules and routes are asked for separately: {@link ClientVpnTargetNetworks},
 * {@link ClientVpnAuthorizationRules} and {@link ClientVpnRoutes} have the same id. How clients authenticate is not read.
 *
 * @param statusCode {@code available} serves; {@code pending-associate} has no target network
 * @param clientCidrBlock where the addresses of clients come from
 * @param vpcId none where it is not associated with a VPC, or ends at a transit gateway
 * @param transitGatewayId none where it does not end at one
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ClientVpnEndpoint.html">the API</a>
 */
public record ClientVpnEndpoint(
        String clientVpnEndpointId,
        @Nullable String statusCode,
        @Nullable Cidr clientCidrBlock,
        @Nullable Boolean splitTunnel,
        @Nullable String vpcId,
        @Nullable List<String> securityGroupIds,
        @Nullable String transitGatewayId)
        implements Resource {
    @Override
    public String id() {
        return clientVpnEndpointId;
    }

    /** The same with another statusCode. */
    public ClientVpnEndpoint withStatusCode(@Nullable String statusCode) {
        return new ClientVpnEndpoint(
                clientVpnEndpointId,
                statusCode,
                clientCidrBlock,
                splitTunnel,
                vpcId,
                securityGroupIds,
                transitGatewayId);
    }
}
