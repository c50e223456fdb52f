package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Direct Connect virtual interface, from {@code directconnect describe-virtual-interfaces}; {@code null} is unknown.
 *
 * @param virtualInterfaceType {@code private}, {@code public} or {@code transit}
 * @param virtualInterfaceState {@code available} serves
 * @param virtualGatewayId none where it ends at a Direct Connect gateway
 * @param bgpPeers one entry for each BGP session
 */
public record VirtualInterface(
        String virtualInterfaceId,
        @Nullable String virtualInterfaceType,
        @Nullable String virtualInterfaceState,
        @Nullable String virtualGatewayId,
        @Nullable String directConnectGatewayId,
        @Nullable List<BgpPeer> bgpPeers)
        implements Resource {
    @Override
    public String id() {
        return virtualInterfaceId;
    }

    /** @param bgpStatus {@code up} or {@code down} */
    public record BgpPeer(@Nullable String bgpStatus) {}
}
