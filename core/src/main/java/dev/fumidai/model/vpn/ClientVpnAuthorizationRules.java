package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import java.util.List;

/**
 * All authorization rules of a Client VPN endpoint, from {@code ec2 describe-client-vpn-authorization-rules}. A snapshot
 * holds it only where all of them were collected; where it holds none, they are unknown.
 *
 * @param authorizationRules in the order of their text
 */
public record ClientVpnAuthorizationRules(
        String clientVpnEndpointId, List<ClientVpnAuthorizationRule> authorizationRules) implements Resource {
    @Override
    public String id() {
        return clientVpnEndpointId;
    }

    /** The same with another authorizationRules. */
    public ClientVpnAuthorizationRules withAuthorizationRules(List<ClientVpnAuthorizationRule> authorizationRules) {
        return new ClientVpnAuthorizationRules(clientVpnEndpointId, authorizationRules);
    }
}
