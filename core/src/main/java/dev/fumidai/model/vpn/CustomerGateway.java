package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/** The far end of a VPN connection, from {@code ec2 describe-customer-gateways}; {@code null} is unknown. */
public record CustomerGateway(
        String customerGatewayId,
        @Nullable String state,
        @Nullable String ipAddress) implements Resource {
    @Override
    public String id() {
        return customerGatewayId;
    }
}
