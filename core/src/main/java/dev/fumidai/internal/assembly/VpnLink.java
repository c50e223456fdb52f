package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.onpremises.LinkState;
import dev.fumidai.fact.onpremises.LinkTunnels;
import dev.fumidai.fact.onpremises.OperatorNetwork;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnConnection.Tunnel;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Site-to-Site VPN connection.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html">How Site-to-Site VPN works</a>
 */
record VpnLink(VpnConnection connection) implements OnPremisesLink {
    @Override
    public String id() {
        return connection.vpnConnectionId();
    }

    @Override
    public LinkState.Link link() {
        return LinkState.Link.VPN_CONNECTION;
    }

    @Override
    public LinkState.Outcome state() {
        return switch (String.valueOf(connection.state())) {
            case "available" -> LinkState.Outcome.AVAILABLE;
            case "pending" -> LinkState.Outcome.PENDING;
            case "deleting", "deleted" -> LinkState.Outcome.ENDED;
            default -> LinkState.Outcome.UNKNOWN;
        };
    }

    @Override
    public LinkTunnels.Outcome tunnels() {
        List<Tunnel> tunnels = connection.telemetry();
        if (tunnels == null || tunnels.isEmpty()) {
            return LinkTunnels.Outcome.UNKNOWN;
        }
        long up = tunnels.stream().filter(VpnLink::isUp).count();
        if (up == tunnels.size()) {
            return LinkTunnels.Outcome.ALL_UP;
        }
        boolean untold = tunnels.stream().anyMatch(tunnel -> tunnel.status() == null);
        return up > 0 ? LinkTunnels.Outcome.SOME_UP : untold ? LinkTunnels.Outcome.UNKNOWN : LinkTunnels.Outcome.DOWN;
    }

    private static boolean isUp(Tunnel tunnel) {
        return "UP".equals(tunnel.status());
    }

    private boolean endsAtTransitGateway() {
        return connection.transitGatewayId() != null;
    }

    @Override
    public OperatorNetwork.Outcome network(@Nullable Cidr operator) {
        if (endsAtTransitGateway()) {
            return OperatorNetwork.Outcome.BY_TRANSIT;
        }
        if (operator != null && operator.isIpv6()) {
            return OperatorNetwork.Outcome.OTHER_FAMILY;
        }
        @Nullable Boolean withoutBgp = connection.staticRoutesOnly();
        if (withoutBgp == null) {
            return OperatorNetwork.Outcome.UNKNOWN;
        }
        return withoutBgp ? named(operator) : learned();
    }

    @Override
    public boolean speaksBgp() {
        return !endsAtTransitGateway() && Boolean.FALSE.equals(connection.staticRoutesOnly());
    }

    /** Where the operator is not declared, only a route for all or none at all tells. */
    private OperatorNetwork.Outcome named(@Nullable Cidr operator) {
        List<Cidr> routes = connection.staticRoutes();
        if (routes == null) {
            return OperatorNetwork.Outcome.UNKNOWN;
        }
        if (routes.stream().anyMatch(route -> route.contains(operator == null ? Cidr.ANY_IPV4 : operator))) {
            return OperatorNetwork.Outcome.NAMED;
        }
        return operator == null && !routes.isEmpty()
                ? OperatorNetwork.Outcome.UNKNOWN
                : OperatorNetwork.Outcome.NOT_NAMED;
    }

    /** A tunnel that is down has learned nothing and says nothing. */
    private OperatorNetwork.Outcome learned() {
        List<Tunnel> tunnels = connection.telemetry();
        List<Tunnel> up = tunnels == null
                ? List.of()
                : tunnels.stream().filter(VpnLink::isUp).toList();
        if (up.stream().anyMatch(tunnel -> tunnel.acceptedRouteCount() != null && tunnel.acceptedRouteCount() > 0)) {
            return OperatorNetwork.Outcome.LEARNED;
        }
        boolean untold = up.isEmpty()
                || tunnels == null
                || tunnels.stream().anyMatch(tunnel -> tunnel.status() == null)
                || up.stream().anyMatch(tunnel -> tunnel.acceptedRouteCount() == null);
        return untold ? OperatorNetwork.Outcome.UNKNOWN : OperatorNetwork.Outcome.NOTHING_LEARNED;
    }

    @Override
    public Grounds told(Grounds grounds) {
        String id = id();
        List<Cidr> routes = connection.staticRoutes();
        Grounds told = grounds.and(id, "State", connection.state())
                .and(id, "Routes", routes == null ? null : routes.toString())
                .with("state", connection.state());
        List<Tunnel> tunnels = connection.telemetry();
        for (Tunnel tunnel : tunnels == null ? List.<Tunnel>of() : tunnels) {
            String at = Objects.requireNonNullElse(tunnel.outsideIpAddress(), "");
            told = told.and(id, "VgwTelemetry.Status", at.isEmpty() ? tunnel.status() : at + " " + tunnel.status());
        }
        return told;
    }

    @Override
    public String attachedResource() {
        return id();
    }

    @Override
    public List<CostTerm> usage(Bill bill) {
        return List.of(
                bill.always(PriceItem.SITE_TO_SITE_VPN_HOUR, 1, true, id()),
                bill.perGigabyte(PriceItem.INTERNET_EGRESS_GB, 1, id()));
    }
}
