package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.Subnet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The snapshot, where everything is found by looking at everything. What is not in it does not exist. */
final class World {
    private final AwsSnapshot snapshot;
    private final List<Routes<RouteTable.RouteTarget>> tables;
    private final List<Routes<TransitGatewayRouteTable.RouteAttachment>> transitTables;

    World(AwsSnapshot snapshot) {
        this.snapshot = snapshot;
        this.tables = snapshot.all(RouteTable.class).stream().map(Routes::of).toList();
        this.transitTables = snapshot.all(TransitGatewayRouteTable.class).stream()
                .map(Routes::of)
                .toList();
    }

    /** Where a packet is when the next route is looked up: in a subnet, or in a regional NAT gateway, that is in none. */
    record Place(String vpcId, @Nullable Subnet subnet, Routes<RouteTable.RouteTarget> table) {
        @Nullable
        String subnetId() {
            return subnet == null ? null : subnet.subnetId();
        }
    }

    AwsSnapshot snapshot() {
        return snapshot;
    }

    <T extends Resource> Optional<T> find(Class<T> type, String id) {
        return snapshot.all(type).stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst();
    }

    <T extends Resource> T get(Class<T> type, String id) {
        return find(type, id).orElseThrow(() -> new IllegalStateException("No " + type.getSimpleName() + " " + id));
    }

    Place placeOf(Station station) {
        return station.subnetId() == null
                ? new Place(
                        station.vpcId(),
                        null,
                        table(requireNonNull(get(NatGateway.class, station.id()).routeTableId())))
                : placeIn(station.subnetId());
    }

    Place placeIn(String subnetId) {
        Subnet subnet = get(Subnet.class, subnetId);
        String vpcId = requireNonNull(subnet.vpcId());
        for (RouteTable table : snapshot.all(RouteTable.class)) {
            for (RouteTable.Association association : requireNonNull(table.associations())) {
                if (subnetId.equals(association.subnetId()) && "associated".equals(association.state())) {
                    return new Place(vpcId, subnet, table(table.routeTableId()));
                }
            }
        }
        return new Place(vpcId, subnet, mainTable(vpcId));
    }

    private Routes<RouteTable.RouteTarget> mainTable(String vpcId) {
        for (RouteTable table : snapshot.all(RouteTable.class)) {
            boolean main = requireNonNull(table.associations()).stream()
                    .anyMatch(association -> Boolean.TRUE.equals(association.main()));
            if (main && vpcId.equals(table.vpcId())) {
                return table(table.routeTableId());
            }
        }
        throw new IllegalStateException("No main route table in " + vpcId);
    }

    private Routes<RouteTable.RouteTarget> table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Routes<TransitGatewayRouteTable.RouteAttachment> transitTable(String id) {
        return transitTables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Optional<TransitGatewayVpcAttachment> attachment(String vpcId, String transitGatewayId) {
        return snapshot.all(TransitGatewayVpcAttachment.class).stream()
                .filter(attachment -> vpcId.equals(attachment.vpcId()))
                .filter(attachment -> transitGatewayId.equals(attachment.transitGatewayId()))
                .min(Comparator.comparing(attachment -> !"available".equals(attachment.state())));
    }

    /** The table that decides where the packets from an attachment go. */
    Optional<String> associatedTable(String attachmentId) {
        return find(TransitGatewayAttachment.class, attachmentId)
                .filter(attachment -> "associated".equals(attachment.associationState()))
                .map(TransitGatewayAttachment::associatedRouteTableId);
    }

    boolean isAttached(InternetGateway gateway, String vpcId) {
        return requireNonNull(gateway.attachments()).stream()
                .anyMatch(attachment -> vpcId.equals(attachment.vpcId())
                        && ("available".equals(attachment.state()) || "attached".equals(attachment.state())));
    }

    Station station(Instance instance) {
        NetworkInterface primary = requireNonNull(instance.networkInterfaces()).get(0);
        boolean windows = "windows".equals(instance.platform().orNull());
        return station(primary, windows ? Station.WINDOWS : Station.LINUX);
    }

    Station station(NetworkInterface face, PortRange ports) {
        return new Station(
                Station.Kind.INTERFACE,
                face.networkInterfaceId(),
                requireNonNull(face.vpcId()),
                face.subnetId(),
                Block.of(requireNonNull(face.privateIpAddress())).first(),
                requireNonNull(face.groupIds()),
                face.association().orNull() != null,
                ports);
    }
}
