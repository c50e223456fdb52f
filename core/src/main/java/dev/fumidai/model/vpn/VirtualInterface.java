package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A Direct Connect virtual interface, from {@code directconnect describe-virtual-interfaces}; {@code null} is unknown.
 *
 * @param virtualInterfaceType {@code private}, {@code public} or {@code transit}
 * @param virtualInterfaceState {@code available} serves
 * @param virtualGatewayId none where it ends at a Direct Connect gateway
 */
public record VirtualInterface(
        String virtualInterfaceId,
        @Nullable String virtualInterfaceType,
        @Nullable String virtualInterfaceState,
        @Nullable String virtualGatewayId,
        @Nullable String directConnectGatewayId)
        implements Resource {
    @Override
    public String id() {
        return virtualInterfaceId;
    }
}
