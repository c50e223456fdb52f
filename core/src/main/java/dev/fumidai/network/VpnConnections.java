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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The AWS side of what leads to other networks: virtual private gateways and what ends at them. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html">How Site-to-Site VPN works</a>
 */
final class VpnConnections {
    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    /** By the virtual private gateway that they end at, in the order of their ids. */
    private final Map<String, List<VpnConnection>> byGateway = new HashMap<>();

    VpnConnections(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (VpnConnection connection : snapshot.all(VpnConnection.class)) {
            String gatewayId = connection.vpnGatewayId();
            if (gatewayId != null) {
                byGateway.computeIfAbsent(gatewayId, id -> new ArrayList<>()).add(connection);
            }
        }
    }

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
        List<Hop> links = byGateway.getOrDefault(gatewayId, List.of()).stream()
                .map(connection -> carries(connection, outside))
                .toList();
        Optional<Hop> best = first(Hop.Decision.PASSED, links).or(() -> first(Hop.Decision.UNKNOWN, links));
        if (best.isPresent()) {
            return best.get();
        }
        boolean perhapsDirectConnect = !isComplete(Kind.VIRTUAL_INTERFACES, vpcId)
                || snapshot.all(VirtualInterface.class).stream()
                        .anyMatch(one -> one.virtualGatewayId() == null || gatewayId.equals(one.virtualGatewayId()));
        boolean none = !perhapsDirectConnect && isComplete(Kind.VPN_CONNECTIONS, vpcId);
        return !links.isEmpty() && none
                ? links.get(0)
                : new Hop(gatewayId, "VpnConnections", null, Hop.Decision.UNKNOWN);
    }

    private static Optional<Hop> first(Hop.Decision decision, List<Hop> links) {
        return links.stream().filter(hop -> hop.decision() == decision).findFirst();
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
