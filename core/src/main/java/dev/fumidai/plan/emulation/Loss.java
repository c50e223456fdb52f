package dev.fumidai.plan.emulation;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What a snapshot shows once something is gone. Pure functions; thread-safe. */
public final class Loss {
    private static final List<Losable<?>> LOSABLE = List.of(
            new Losable<>(NatGateway.class, HostLoss::natGateway),
            new Losable<>(Endpoint.class, EndpointLoss::endpoint),
            new Losable<>(InstanceConnectEndpoint.class, EndpointLoss::connectEndpoint),
            new Losable<>(Instance.class, HostLoss::instance),
            new Losable<>(NetworkInterface.class, HostLoss::networkInterface),
            new Losable<>(Address.class, HostLoss::address),
            new Losable<>(InternetGateway.class, LinkLoss::internetGateway),
            new Losable<>(VpcPeeringConnection.class, LinkLoss::peering),
            new Losable<>(TransitGateway.class, LinkLoss::transitGateway),
            new Losable<>(TransitGatewayVpcAttachment.class, (draft, one) -> LinkLoss.attachment(draft, one.id())),
            new Losable<>(TransitGatewayAttachment.class, (draft, one) -> LinkLoss.attachment(draft, one.id())),
            new Losable<>(VpnConnection.class, VpnLoss::connection),
            new Losable<>(VpnGateway.class, VpnLoss::gateway),
            new Losable<>(CustomerGateway.class, VpnLoss::customerGateway),
            new Losable<>(VirtualInterface.class, Draft::remove),
            new Losable<>(ClientVpnEndpoint.class, VpnLoss::clientVpn),
            new Losable<>(SecurityGroup.class, FirewallLoss::group),
            new Losable<>(NetworkAcl.class, FirewallLoss::networkAcl),
            new Losable<>(Subnet.class, PlaceLoss::subnet),
            new Losable<>(RouteTable.class, PlaceLoss::routeTable));

    private Loss() {}

    /** Something that can be lost, and what that takes with it. */
    private record Losable<T extends Resource>(Class<T> type, BiConsumer<Draft, T> loss) {
        private Optional<T> in(AwsSnapshot snapshot, String id) {
            return snapshot.find(type, id);
        }

        private AwsSnapshot lost(AwsSnapshot snapshot, String id) {
            Draft draft = new Draft(snapshot, Declarations.none());
            draft.find(type, id).ifPresent(one -> loss.accept(draft, one));
            return draft.snapshot();
        }
    }

    /** The resource with this id, if it is of a type that can be lost. */
    public static Optional<Resource> resource(AwsSnapshot snapshot, String id) {
        return LOSABLE.stream()
                .flatMap(type -> type.in(snapshot, id).stream())
                .map(Resource.class::cast)
                .findFirst();
    }

    /**
     * Without the resource.
     *
     * @throws IllegalArgumentException if the snapshot does not hold it, or AWS never takes it away
     */
    public static AwsSnapshot of(AwsSnapshot snapshot, String id) {
        Losable<?> type = LOSABLE.stream()
                .filter(one -> one.in(snapshot, id).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The snapshot holds nothing with the id '" + id
                        + "' that can be lost, expected one of: " + types()
                        + ".\nMaybe the id is mistyped, or its kind was not collected."));
        requireDeletable(snapshot, id);
        return unproven(type.lost(snapshot, id));
    }

    private static String types() {
        return LOSABLE.stream().map(one -> one.type().getSimpleName()).collect(Collectors.joining(", "));
    }

    private static void requireDeletable(AwsSnapshot snapshot, String id) {
        boolean main = snapshot.find(RouteTable.class, id)
                .map(RouteTable::associations)
                .filter(all -> all.stream().anyMatch(one -> Boolean.TRUE.equals(one.main())))
                .isPresent();
        boolean isDefault = snapshot.find(NetworkAcl.class, id)
                        .filter(acl -> Boolean.TRUE.equals(acl.isDefault()))
                        .isPresent()
                || snapshot.find(SecurityGroup.class, id)
                        .filter(group -> "default".equals(group.groupName()))
                        .isPresent();
        if (main || isDefault) {
            throw new IllegalArgumentException("AWS never deletes " + id + ", which is the "
                    + (main ? "main" : "default") + " one of its VPC.\nMaybe another one was meant.");
        }
    }

    /**
     * Without what stands in the Availability Zone.
     *
     * @throws IllegalArgumentException if the snapshot holds no subnet there
     */
    public static AwsSnapshot ofZone(AwsSnapshot snapshot, String zone) {
        if (snapshot.all(Subnet.class).stream().noneMatch(one -> zone.equals(one.availabilityZone()))) {
            throw new IllegalArgumentException("The snapshot holds no subnet in the Availability Zone '" + zone
                    + "'.\nMaybe the name is mistyped: it looks like ap-northeast-1a.");
        }
        Draft draft = new Draft(snapshot, Declarations.none());
        PlaceLoss.zone(draft, zone);
        return unproven(draft.snapshot());
    }

    /**
     * With no inbound rule left in the security group.
     *
     * @throws IllegalArgumentException if the snapshot does not hold it
     */
    public static AwsSnapshot ofInboundRules(AwsSnapshot snapshot, String groupId) {
        SecurityGroup group = snapshot.find(SecurityGroup.class, groupId)
                .orElseThrow(() -> new IllegalArgumentException("The snapshot holds no security group '" + groupId
                        + "'.\nMaybe the id is mistyped, or `aws ec2 describe-security-groups` was not collected."));
        return unproven(
                snapshot.toBuilder().replace(group.withIpPermissions(List.of())).build());
    }

    /** A channel that Session Manager held before says nothing about one that it would hold after. */
    private static AwsSnapshot unproven(AwsSnapshot snapshot) {
        AwsSnapshot.Builder builder = snapshot.toBuilder();
        snapshot.all(ConnectionStatus.class).forEach(builder::remove);
        return builder.build();
    }
}
