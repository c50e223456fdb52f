package dev.fumidai.plan.emulation;

import static java.util.stream.Collectors.toCollection;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnConnection.Tunnel;
import dev.fumidai.model.vpn.VpnGateway;
import dev.fumidai.model.vpn.VpnGateway.VpcAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Site-to-Site VPN, and the routes of transit gateways. */
final class VpnCalls {
    private VpnCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("ec2 create-customer-gateway", VpnCalls::createCustomerGateway),
                Map.entry("ec2 delete-customer-gateway", VpnCalls::deleteCustomerGateway),
                Map.entry("ec2 create-vpn-gateway", VpnCalls::createGateway),
                Map.entry("ec2 delete-vpn-gateway", VpnCalls::deleteGateway),
                Map.entry("ec2 attach-vpn-gateway", VpnCalls::attach),
                Map.entry("ec2 detach-vpn-gateway", VpnCalls::detach),
                Map.entry("ec2 create-vpn-connection", VpnCalls::connect),
                Map.entry("ec2 delete-vpn-connection", VpnCalls::disconnect),
                Map.entry("ec2 create-vpn-connection-route", VpnCalls::addRoute),
                Map.entry("ec2 delete-vpn-connection-route", VpnCalls::removeRoute),
                Map.entry("ec2 enable-vgw-route-propagation", VpnCalls::propagate),
                Map.entry("ec2 disable-vgw-route-propagation", VpnCalls::propagateNoLonger),
                Map.entry("ec2 create-transit-gateway-route", VpnCalls::createTransitRoute),
                Map.entry("ec2 delete-transit-gateway-route", VpnCalls::deleteTransitRoute));
    }

    private static Call.Effect createCustomerGateway(Draft draft, Command command) {
        String id = draft.fresh("cgw");
        draft.add(new CustomerGateway(id, "available", command.argument("--ip-address")), Scopes.of(draft, command));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-customer-gateway", "--customer-gateway-id", id))
                .printing(id);
    }

    private static Call.Effect deleteCustomerGateway(Draft draft, Command command) {
        VpnLoss.customerGateway(draft, draft.require(CustomerGateway.class, command.argument("--customer-gateway-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect createGateway(Draft draft, Command command) {
        String id = draft.fresh("vgw");
        draft.add(new VpnGateway(id, "available", List.of()), Scopes.of(draft, command));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-vpn-gateway", "--vpn-gateway-id", id))
                .printing(id);
    }

    private static Call.Effect deleteGateway(Draft draft, Command command) {
        VpnLoss.gateway(draft, gateway(draft, command));
        return Call.Effect.forGood();
    }

    private static VpnGateway gateway(Draft draft, Command command) {
        return draft.require(VpnGateway.class, command.argument("--vpn-gateway-id"));
    }

    private static Call.Effect attach(Draft draft, Command command) {
        VpnGateway gateway = gateway(draft, command);
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        boolean taken = draft.all(VpnGateway.class).stream()
                .map(VpnGateway::vpcAttachments)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(one -> vpc.vpcId().equals(one.vpcId()) && "attached".equals(one.state()));
        if (taken) {
            throw new RefusedCallException("InvalidVpcState", vpc.vpcId() + " has a virtual private gateway.");
        }
        List<VpcAttachment> others =
                new ArrayList<>(Objects.requireNonNullElse(gateway.vpcAttachments(), List.<VpcAttachment>of()));
        others.removeIf(one -> vpc.vpcId().equals(one.vpcId()));
        others.add(new VpcAttachment(vpc.vpcId(), "attached"));
        draft.replace(gateway.withVpcAttachments(List.copyOf(others)));
        return Call.Effect.undoneBy(Ec2.renamed(command, "detach-vpn-gateway", "--vpn-gateway-id", "--vpc-id"));
    }

    private static Call.Effect detach(Draft draft, Command command) {
        VpnGateway gateway = gateway(draft, command);
        List<VpcAttachment> attachments =
                new ArrayList<>(Objects.requireNonNullElse(gateway.vpcAttachments(), List.<VpcAttachment>of()));
        attachments.removeIf(one -> command.argument("--vpc-id").equals(one.vpcId()));
        draft.replace(gateway.withVpcAttachments(List.copyOf(attachments)));
        return Call.Effect.forGood();
    }

    /** Its tunnels stay down until the device on the other side speaks. */
    private static Call.Effect connect(Draft draft, Command command) {
        draft.require(CustomerGateway.class, command.argument("--customer-gateway-id"));
        draft.require(VpnGateway.class, command.argument("--vpn-gateway-id"));
        String id = draft.fresh("vpn");
        draft.add(
                new VpnConnection(
                        id,
                        "available",
                        command.argument("--vpn-gateway-id"),
                        null,
                        command.argument("--customer-gateway-id"),
                        command.argument("--options").contains("StaticRoutesOnly=true"),
                        List.of(),
                        List.of(tunnel(draft), tunnel(draft))),
                Scopes.of(draft, command));
        return Call.Effect.undoneBy(
                        Ec2.call(command, "delete-vpn-connection", "--vpn-connection-id", id),
                        Ec2.call(command, "wait", "vpn-connection-deleted", "--vpn-connection-ids", id))
                .printing(id);
    }

    private static Tunnel tunnel(Draft draft) {
        return new Tunnel(draft.freshPublicAddress(), "DOWN", 0);
    }

    private static Call.Effect disconnect(Draft draft, Command command) {
        VpnLoss.connection(draft, connection(draft, command));
        return Call.Effect.forGood();
    }

    private static VpnConnection connection(Draft draft, Command command) {
        return draft.require(VpnConnection.class, command.argument("--vpn-connection-id"));
    }

    private static Call.Effect addRoute(Draft draft, Command command) {
        VpnConnection connection = connection(draft, command);
        Cidr block = Cidr.parse(command.argument("--destination-cidr-block"));
        draft.replace(connection.withStaticRoutes(Elements.with(connection.staticRoutes(), block)));
        teach(draft, connection.vpnGatewayId(), block);
        return Call.Effect.undoneBy(
                Ec2.renamed(command, "delete-vpn-connection-route", "--vpn-connection-id", "--destination-cidr-block"));
    }

    /** Tables that learn from the gateway learn this as well. */
    static void teach(Draft draft, @Nullable String gateway, Cidr block) {
        for (RouteTable table : List.copyOf(draft.all(RouteTable.class))) {
            List<Route> routes = table.routes();
            if (routes != null
                    && gateway != null
                    && (draft.learns(table.id(), gateway)
                            || routes.stream().anyMatch(route -> VpnLoss.isLearned(route, gateway)))
                    && routes.stream().noneMatch(route -> block.equals(route.destination()))) {
                draft.replace(table.withRoutes(Elements.with(routes, learnedRoute(block, gateway))));
            }
        }
    }

    private static Route learnedRoute(Cidr block, String gateway) {
        return new Route(block, null, new RouteTarget(TargetKind.VPN_GATEWAY, gateway), "active", Route.PROPAGATED);
    }

    private static Call.Effect removeRoute(Draft draft, Command command) {
        VpnConnection connection = connection(draft, command);
        List<Cidr> routes = connection.staticRoutes();
        Cidr block = Cidr.parse(command.argument("--destination-cidr-block"));
        draft.replace(connection.withStaticRoutes(routes == null ? null : Elements.without(routes, block)));
        RouteLoss.vanish(
                draft,
                route -> VpnLoss.isLearned(route, connection.vpnGatewayId()) && block.equals(route.destination()));
        return Call.Effect.forGood();
    }

    /** The table learns what the gateway knows. */
    private static Call.Effect propagate(Draft draft, Command command) {
        RouteTable learning = draft.require(RouteTable.class, command.argument("--route-table-id"));
        String gateway = command.argument("--gateway-id");
        for (Cidr block : learnedBeside(draft, learning, gateway).orElseGet(() -> learned(draft, gateway))) {
            learning = learning.withRoutes(Elements.with(learning.routes(), learnedRoute(block, gateway)));
        }
        draft.replace(learning.withPropagatingVgws(Elements.with(learning.propagatingVgws(), gateway)));
        draft.letLearn(learning.id(), gateway, true);
        return Call.Effect.undoneBy(
                Ec2.renamed(command, "disable-vgw-route-propagation", "--route-table-id", "--gateway-id"));
    }

    /** A gateway tells every table of its VPC the same: what another one has learned. */
    private static Optional<NavigableSet<Cidr>> learnedBeside(Draft draft, RouteTable learning, String gateway) {
        return draft.all(RouteTable.class).stream()
                .filter(table -> !table.id().equals(learning.id()) && Objects.equals(table.vpcId(), learning.vpcId()))
                .filter(table -> table.routes() != null)
                .filter(table -> Elements.of(table.propagatingVgws()).contains(gateway))
                .findFirst()
                .map(table -> learnedFrom(table, gateway));
    }

    private static NavigableSet<Cidr> learnedFrom(RouteTable table, String gateway) {
        return Elements.of(table.routes()).stream()
                .filter(route -> VpnLoss.isLearned(route, gateway))
                .map(RouteTable.Route::destination)
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new));
    }

    /**
     * The static routes of its connections. What BGP tells, or a connection whose routes are not told, is taken to lead to
     * the operator: that it does is a prerequisite of its own, which stays as unknown as it was.
     */
    private static NavigableSet<Cidr> learned(Draft draft, String gateway) {
        NavigableSet<Cidr> learned = new TreeSet<>();
        boolean told = true;
        int connections = 0;
        for (VpnConnection connection : draft.all(VpnConnection.class)) {
            if (gateway.equals(connection.vpnGatewayId())) {
                connections++;
                List<Cidr> routes = connection.staticRoutes();
                told &= isSilent(connection) || (routes != null && Boolean.TRUE.equals(connection.staticRoutesOnly()));
                learned.addAll(routes == null ? List.of() : routes);
            }
        }
        if (!told || connections == 0) {
            draft.declarations().operatorCidr().ifPresent(learned::add);
        }
        return learned;
    }

    /** Whether BGP was heard to say nothing. */
    private static boolean isSilent(VpnConnection connection) {
        List<Tunnel> tunnels = connection.telemetry();
        return tunnels != null
                && !tunnels.isEmpty()
                && tunnels.stream().allMatch(tunnel -> Objects.equals(tunnel.acceptedRouteCount(), 0));
    }

    private static Call.Effect propagateNoLonger(Draft draft, Command command) {
        RouteTable own = draft.require(RouteTable.class, command.argument("--route-table-id"));
        String gateway = command.argument("--gateway-id");
        List<String> propagating = own.propagatingVgws();
        draft.letLearn(own.id(), gateway, false);
        draft.replace(own.withPropagatingVgws(propagating == null ? null : Elements.without(propagating, gateway)));
        RouteLoss.vanish(draft, table -> table.id().equals(own.id()), route -> VpnLoss.isLearned(route, gateway));
        return Call.Effect.forGood();
    }

    private static Call.Effect createTransitRoute(Draft draft, Command command) {
        TransitGatewayRouteTable table =
                draft.require(TransitGatewayRouteTable.class, command.argument("--transit-gateway-route-table-id"));
        Cidr block = Cidr.parse(command.argument("--destination-cidr-block"));
        List<TransitGatewayRouteTable.Route> routes = table.routes();
        if (routes != null
                && routes.stream().anyMatch(one -> block.equals(one.destination()) && "static".equals(one.type()))) {
            throw new RefusedCallException("RouteAlreadyExists", table.id() + " has a static route to " + block + ".");
        }
        String attachment = command.argument("--transit-gateway-attachment-id");
        TransitGatewayRouteTable.RouteAttachment to = draft.find(TransitGatewayVpcAttachment.class, attachment)
                .map(one -> new TransitGatewayRouteTable.RouteAttachment(attachment, "vpc", one.vpcId()))
                .or(() -> draft.find(TransitGatewayAttachment.class, attachment)
                        .map(one -> new TransitGatewayRouteTable.RouteAttachment(
                                attachment, one.resourceType(), one.resourceId())))
                .orElse(new TransitGatewayRouteTable.RouteAttachment(attachment, null, null));
        draft.replace(table.withRoutes(Elements.with(
                routes, new TransitGatewayRouteTable.Route(block, null, "static", "active", List.of(to)))));
        return Call.Effect.undoneBy(Ec2.renamed(
                command,
                "delete-transit-gateway-route",
                "--transit-gateway-route-table-id",
                "--destination-cidr-block"));
    }

    private static Call.Effect deleteTransitRoute(Draft draft, Command command) {
        TransitGatewayRouteTable table =
                draft.require(TransitGatewayRouteTable.class, command.argument("--transit-gateway-route-table-id"));
        Cidr block = Cidr.parse(command.argument("--destination-cidr-block"));
        List<TransitGatewayRouteTable.Route> routes = table.routes();
        draft.replace(table.withRoutes(
                routes == null
                        ? null
                        : routes.stream()
                                .filter(one -> !block.equals(one.destination()) || !"static".equals(one.type()))
                                .toList()));
        return Call.Effect.forGood();
    }
}
