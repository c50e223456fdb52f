package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.InternetGatewayPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something with a public address would stand: a public subnet of the target's VPC with a free address (same zone
 * first, then lowest id), else a new one in a free block.
 *
 * @param internetGatewayId the gateway that is attached to the VPC; {@code null} where none is
 */
record PublicSubnets(
        Outcome outcome,
        @Nullable Subnet subnet,
        @Nullable Cidr newBlock,
        @Nullable String internetGatewayId) implements SubnetPlace {
    /** What is so. */
    enum Outcome {
        EXISTS,
        CAN_BE_MADE,
        NO_ROOM,
        UNKNOWN
    }

    private static final Set<String> ATTACHED = Set.of("available", "attached");
    private static final int SMALLEST_SUBNET = 28;

    static PublicSubnets of(Setting setting) {
        List<Subnet> subnets = setting.world().subnets(setting.vpcId());
        Optional<Subnet> found = subnets.stream()
                .filter(subnet -> setting.world()
                                .network()
                                .internetGatewayPath(subnet.subnetId())
                                .outcome()
                        == InternetGatewayPath.Outcome.OPEN)
                .filter(subnet -> !hasTableOfTarget(setting, subnet))
                .filter(subnet -> subnet.availableIpAddressCount() != null && subnet.availableIpAddressCount() > 0)
                .min(Comparator.comparing(
                                (Subnet subnet) -> !java.util.Objects.equals(subnet.availabilityZone(), setting.zone()))
                        .thenComparing(Subnet::subnetId));
        @Nullable String gateway = attachedGateway(setting, setting.vpcId());
        if (found.isPresent()) {
            return new PublicSubnets(Outcome.EXISTS, found.get(), null, gateway);
        }
        boolean told = setting.world().isComplete(Kind.SUBNETS, setting.vpcScope())
                && setting.world().isComplete(Kind.INTERNET_GATEWAYS, setting.vpcScope())
                && setting.world().network().vpcBlocks(setting.vpcId()).isPresent()
                && setting.world().everySubnetIsPlaced()
                && subnets.stream().allMatch(subnet -> subnet.cidrBlock() != null)
                && subnets.stream().noneMatch(subnet -> mayServe(setting, subnet));
        if (!told) {
            return new PublicSubnets(Outcome.UNKNOWN, null, null, gateway);
        }
        List<Cidr> free = setting.world().network().freeBlocks(setting.vpcId(), SMALLEST_SUBNET, 1);
        return free.isEmpty()
                ? new PublicSubnets(Outcome.NO_ROOM, null, null, gateway)
                : new PublicSubnets(Outcome.CAN_BE_MADE, null, free.get(0), gateway);
    }

    /** Where the target's own table is in effect, routing it to a new NAT gateway would cut the gateway off. */
    private static boolean hasTableOfTarget(Setting setting, Subnet subnet) {
        @Nullable
        String own = setting.world()
                .network()
                .effectiveRouteTable(setting.subnetId())
                .routeTableId();
        return own != null
                && own.equals(setting.world()
                        .network()
                        .effectiveRouteTable(subnet.subnetId())
                        .routeTableId());
    }

    /** It may be public, or have room: so nobody can tell whether another one has to be made. */
    private static boolean mayServe(Setting setting, Subnet subnet) {
        InternetGatewayPath.Outcome path =
                setting.world().network().internetGatewayPath(subnet.subnetId()).outcome();
        @Nullable Integer free = subnet.availableIpAddressCount();
        boolean mayBePublic = path == InternetGatewayPath.Outcome.UNKNOWN || path == InternetGatewayPath.Outcome.OPEN;
        boolean untold = path == InternetGatewayPath.Outcome.UNKNOWN || free == null;
        return mayBePublic && untold && (free == null || free > 0) && !hasTableOfTarget(setting, subnet);
    }

    /** The internet gateway that is attached to a VPC. */
    static @Nullable String attachedGateway(Setting setting, String vpcId) {
        return setting.world().snapshot().all(InternetGateway.class).stream()
                .filter(gateway -> !gateway.egressOnly())
                .filter(gateway -> isAttached(gateway, vpcId))
                .map(InternetGateway::internetGatewayId)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAttached(InternetGateway gateway, String vpcId) {
        List<InternetGateway.Attachment> attachments = gateway.attachments();
        return attachments != null
                && attachments.stream()
                        .filter(attachment -> ATTACHED.contains(String.valueOf(attachment.state())))
                        .anyMatch(attachment -> vpcId.equals(attachment.vpcId()));
    }

    /** What commands call the subnet: its id, or the variable that holds the new one's. */
    String subnetWord() {
        return subnet != null ? subnet.subnetId() : "$PUBLIC_SUBNET_ID";
    }

    /** What commands call the internet gateway. */
    String gatewayWord() {
        return internetGatewayId != null ? internetGatewayId : "$INTERNET_GATEWAY_ID";
    }
}
