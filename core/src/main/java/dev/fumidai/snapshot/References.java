package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoute;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns of ids that were looked for, all pages of them, and are not there. */
final class References {
    private final AwsSnapshot snapshot;
    private final Notes notes;

    private References(AwsSnapshot snapshot, Notes notes) {
        this.snapshot = snapshot;
        this.notes = notes;
    }

    static void check(AwsSnapshot snapshot, Notes notes) {
        References references = new References(snapshot, notes);
        snapshot.all(Instance.class).forEach(references::ofInstance);
        snapshot.all(Subnet.class)
                .forEach(subnet -> references.check(subnet, "VpcId", subnet.vpcId(), Vpc.class, Kind.VPCS));
        snapshot.all(RouteTable.class).forEach(references::ofRoutes);
        snapshot.all(NatGateway.class)
                .forEach(nat -> references.check(nat, "SubnetId", nat.subnetId(), Subnet.class, Kind.SUBNETS));
        snapshot.all(TransitGatewayVpcAttachment.class)
                .forEach(attachment ->
                        references.ofTransitGateway(attachment, attachment.transitGatewayId(), attachment.state()));
        snapshot.all(TransitGatewayAttachment.class)
                .forEach(attachment ->
                        references.ofTransitGateway(attachment, attachment.transitGatewayId(), attachment.state()));
        snapshot.all(TransitGatewayRouteTable.class).forEach(references::ofTransitRoutes);
        snapshot.all(VpnConnection.class).forEach(references::ofVpnConnection);
        snapshot.all(InstanceConnectEndpoint.class).forEach(references::ofInstanceConnectEndpoint);
        snapshot.all(ClientVpnEndpoint.class).forEach(references::ofClientVpnEndpoint);
        snapshot.all(ClientVpnTargetNetworks.class).forEach(references::ofTargetNetworks);
        snapshot.all(ClientVpnRoutes.class)
                .forEach(routes -> routes.routes().forEach(route -> references.ofClientVpnRoute(routes, route)));
        snapshot.all(dev.fumidai.model.vpc.Endpoint.class).forEach(endpoint -> {
            if (endpoint instanceof InterfaceEndpoint known) {
                references.ofEndpoint(known);
            }
        });
    }

    private void ofInstance(Instance instance) {
        check(instance, "SubnetId", instance.subnetId(), Subnet.class, Kind.SUBNETS);
        check(instance, "VpcId", instance.vpcId(), Vpc.class, Kind.VPCS);
        checkAll(instance, "SecurityGroups", instance.groupIds(), SecurityGroup.class, Kind.SECURITY_GROUPS);
    }

    private void ofEndpoint(InterfaceEndpoint endpoint) {
        checkAll(endpoint, "SubnetIds", endpoint.subnetIds(), Subnet.class, Kind.SUBNETS);
        checkAll(endpoint, "Groups", endpoint.groupIds(), SecurityGroup.class, Kind.SECURITY_GROUPS);
    }

    private void ofInstanceConnectEndpoint(InstanceConnectEndpoint endpoint) {
        if (!"delete-complete".equals(endpoint.state())) {
            check(endpoint, "VpcId", endpoint.vpcId(), Vpc.class, Kind.VPCS);
            check(endpoint, "SubnetId", endpoint.subnetId(), Subnet.class, Kind.SUBNETS);
            checkAll(
                    endpoint,
                    "SecurityGroupIds",
                    endpoint.securityGroupIds(),
                    SecurityGroup.class,
                    Kind.SECURITY_GROUPS);
        }
    }

    private void ofClientVpnEndpoint(ClientVpnEndpoint endpoint) {
        if (!"deleted".equals(endpoint.statusCode())) {
            check(endpoint, "VpcId", endpoint.vpcId(), Vpc.class, Kind.VPCS);
            checkAll(
                    endpoint,
                    "SecurityGroupIds",
                    endpoint.securityGroupIds(),
                    SecurityGroup.class,
                    Kind.SECURITY_GROUPS);
        }
        ofTransitGateway(endpoint, endpoint.transitGatewayId(), endpoint.statusCode());
    }

    private void ofTargetNetworks(ClientVpnTargetNetworks networks) {
        for (ClientVpnTargetNetwork network : networks.targetNetworks()) {
            if (!"disassociated".equals(network.statusCode())) {
                check(networks, "VpcId", network.vpcId(), Vpc.class, Kind.VPCS);
                check(networks, "TargetNetworkId", network.targetNetworkId(), Subnet.class, Kind.SUBNETS);
                checkAll(
                        networks,
                        "SecurityGroups",
                        network.securityGroups(),
                        SecurityGroup.class,
                        Kind.SECURITY_GROUPS);
            }
        }
    }

