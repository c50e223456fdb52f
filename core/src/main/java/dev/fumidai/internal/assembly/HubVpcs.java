package dev.fumidai.internal.assembly;

import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The other VPCs that may hold endpoints for the target: those joined to its own by a peering connection or a transit
 * gateway, whether or not a route leads there yet.
 */
record HubVpcs(Setting setting) {

    /** By id; the target's own is none of them. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>(setting.neighbourVpcs());
        ownAttachments()
                .map(TransitGatewayVpcAttachment::transitGatewayId)
                .flatMap(this::attachedTo)
                .map(TransitGatewayVpcAttachment::vpcId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        ids.remove(setting.vpcId());
        return ids;
    }

    private Stream<TransitGatewayVpcAttachment> attachments() {
        return setting.world().snapshot().all(TransitGatewayVpcAttachment.class).stream()
                .filter(one ->
                        !List.of("deleted", "deleting", "failed", "rejected").contains(Setting.text(one.state())));
    }

    private Stream<TransitGatewayVpcAttachment> ownAttachments() {
        return attachments().filter(one -> setting.vpcId().equals(one.vpcId()));
    }

    private Stream<TransitGatewayVpcAttachment> attachedTo(@Nullable String transitGatewayId) {
        return attachments().filter(one -> transitGatewayId != null && transitGatewayId.equals(one.transitGatewayId()));
    }

    /** A transit gateway that both VPCs are attached to, the lowest id first. */
    Optional<String> transitGatewayTo(String hub) {
        return ownAttachments()
                .map(TransitGatewayVpcAttachment::transitGatewayId)
                .filter(Objects::nonNull)
                .filter(gateway -> attachedTo(gateway).anyMatch(one -> hub.equals(one.vpcId())))
                .sorted()
                .findFirst();
    }

    /** The peering connection that joins the hub: an active one, else one that waits, else any. */
    Optional<VpcPeeringConnection> peeringTo(String hub) {
        List<VpcPeeringConnection> all = setting.world().network().peerings(hub, setting.vpcId());
        return Stream.of("active", "pending-acceptance")
                .flatMap(status -> all.stream().filter(one -> status.equals(one.statusCode())))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Who may see what is in a hub: its owner, in its Region. */
    Scope scopeOf(String hub) {
        Optional<Vpc> vpc = setting.world().find(Vpc.class, hub);
        if (vpc.isPresent()) {
            Scope own = setting.world().snapshot().scopeOf(vpc.get());
            return new Scope(own.account() == null ? vpc.get().ownerId() : own.account(), own.region());
        }
        Optional<VpcPeeringConnection.Side> side = peeringTo(hub)
                .flatMap(one -> Stream.of(one.requester(), one.accepter())
                        .filter(candidate -> hub.equals(candidate.vpcId()))
                        .findFirst());
        if (side.isPresent()) {
            return new Scope(side.get().ownerId(), side.get().region());
        }
        @Nullable
        String owner = attachments()
                .filter(one -> hub.equals(one.vpcId()))
                .map(TransitGatewayVpcAttachment::vpcOwnerId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Scope(owner, setting.region());
    }

    /** Whether every endpoint of the hub is told, with its service. */
    boolean tellsEndpoints(String hub) {
        return setting.world().isComplete(Kind.VPC_ENDPOINTS, scopeOf(hub))
                && setting.world().endpoints(hub).stream()
                        .noneMatch(endpoint -> EndpointChecks.isUntold(endpoint, hub));
    }

    /** Whether no other VPC is joined, and none of these holds another endpoint. */
    boolean areTold() {
        return setting.world().isComplete(Kind.VPC_PEERING_CONNECTIONS, setting.vpcScope())
                && setting.world().isComplete(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, setting.vpcScope())
                && setting.world().snapshot().all(VpcPeeringConnection.class).stream()
                        .noneMatch(one -> one.requester().vpcId() == null
                                || one.accepter().vpcId() == null)
                && attachments().noneMatch(one -> one.vpcId() == null || one.transitGatewayId() == null)
                && ownAttachments().allMatch(one -> isOwn(one.transitGatewayId()))
                && !mayLeadBeyond()
                && ids().stream().allMatch(this::tellsEndpoints);
    }

    /** The owner of a transit gateway sees all its attachments; others see their own. */
    private boolean isOwn(@Nullable String transitGatewayId) {
        @Nullable String account = setting.vpcScope().account();
        return setting.world()
                .find(TransitGateway.class, transitGatewayId)
                .filter(gateway -> account != null && account.equals(gateway.ownerId()))
                .isPresent();
    }

    /** Whether a route leads to a network whose VPCs the snapshot does not hold. */
    private boolean mayLeadBeyond() {
        return setting.world().network().effectiveRoutes(setting.subnetId()).stream()
                .anyMatch(route -> route.target().kind() == RouteTable.TargetKind.CORE_NETWORK);
    }
}
