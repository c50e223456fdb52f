package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnConnection.Tunnel;
import dev.fumidai.model.vpn.VpnGateway;
import dev.fumidai.model.vpn.VpnGateway.VpcAttachment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The AWS side of what leads to other networks: virtual private gateways and what ends at them. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html">How Site-to-Site VPN works</a>
 */
record VpnConnections(AwsSnapshot snapshot, Completeness completeness) {

    Hop attachment(String gatewayId, String vpcId) {
        VpnGateway gateway = snapshot.find(VpnGateway.class, gatewayId).orElse(null);
        if (gateway == null) {
            boolean gone = isComplete(Kind.VPN_GATEWAYS, vpcId);
            return new Hop(gatewayId, "VpcAttachments", null, gone ? Hop.Decision.STOPPED : Hop.Decision.UNKNOWN);
        }
        List<VpcAttachment> attachments = gateway.vpcAttachments();
        String text = attachments == null
                ? null
                : attachments.stream()
                        .map(one -> one.vpcId() + " " + one.state())
                        .sorted()
                        .toList()
                        .toString();
        return new Hop(gatewayId, "VpcAttachments", text, attachment(gateway, vpcId));
    }

    private static Hop.Decision attachment(VpnGateway gateway, String vpcId) {
        List<VpcAttachment> attachments = gateway.vpcAttachments();
        if (attachments == null) {
            return Hop.Decision.UNKNOWN;
        }
        return attachments.stream()
                .map(one -> decide(one, vpcId))
                .min(Hop.Decision::compareTo)
                .map(best -> best == Hop.Decision.STOPPED && anyUntold(attachments) ? Hop.Decision.UNKNOWN : best)
                .orElse(Hop.Decision.STOPPED);
    }

    private static boolean anyUntold(List<VpcAttachment> attachments) {
        return attachments.stream().anyMatch(one -> one.vpcId() == null || one.state() == null);
    }

    private static Hop.Decision decide(VpcAttachment attachment, String vpcId) {
        boolean here = vpcId.equals(attachment.vpcId()) && "attached".equals(attachment.state());
        return here ? Hop.Decision.PASSED : Hop.Decision.STOPPED;
    }

    /**
     * Whether anything carries traffic between a virtual private gateway and an address behind it. A Direct Connect
     * gateway may, which only the account that owns it lists.
     */
    Hop linksOf(String gatewayId, String vpcId, Party outside) {
        List<VpnConnection> connections = snapshot.all(VpnConnection.class).stream()
                .filter(one -> gatewayId.equals(one.vpnGatewayId()))
                .toList();
        for (VpnConnection connection : connections) {
            Hop hop = carries(connection, outside);
            if (hop.decision() == Hop.Decision.PASSED) {
                return hop;
            }
        }
        Optional<Hop> doubt = connections.stream()
                .map(connection -> carries(connection, outside))
                .filter(hop -> hop.decision() == Hop.Decision.UNKNOWN)
                .findFirst();
        boolean perhapsDirectConnect = !isComplete(Kind.VIRTUAL_INTERFACES, vpcId)
                || snapshot.all(VirtualInterface.class).stream()
                        .anyMatch(one -> one.virtualGatewayId() == null || gatewayId.equals(one.virtualGatewayId()));
        if (doubt.isPresent()) {
            return doubt.get();
        }
        boolean none = !perhapsDirectConnect && isComplete(Kind.VPN_CONNECTIONS, vpcId);
        if (!connections.isEmpty() && none) {
            return carries(connections.get(0), outside);
        }
        return new Hop(gatewayId, "VpnConnections", null, Hop.Decision.UNKNOWN);
    }

    /** A tunnel that is up, and, without BGP, a static route for the address. */
    private static Hop carries(VpnConnection connection, Party outside) {
        Hop tunnels = tunnels(connection);
        List<Cidr> addresses = outside.addresses();
        if (tunnels.decision() != Hop.Decision.PASSED || Boolean.FALSE.equals(connection.staticRoutesOnly())) {
            return tunnels;
        }
        List<Cidr> routes = connection.staticRoutes();
        String id = connection.vpnConnectionId();
        if (connection.staticRoutesOnly() == null || routes == null || addresses == null) {
            return new Hop(id, "Routes", routes == null ? null : routes.toString(), Hop.Decision.UNKNOWN);
        }
        boolean named = addresses.stream().allMatch(one -> routes.stream().anyMatch(route -> route.contains(one)));
        return new Hop(id, "Routes", routes.toString(), named ? Hop.Decision.PASSED : Hop.Decision.STOPPED);
    }

    /** Whether a tunnel of a connection is up. */
    static Hop tunnels(VpnConnection connection) {
        String state = connection.state();
        List<Tunnel> tunnels = connection.telemetry();
        Hop told = Hop.wanting(connection.vpnConnectionId(), "State", state, "available");
        if (told.decision() != Hop.Decision.PASSED) {
            return told;
        }
        return new Hop(connection.vpnConnectionId(), "VgwTelemetry.Status", text(tunnels), decide(tunnels));
    }

    private static Hop.Decision decide(@Nullable List<Tunnel> tunnels) {
        if (tunnels == null) {
            return Hop.Decision.UNKNOWN;
        }
        if (tunnels.stream().anyMatch(tunnel -> "UP".equals(tunnel.status()))) {
            return Hop.Decision.PASSED;
        }
        boolean untold = tunnels.isEmpty() || tunnels.stream().anyMatch(tunnel -> tunnel.status() == null);
        return untold ? Hop.Decision.UNKNOWN : Hop.Decision.STOPPED;
    }

    private static @Nullable String text(@Nullable List<Tunnel> tunnels) {
        return tunnels == null
                ? null
                : tunnels.stream()
                        .map(tunnel -> String.valueOf(tunnel.status()))
                        .sorted()
                        .toList()
                        .toString();
    }

    private boolean isComplete(Kind kind, String vpcId) {
        Resource near = snapshot.find(Vpc.class, vpcId).orElse(null);
        return near != null && completeness.holds(kind, near, vpcId);
    }
}