    private void ofClientVpnRoute(ClientVpnRoutes routes, ClientVpnRoute route) {
        // Between its clients, an endpoint routes by itself.
        if (!"local".equals(route.targetSubnet())) {
            check(routes, "TargetSubnet", route.targetSubnet(), Subnet.class, Kind.SUBNETS);
        }
    }

    private void ofRoutes(RouteTable table) {
        List<Route> routes = table.routes();
        for (Route route : routes == null ? List.<Route>of() : routes) {
            // A blackhole says itself that its target is gone.
            if (!"blackhole".equals(route.state())) {
                ofRoute(table, route);
            }
        }
    }

    private void ofRoute(RouteTable table, Route route) {
        String id = route.target().id();
        switch (route.target().kind()) {
            case NAT_GATEWAY -> check(table, "NatGatewayId", id, NatGateway.class, Kind.NAT_GATEWAYS);
            case INTERNET_GATEWAY -> check(table, "GatewayId", id, InternetGateway.class, Kind.INTERNET_GATEWAYS);
            case EGRESS_ONLY_INTERNET_GATEWAY ->
                check(
                        table,
                        "EgressOnlyInternetGatewayId",
                        id,
                        InternetGateway.class,
                        Kind.EGRESS_ONLY_INTERNET_GATEWAYS);
            case VPC_PEERING_CONNECTION ->
                check(table, "VpcPeeringConnectionId", id, VpcPeeringConnection.class, Kind.VPC_PEERING_CONNECTIONS);
            case TRANSIT_GATEWAY -> check(table, "TransitGatewayId", id, TransitGateway.class, Kind.TRANSIT_GATEWAYS);
            case VPN_GATEWAY -> check(table, "GatewayId", id, VpnGateway.class, Kind.VPN_GATEWAYS);
            default -> {
                // Other targets are not looked up.
            }
        }
    }

    /** What is deleted is listed for a while, and what it named may be gone before. */
    private void ofTransitGateway(Resource from, @Nullable String gateway, @Nullable String state) {
        if (!"deleted".equals(state)) {
            check(from, "TransitGatewayId", gateway, TransitGateway.class, Kind.TRANSIT_GATEWAYS);
        }
    }

    private void ofTransitRoutes(TransitGatewayRouteTable table) {
        List<TransitGatewayRouteTable.Route> routes = table.routes();
        for (TransitGatewayRouteTable.Route route :
                routes == null ? List.<TransitGatewayRouteTable.Route>of() : routes) {
            List<RouteAttachment> attachments = route.attachments();
            if (attachments != null && !"blackhole".equals(route.state()) && !"deleted".equals(route.state())) {
                attachments.forEach(attachment -> check(
                        table,
                        "TransitGatewayAttachmentId",
                        attachment.transitGatewayAttachmentId(),
                        TransitGatewayAttachment.class,
                        Kind.TRANSIT_GATEWAY_ATTACHMENTS));
            }
        }
    }

    private void ofVpnConnection(VpnConnection connection) {
        if (!"deleted".equals(connection.state())) {
            check(connection, "VpnGatewayId", connection.vpnGatewayId(), VpnGateway.class, Kind.VPN_GATEWAYS);
            check(
                    connection,
                    "CustomerGatewayId",
                    connection.customerGatewayId(),
                    CustomerGateway.class,
                    Kind.CUSTOMER_GATEWAYS);
        }
        ofTransitGateway(connection, connection.transitGatewayId(), connection.state());
    }

    private void checkAll(
            Resource from, String field, @Nullable List<String> ids, Class<? extends Resource> type, Kind kind) {
        if (ids != null) {
            ids.forEach(id -> check(from, field, id, type, kind));
        }
    }

    private void check(Resource from, String field, @Nullable String id, Class<? extends Resource> type, Kind kind) {
        if (id != null
                && !id.isEmpty()
                && snapshot.collected(kind, snapshot.scopeOf(from)) == Collected.COMPLETE
                && snapshot.find(type, id).isEmpty()) {
            notes.warn(WarningCode.DANGLING_REFERENCE, from.id(), field, id);
        }
    }
}
