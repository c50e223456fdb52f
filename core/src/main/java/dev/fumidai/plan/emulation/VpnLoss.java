package dev.fumidai.plan.emulation;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnConnection.Tunnel;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The end of VPNs and of what they end at. */
final class VpnLoss {
    private VpnLoss() {}

    /** Its attachment to a transit gateway goes, and route tables forget what its virtual private gateway told them of it. */
    static void connection(Draft draft, VpnConnection connection) {
        draft.remove(connection);
        List.copyOf(draft.all(TransitGatewayAttachment.class)).stream()
                .filter(one -> connection.id().equals(one.resourceId()))
                .forEach(one -> LinkLoss.attachment(draft, one.id()));
        String gateway = connection.vpnGatewayId();
        if (gateway != null) {
            Set<Cidr> toldByOthers = draft.all(VpnConnection.class).stream()
                    .filter(one -> gateway.equals(one.vpnGatewayId()))
                    .flatMap(one -> blocks(one).stream())
                    .collect(Collectors.toSet());
            boolean onlyOne =
                    draft.all(VpnConnection.class).stream().noneMatch(one -> gateway.equals(one.vpnGatewayId()))
                            && draft.all(VirtualInterface.class).isEmpty();
            RouteLoss.vanish(
                    draft,
                    route -> isLearned(route, gateway)
                            && (onlyOne || isOnlyIn(blocks(connection), toldByOthers, route.destination())));
        }
    }

    private static boolean isOnlyIn(List<Cidr> own, Set<Cidr> others, @Nullable Cidr destination) {
        return destination != null && own.contains(destination) && !others.contains(destination);
    }

    private static List<Cidr> blocks(VpnConnection connection) {
        return Objects.requireNonNullElse(connection.staticRoutes(), List.of());
    }

    /** Whether a table learned the route from that gateway. */
    static boolean isLearned(Route route, @Nullable String gateway) {
        return route.isPropagated() && route.target().id().equals(gateway);
    }

    /** Its connections go with it; routes that were made stay as blackholes, those that it told of are forgotten. */
    static void gateway(Draft draft, VpnGateway gateway) {
        draft.remove(gateway);
        for (VpnConnection connection : List.copyOf(draft.all(VpnConnection.class))) {
            if (gateway.id().equals(connection.vpnGatewayId())) {
                connection(draft, connection);
            }
        }
        RouteLoss.vanish(draft, route -> isLearned(route, gateway.id()));
        RouteLoss.blackhole(draft, gateway.id());
    }

    /** The device at the operator's end: its tunnels are down. */
    static void customerGateway(Draft draft, CustomerGateway gateway) {
        draft.remove(gateway);
        for (VpnConnection connection : List.copyOf(draft.all(VpnConnection.class))) {
            List<Tunnel> tunnels = connection.telemetry();
            if (gateway.id().equals(connection.customerGatewayId()) && tunnels != null) {
                draft.replace(connection.withTelemetry(tunnels.stream()
                        .map(one -> new Tunnel(one.outsideIpAddress(), "DOWN", 0))
                        .toList()));
            }
        }
    }

    static void clientVpn(Draft draft, ClientVpnEndpoint endpoint) {
        draft.remove(endpoint);
        draft.find(ClientVpnTargetNetworks.class, endpoint.id()).ifPresent(draft::remove);
        draft.find(ClientVpnAuthorizationRules.class, endpoint.id()).ifPresent(draft::remove);
        draft.find(ClientVpnRoutes.class, endpoint.id()).ifPresent(draft::remove);
    }

    /** Routes by a subnet go with its association; an endpoint without any serves nobody. */
    static void targetNetwork(Draft draft, ClientVpnTargetNetworks networks, Predicate<ClientVpnTargetNetwork> which) {
        List<String> subnets = networks.targetNetworks().stream()
                .filter(which)
                .map(ClientVpnTargetNetwork::targetNetworkId)
                .filter(Objects::nonNull)
                .toList();
        List<ClientVpnTargetNetwork> left =
                networks.targetNetworks().stream().filter(which.negate()).toList();
        if (left.size() == networks.targetNetworks().size()) {
            return;
        }
        draft.replace(networks.withTargetNetworks(left));
        draft.find(ClientVpnRoutes.class, networks.id())
                .ifPresent(routes -> draft.replace(routes.withRoutes(routes.routes().stream()
                        .filter(one -> one.targetSubnet() == null || !subnets.contains(one.targetSubnet()))
                        .toList())));
        if (left.isEmpty()) {
            draft.find(ClientVpnEndpoint.class, networks.id())
                    .ifPresent(endpoint -> draft.replace(endpoint.withStatusCode("pending-associate")));
        }
    }
}
