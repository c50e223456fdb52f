package dev.fumidai.model.vpn;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Site-to-Site VPN connection, from {@code ec2 describe-vpn-connections}; {@code null} is unknown. Its
 * {@code CustomerGatewayConfiguration} holds secrets and is never read.
 *
 * @param vpnGatewayId none where it ends at a transit gateway
 * @param staticRoutes the destinations of a connection without BGP
 * @param telemetry one entry for each tunnel
 */
public record VpnConnection(
        String vpnConnectionId,
        @Nullable String state,
        @Nullable String vpnGatewayId,
        @Nullable String transitGatewayId,
        @Nullable String customerGatewayId,
        @Nullable Boolean staticRoutesOnly,
        @Nullable List<Cidr> staticRoutes,
        @Nullable List<Tunnel> telemetry)
        implements Resource {
    @Override
    public String id() {
        return vpnConnectionId;
    }

    /** The same with another staticRoutes. */
    public VpnConnection withStaticRoutes(@Nullable List<Cidr> staticRoutes) {
        return new VpnConnection(
                vpnConnectionId,
                state,
                vpnGatewayId,
                transitGatewayId,
                customerGatewayId,
                staticRoutesOnly,
                staticRoutes,
                telemetry);
    }

    /** The same with another telemetry. */
    public VpnConnection withTelemetry(@Nullable List<Tunnel> telemetry) {
        return new VpnConnection(
                vpnConnectionId,
                state,
                vpnGatewayId,
                transitGatewayId,
                customerGatewayId,
                staticRoutesOnly,
                staticRoutes,
                telemetry);
    }

    /** @param status {@code UP} or {@code DOWN} */
    public record Tunnel(
            @Nullable String outsideIpAddress,
            @Nullable String status,
            @Nullable Integer acceptedRouteCount) {}
}
