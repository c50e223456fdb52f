package dev.fumidai.plan.emulation;

import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The end of places: subnets, Availability Zones, and the route tables of subnets. */
final class PlaceLoss {
    private PlaceLoss() {}

    /** Whatever stands in it goes first, since AWS deletes no subnet that is in use. */
    static void subnet(Draft draft, Subnet subnet) {
        String id = subnet.subnetId();
        draft.remove(subnet);
        each(draft, Instance.class, one -> id.equals(one.subnetId()), HostLoss::instance);
        each(draft, NatGateway.class, one -> id.equals(one.subnetId()), HostLoss::natGateway);
        each(draft, InstanceConnectEndpoint.class, one -> id.equals(one.subnetId()), EndpointLoss::connectEndpoint);
        each(
                draft,
                Endpoint.class,
                InterfaceEndpoint.class::isInstance,
                (all, one) -> EndpointLoss.subnet(all, (InterfaceEndpoint) one, id));
        each(draft, NetworkInterface.class, one -> id.equals(one.subnetId()), HostLoss::networkInterface);
        each(
                draft,
                ClientVpnTargetNetworks.class,
                one -> true,
                (all, one) -> VpnLoss.targetNetwork(all, one, network -> id.equals(network.targetNetworkId())));
        for (TransitGatewayVpcAttachment own : List.copyOf(draft.all(TransitGatewayVpcAttachment.class))) {
            List<String> subnets = own.subnetIds();
            if (subnets != null && subnets.contains(id)) {
                draft.replace(own.withSubnetIds(Elements.without(subnets, id)));
            }
        }
        disassociate(draft, id);
    }

    private static <T extends Resource> void each(
            Draft draft, Class<T> type, Predicate<T> which, BiConsumer<Draft, T> loss) {
        List<String> ids =
                draft.all(type).stream().filter(which).map(Resource::id).toList();
        // One loss may take another with it.
        ids.forEach(id -> draft.find(type, id).ifPresent(one -> loss.accept(draft, one)));
    }

    private static void disassociate(Draft draft, String subnetId) {
        for (NetworkAcl acl : List.copyOf(draft.all(NetworkAcl.class))) {
            List<String> subnets = acl.subnetIds();
            if (subnets != null && subnets.contains(subnetId)) {
                draft.replace(acl.withSubnetIds(Elements.without(subnets, subnetId)));
            }
        }
        for (RouteTable table : List.copyOf(draft.all(RouteTable.class))) {
            List<Association> all = table.associations();
            if (all != null && all.stream().anyMatch(one -> subnetId.equals(one.subnetId()))) {
                draft.replace(table.withAssociations(all.stream()
                        .filter(one -> !subnetId.equals(one.subnetId()))
                        .toList()));
            }
        }
    }

    static void zone(Draft draft, String zone) {
        each(draft, Subnet.class, one -> zone.equals(one.availabilityZone()), PlaceLoss::subnet);
        each(draft, Instance.class, one -> zone.equals(one.availabilityZone()), HostLoss::instance);
        each(
                draft,
                InstanceConnectEndpoint.class,
                one -> zone.equals(one.availabilityZone()),
                EndpointLoss::connectEndpoint);
        each(draft, NatGateway.class, one -> true, (all, one) -> HostLoss.natGatewayInZone(all, one, zone));
    }

    /** Its subnets have the VPC's main table; a gateway endpoint serves it no longer. */
    static void routeTable(Draft draft, RouteTable table) {
        draft.remove(table);
        for (Endpoint endpoint : List.copyOf(draft.all(Endpoint.class))) {
            if (endpoint instanceof GatewayEndpoint gateway
                    && gateway.routeTableIds() != null
                    && gateway.routeTableIds().contains(table.id())) {
                draft.replace(gateway.withRouteTableIds(Elements.without(gateway.routeTableIds(), table.id())));
            }
        }
    }
}
