package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import java.util.List;

/**
 * All routes of a Client VPN endpoint, from {@code ec2 describe-client-vpn-routes}. A snapshot holds it only
 * where all of them were collected; where it holds none, they are unknown.
 *
 * @param routes in the order of their text
 */
public record ClientVpnRoutes(String clientVpnEndpointId, List<ClientVpnRoute> routes) implements Resource {
    @Override
    public String id() {
        return clientVpnEndpointId;
    }

    /** The same with another routes. */
    public ClientVpnRoutes withRoutes(List<ClientVpnRoute> routes) {
        return new ClientVpnRoutes(clientVpnEndpointId, routes);
    }
}
