package dev.fumidai.snapshot;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Site-to-Site VPN and Direct Connect. What holds keys (router configurations, tunnel options) is never asked for. */
final class VpnMapper {
    private VpnMapper() {}

    static VpnGateway gateway(String id, Fields gateway) {
        return new VpnGateway(
                id,
                gateway.text("State"),
                gateway.list(
                        "VpcAttachments",
                        attachment ->
                                new VpnGateway.VpcAttachment(attachment.text("VpcId"), attachment.text("State"))));
    }

    static CustomerGateway customerGateway(String id, Fields gateway) {
        return new CustomerGateway(id, gateway.text("State"), gateway.text("IpAddress"));
    }

    static VpnConnection connection(String id, Fields connection) {
        Fields options = connection.object("Options");
        return new VpnConnection(
                id,
                connection.text("State"),
                connection.text("VpnGatewayId"),
                connection.text("TransitGatewayId"),
                connection.text("CustomerGatewayId"),
                options == null ? null : options.bool("StaticRoutesOnly"),
                staticRoutes(connection.elements("Routes")),
                connection.list("VgwTelemetry", VpnMapper::tunnel));
    }

    /** The routes in use: one that is being added or removed, or was removed, is none. */
    private static @Nullable List<Cidr> staticRoutes(@Nullable List<Fields> routes) {
        if (routes == null) {
            return null;
        }
        List<@Nullable Cidr> destinations = new ArrayList<>();
        for (Fields route : routes) {
            Cidr destination = route.cidr("DestinationCidrBlock");
            String state = route.text("State");
            if (state == null) {
                destinations.add(null);
            } else if (state.equals("available")) {
                destinations.add(destination);
            }
        }
        return Fields.sorted(destinations);
    }

    private static VpnConnection.Tunnel tunnel(Fields tunnel) {
        return new VpnConnection.Tunnel(
                tunnel.text("OutsideIpAddress"), tunnel.text("Status"), tunnel.integer("AcceptedRouteCount"));
    }

    static VirtualInterface virtualInterface(String id, Fields virtualInterface) {
        return new VirtualInterface(
                id,
                virtualInterface.text("virtualInterfaceType"),
                virtualInterface.text("virtualInterfaceState"),
                virtualInterface.text("virtualGatewayId"),
                virtualInterface.text("directConnectGatewayId"),
                virtualInterface.list("bgpPeers", peer -> new VirtualInterface.BgpPeer(peer.text("bgpStatus"))));
    }
}
