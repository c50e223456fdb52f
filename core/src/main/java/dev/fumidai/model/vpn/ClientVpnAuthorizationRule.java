package dev.fumidai.model.vpn;

import dev.fumidai.model.Cidr;
import org.jspecify.annotations.Nullable;

/**
 * Who may reach which addresses through a Client VPN endpoint; {@code null} is unknown.
 *
 * @param accessAll whether it holds for all clients; else for those of the group
 * @param groupId empty where it holds for all clients
 * @param statusCode {@code active} serves
 */
public record ClientVpnAuthorizationRule(
        String clientVpnEndpointId,
        @Nullable Cidr destinationCidr,
        @Nullable Boolean accessAll,
        @Nullable String groupId,
        @Nullable String statusCode) {
    /** AWS gives it none: the endpoint, the destination and, where there is one, the group. */
    public String id() {
        String destination = destinationCidr == null ? "?" : destinationCidr.toString();
        return clientVpnEndpointId + " " + destination + group();
    }

    private String group() {
        if (groupId == null) {
            return Boolean.TRUE.equals(accessAll) ? "" : " ?";
        }
        return groupId.isEmpty() ? "" : " " + groupId;
    }
}
