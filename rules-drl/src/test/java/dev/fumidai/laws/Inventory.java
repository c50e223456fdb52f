package dev.fumidai.laws;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Image;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.SerialConsoleAccess;
import dev.fumidai.model.compute.Volume;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RecordSets;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot holds, a line for each resource: AWS gives no order to routes, rules, entries and zones, and a subnet that
 * gets its route table back has it by another association.
 */
final class Inventory {
    private static final List<Class<? extends Resource>> CHANGED_BY_PLANS = List.of(
            Vpc.class,
            VpcAttributes.class,
            Subnet.class,
            InternetGateway.class,
            NatGateway.class,
            Endpoint.class,
            NetworkAcl.class,
            SecurityGroup.class,
            NetworkInterface.class,
            Address.class,
            Instance.class,
            Image.class,
            Volume.class,
            InstanceConnectEndpoint.class,
            VpcPeeringConnection.class,
            BlockPublicAccess.Exclusion.class,
            RecordSets.class,
            ClientVpnEndpoint.class,
            ClientVpnTargetNetworks.class,
            ClientVpnAuthorizationRules.class,
            ClientVpnRoutes.class,
            VpnConnection.class,
            VpnGateway.class,
            CustomerGateway.class,
            VirtualInterface.class,
            TransitGatewayRouteTable.class,
            RolePolicies.class,
            InstanceProfile.class,
            ManagedPolicy.class,
            InstanceInformation.class,
            SerialConsoleAccess.class);

    private Inventory() {}

    static List<String> of(AwsSnapshot snapshot) {
        return Stream.concat(
                        CHANGED_BY_PLANS.stream()
                                .flatMap(type -> snapshot.all(type).stream())
                                .map(resource -> line(snapshot, resource)),
                        Stream.concat(
                                snapshot.all(RouteTable.class).stream().map(table -> line(snapshot, table)),
                                snapshot.all(HostedZones.class).stream().map(zones -> line(snapshot, zones))))
                .toList();
    }

    /**
     * An exclusion that was updated and updated back says so: it is its history, not what it does. An instance that was
     * stopping has stopped by itself.
     */
    private static String line(AwsSnapshot snapshot, Resource resource) {
        return snapshot.scopeOf(resource) + " "
                + resource.toString()
                        .replace("=update-complete", "=create-complete")
                        .replace("state=stopping", "state=stopped");
    }

    private static String line(AwsSnapshot snapshot, RouteTable table) {
        List<RouteTable.Route> routes = table.routes();
        List<RouteTable.Association> associations = table.associations();
        return snapshot.scopeOf(table) + " " + table.withRoutes(null).withAssociations(null) + sorted(routes)
                + sorted(associations);
    }

    private static String sorted(@Nullable List<?> elements) {
        return elements == null
                ? ""
                : elements.stream()
                        .map(element -> element.toString().replaceAll("associationId=[^,]*, ", ""))
                        .sorted()
                        .toList()
                        .toString();
    }

    private static String line(AwsSnapshot snapshot, HostedZones zones) {
        return snapshot.scopeOf(zones) + " zones of " + zones.vpcId()
                + zones.zones().stream().map(Object::toString).sorted().toList();
    }
}
