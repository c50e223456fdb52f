package dev.fumidai.model.vpn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subnet that a Client VPN endpoint is associated with; {@code null} is unknown.
 *
 * @param targetNetworkId the subnet
 * @param statusCode {@code associated} serves
 * @param securityGroups the groups of the association's network interfaces
 */
public record ClientVpnTargetNetwork(
        String associationId,
        @Nullable String clientVpnEndpointId,
        @Nullable String vpcId,
        @Nullable String targetNetworkId,
        @Nullable String statusCode,
        @Nullable List<String> securityGroups) {
    public String id() {
        return associationId;
    }
}
