package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import java.util.List;

/**
 * All target networks of a Client VPN endpoint, from {@code ec2 describe-client-vpn-target-networks}. A snapshot holds it only
 * where all of them were collected; where it holds none, they are unknown.
 *
 * @param targetNetworks in the order of their text
 */
public record ClientVpnTargetNetworks(String clientVpnEndpointId, List<ClientVpnTargetNetwork> targetNetworks)
        implements Resource {
    @Override
    public String id() {
        return clientVpnEndpointId;
    }

    /** The same with another targetNetworks. */
    public ClientVpnTargetNetworks withTargetNetworks(List<ClientVpnTargetNetwork> targetNetworks) {
        return new ClientVpnTargetNetworks(clientVpnEndpointId, targetNetworks);
    }
}
