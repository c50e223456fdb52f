package dev.fumidai.model.vpn;

import dev.fumidai.model.Cidr;
import org.jspecify.annotations.Nullable;

/**
 * A route of a Client VPN endpoint; {@code null} is unknown.
 *
 * @param targetSubnet the target network that traffic leaves by, or {@code local}; none where it leads to a transit
 *     gateway
 * @param statusCode {@code active} serves
 */
public record ClientVpnRoute(
        String clientVpnEndpointId,
        @Nullable Cidr destinationCidr,
        @Nullable String targetSubnet,
        @Nullable String statusCode) {
    /** AWS gives it none: the endpoint, the destination and the subnet. */
    public String id() {
        String destination = destinationCidr == null ? "?" : destinationCidr.toString();
        return clientVpnEndpointId + " " + destination + " " + (targetSubnet == null ? "?" : targetSubnet);
    }
}
