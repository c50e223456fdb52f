package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.network.ExplanationCode;
import org.jspecify.annotations.Nullable;

/** Internet gateways, and VPC Block Public Access before them. */
final class InternetEdge {
    private final World world;

    InternetEdge(World world) {
        this.world = world;
    }

    /** A packet leaves its VPC by an internet gateway. */
    void out(String vpcId, String gatewayId, Packet packet) {
        if (world.find(InternetGateway.class, gatewayId)
                .filter(gateway -> world.isAttached(gateway, vpcId))
                .isEmpty()) {
            throw new Stop(ExplanationCode.BAD_STATE_ATTACHMENT, gatewayId);
        }
        if (Block.isPrivate(packet.destination())) {
            throw new Stop(ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS, gatewayId);
        }
        if (!packet.isOf(vpcId) || !packet.sender().publicAddress()) {
            throw new Stop(
                    ExplanationCode.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS,
                    packet.sender().id());
        }
        askBlockPublicAccess(packet.sender());
    }

    /** Somebody outside opens a connection to an instance. */
    void in(Station instance) {
        if (!instance.publicAddress()) {
            throw new Stop(ExplanationCode.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS, instance.id());
        }
        if (world.snapshot().all(InternetGateway.class).stream()
                .noneMatch(gateway -> !gateway.egressOnly() && world.isAttached(gateway, instance.vpcId()))) {
            throw new Stop(ExplanationCode.BAD_STATE_ATTACHMENT, instance.vpcId());
        }
        askBlockPublicAccess(instance);
    }

    private void askBlockPublicAccess(Station station) {
        Scope scope = scopeOf(station);
        String mode = world.find(BlockPublicAccess.class, scope.toString())
                .map(BlockPublicAccess::internetGatewayBlockMode)
                .orElse("off");
        boolean gateway = station.kind() == Station.Kind.NAT_GATEWAY;
        if (mode.equals("block-bidirectional") && isUnclear(station)) {
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, "exclusions that AWS does not explain");
        }
        boolean blocked = mode.equals("block-bidirectional") || (mode.equals("block-ingress") && !gateway);
        boolean excluded =
                isExcluded(station, "allow-bidirectional") || (gateway && isExcluded(station, "allow-egress"));
        if (blocked && !excluded) {
            throw new Stop(ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED, scope.toString());
        }
    }

    /**
     * What two exclusions of different modes do together, and whether a subnet's exclusion is for a regional NAT gateway
     * that its traffic leaves by, AWS does not say.
     */
    private boolean isUnclear(Station station) {
        boolean regional = station.subnetId() == null;
        boolean ofAnySubnet = world.snapshot().all(BlockPublicAccess.Exclusion.class).stream()
                .anyMatch(exclusion -> requireNonNull(exclusion.resourceArn()).contains(":subnet/"));
        return (regional && ofAnySubnet)
                || (isExcluded(station, "allow-egress") && isExcluded(station, "allow-bidirectional"));
    }

    /** The account that owns the subnet decides, not the one that was let into it. */
    private Scope scopeOf(Station station) {
        if (station.subnetId() == null) {
            Vpc vpc = world.get(Vpc.class, station.vpcId());
            return new Scope(vpc.ownerId(), world.snapshot().scopeOf(vpc).region());
        }
        Subnet subnet = world.get(Subnet.class, station.subnetId());
        return new Scope(subnet.ownerId(), world.snapshot().scopeOf(subnet).region());
    }

    private boolean isExcluded(Station station, String mode) {
        return world.snapshot().all(BlockPublicAccess.Exclusion.class).stream()
                .filter(exclusion -> mode.equals(exclusion.mode()))
                .filter(exclusion ->
                        "create-complete".equals(exclusion.state()) || "update-complete".equals(exclusion.state()))
                .map(exclusion -> requireNonNull(exclusion.resourceArn()))
                .anyMatch(arn -> ends(arn, station.subnetId()) || ends(arn, station.vpcId()));
    }

    private static boolean ends(String arn, @Nullable String id) {
        return id != null && arn.endsWith("/" + id);
    }
}
