package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.SubnetKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        @Nullable String internetGatewayId) {
    /** What is so. */
    enum Outcome {
        EXISTS,
        CAN_BE_MADE,
        NO_ROOM,
        UNKNOWN
    }

    private static final int SMALLEST_SUBNET = 28;

    static PublicSubnets of(Setting setting) {
        List<Subnet> subnets = setting.world().subnets(setting.vpcId());
        Optional<Subnet> found = subnets.stream()
                .filter(subnet -> setting.world().network().subnetKind(subnet.subnetId()) == SubnetKind.PUBLIC)
                .filter(subnet -> subnet.availableIpAddressCount() != null && subnet.availableIpAddressCount() > 0)
                .min(Comparator.comparing(
                                (Subnet subnet) -> !java.util.Objects.equals(subnet.availabilityZone(), setting.zone()))
                        .thenComparing(Subnet::subnetId));
        @Nullable String gateway = attachedGateway(setting);
        if (found.isPresent()) {
            return new PublicSubnets(Outcome.EXISTS, found.get(), null, gateway);
        }
        boolean told = setting.world().isComplete(Kind.SUBNETS, setting.scope())
                && setting.world().isComplete(Kind.INTERNET_GATEWAYS, setting.scope())
                && setting.world().network().vpcBlocks(setting.vpcId()).isPresent()
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

    /** It may be public, or have room: so nobody can tell whether another one has to be made. */
    private static boolean mayServe(Setting setting, Subnet subnet) {
        SubnetKind kind = setting.world().network().subnetKind(subnet.subnetId());
        boolean room = subnet.availableIpAddressCount() == null || subnet.availableIpAddressCount() > 0;
        return (kind == SubnetKind.UNKNOWN && room)
                || (kind == SubnetKind.PUBLIC && subnet.availableIpAddressCount() == null);
    }

    private static @Nullable String attachedGateway(Setting setting) {
        return setting.world().snapshot().all(InternetGateway.class).stream()
                .filter(gateway -> !gateway.egressOnly())
                .filter(gateway -> isAttached(gateway, setting.vpcId()))
                .map(InternetGateway::internetGatewayId)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAttached(InternetGateway gateway, String vpcId) {
        List<InternetGateway.Attachment> attachments = gateway.attachments();
        return attachments != null && attachments.stream().anyMatch(attachment -> vpcId.equals(attachment.vpcId()));
    }

    /** The subnet's id, or the block of the one to be made. */
    String text() {
        if (subnet != null) {
            return subnet.subnetId();
        }
        return newBlock == null ? Setting.UNTOLD : newBlock.toString();
    }

    String subnetWord() {
        return subnet != null ? subnet.subnetId() : "$PUBLIC_SUBNET_ID";
    }

    /** What commands call the internet gateway. */
    String gatewayWord() {
        return internetGatewayId != null ? internetGatewayId : "$INTERNET_GATEWAY_ID";
    }
}
