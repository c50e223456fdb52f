package dev.fumidai.plan.emulation;

import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.VpnConnection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The end of ways between a VPC and elsewhere: internet gateways, peering connections, transit gateways. */
final class LinkLoss {
    private LinkLoss() {}

    static void internetGateway(Draft draft, InternetGateway gateway) {
        draft.remove(gateway);
        RouteLoss.blackhole(draft, gateway.id());
    }

    /**
     * Routes to it stay as blackholes, and security group rules that name a group of the other side stay as stale ones.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html">stale rules</a>
     */
    static void peering(Draft draft, VpcPeeringConnection peering) {
        draft.remove(peering);
        RouteLoss.blackhole(draft, peering.id());
        for (SecurityGroup group : List.copyOf(draft.all(SecurityGroup.class))) {
            FirewallLoss.replace(
                    draft,
                    group,
                    pair -> Stream.of(
                            peering.id().equals(pair.vpcPeeringConnectionId())
                                    ? new GroupPair(
                                            pair.groupId(), pair.userId(), pair.vpcPeeringConnectionId(), "deleted")
                                    : pair));
        }
    }

    /** Nothing that is attached reaches anything else through it. */
    static void transitGateway(Draft draft, TransitGateway gateway) {
        Set<String> attachments = new TreeSet<>();
        draft.all(TransitGatewayVpcAttachment.class).stream()
                .filter(one -> gateway.id().equals(one.transitGatewayId()))
                .forEach(one -> attachments.add(one.id()));
        draft.all(TransitGatewayAttachment.class).stream()
                .filter(one -> gateway.id().equals(one.transitGatewayId()))
                .forEach(one -> attachments.add(one.id()));
        draft.remove(gateway);
        attachments.forEach(id -> attachment(draft, id));
        for (VpnConnection connection : List.copyOf(draft.all(VpnConnection.class))) {
            if (gateway.id().equals(connection.transitGatewayId())) {
                VpnLoss.connection(draft, connection);
            }
        }
        for (TransitGatewayRouteTable table : List.copyOf(draft.all(TransitGatewayRouteTable.class))) {
            if (gateway.id().equals(table.transitGatewayId())) {
                draft.remove(table);
            }
        }
        RouteLoss.blackhole(draft, gateway.id());
    }

    /**
     * The VPC's routes to the transit gateway are blackholes, and so are the transit gateway's static routes to the
     * attachment; AWS takes the propagated ones out.
     */
    static void attachment(Draft draft, String id) {
        draft.find(TransitGatewayVpcAttachment.class, id).ifPresent(own -> {
            draft.remove(own);
            RouteLoss.blackhole(
                    draft,
                    table -> own.vpcId() != null && own.vpcId().equals(table.vpcId()),
                    route -> Objects.equals(
                            own.transitGatewayId(), route.target().id()));
        });
        draft.find(TransitGatewayAttachment.class, id).ifPresent(draft::remove);
        for (TransitGatewayRouteTable table : List.copyOf(draft.all(TransitGatewayRouteTable.class))) {
            List<TransitGatewayRouteTable.Route> routes = table.routes();
            if (routes != null) {
                draft.replace(table.withRoutes(
                        routes.stream().flatMap(route -> without(route, id)).toList()));
            }
        }
    }

    private static Stream<TransitGatewayRouteTable.Route> without(TransitGatewayRouteTable.Route route, String lost) {
        List<RouteAttachment> attachments = route.attachments();
        if (attachments == null
                || attachments.stream().noneMatch(one -> lost.equals(one.transitGatewayAttachmentId()))) {
            return Stream.of(route);
        }
        List<RouteAttachment> left = attachments.stream()
                .filter(one -> !lost.equals(one.transitGatewayAttachmentId()))
                .toList();
        if (left.isEmpty() && "propagated".equals(route.type())) {
            return Stream.of();
        }
        return Stream.of(new TransitGatewayRouteTable.Route(
                route.destination(),
                route.prefixListId(),
                route.type(),
                left.isEmpty() ? "blackhole" : route.state(),
                left));
    }
}
