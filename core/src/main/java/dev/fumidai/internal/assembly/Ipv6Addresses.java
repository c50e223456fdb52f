package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.ipv6.TargetIpv6Address;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public IPv6 addresses of the target's primary interface, and where one would come from.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-migrate-ipv6-add.html">Add IPv6 support for your
 *     VPC</a>
 */
final class Ipv6Addresses {
    /** The size of an IPv6 block of a subnet that every VPC allows. */
    private static final int SUBNET_PREFIX = 64;

    /** All that is routed on the internet; private IPv6 addresses are not. */
    private static final Cidr PUBLIC = Cidr.parse("2000::/3");

    /** The block of a VPC is known only once AWS has given it. */
    private static final String BLOCK_TO_COME = "$SUBNET_BLOCK";

    private final Setting setting;
    private final @Nullable NetworkInterface primary;

    Ipv6Addresses(Setting setting) {
        this.setting = setting;
        @Nullable List<NetworkInterface> interfaces = setting.target().networkInterfaces();
        this.primary = interfaces == null || interfaces.isEmpty() ? null : interfaces.get(0);
    }

    /** What the primary interface sends from; {@code null} where it is not told. */
    @Nullable
    List<Cidr> own() {
        return primary == null ? null : publicOf(primary.ipv6Addresses());
    }

    /** The primary interface's id, or {@code ?}. */
    String interfaceId() {
        return primary == null ? Setting.UNTOLD : primary.networkInterfaceId();
    }

    TargetIpv6Address fact(String candidate, Grounds grounds) {
        @Nullable List<Cidr> own = own();
        @Nullable Subnet subnet = setting.subnet().orElse(null);
        return new TargetIpv6Address(
                candidate,
                own == null
                        ? TargetIpv6Address.Outcome.UNKNOWN
                        : own.isEmpty() ? without(subnet) : TargetIpv6Address.Outcome.PRESENT,
                grounds.and(interfaceId(), "Ipv6Addresses", text(own))
                        .and(setting.subnetId(), "Ipv6CidrBlockAssociationSet", text(blocks(subnet)))
                        .and(setting.vpcId(), "Ipv6CidrBlockAssociationSet", text(blocksOfVpc()))
                        .with("networkInterface", interfaceId())
                        .with(
                                "address",
                                own == null || own.isEmpty() ? null : own.get(0).address()));
    }

    private TargetIpv6Address.Outcome without(@Nullable Subnet subnet) {
        @Nullable List<Cidr> blocks = blocks(subnet);
        @Nullable List<Cidr> ofVpc = blocksOfVpc();
        if (blocks == null) {
            return TargetIpv6Address.Outcome.UNKNOWN;
        }
        if (!blocks.isEmpty()) {
            return TargetIpv6Address.Outcome.ASSIGNABLE;
        }
        if (ofVpc == null) {
            return TargetIpv6Address.Outcome.UNKNOWN;
        }
        if (ofVpc.isEmpty()) {
            return TargetIpv6Address.Outcome.VPC_WITHOUT_BLOCK;
        }
        if (!subnetsAreTold()) {
            return TargetIpv6Address.Outcome.UNKNOWN;
        }
        return free(ofVpc).isPresent()
                ? TargetIpv6Address.Outcome.SUBNET_WITHOUT_BLOCK
                : TargetIpv6Address.Outcome.NO_ROOM;
    }

    /** What a command gives the subnet: a free block, or what a VPC without any gets first. */
    String blockForSubnet() {
        @Nullable List<Cidr> ofVpc = blocksOfVpc();
        if (ofVpc == null || ofVpc.isEmpty()) {
            return BLOCK_TO_COME;
        }
        return free(ofVpc).map(Cidr::toString).orElse(Setting.UNTOLD);
    }

    private @Nullable List<Cidr> blocksOfVpc() {
        return setting.world()
                .find(Vpc.class, setting.vpcId())
                .map(Vpc::ipv6CidrBlocks)
                .map(Ipv6Addresses::publicOf)
                .orElse(null);
    }

    private static @Nullable List<Cidr> blocks(@Nullable Subnet subnet) {
        return subnet == null ? null : publicOf(subnet.ipv6CidrBlocks());
    }

    private boolean subnetsAreTold() {
        return setting.world().isComplete(Kind.SUBNETS, setting.vpcScope())
                && setting.world().everySubnetIsPlaced()
                && setting.world().subnets(setting.vpcId()).stream().allMatch(one -> one.ipv6CidrBlocks() != null);
    }

    private Optional<Cidr> free(List<Cidr> ofVpc) {
        List<Cidr> taken = new ArrayList<>();
        for (Subnet subnet : setting.world().subnets(setting.vpcId())) {
            @Nullable List<Cidr> blocks = blocks(subnet);
            taken.addAll(blocks == null ? List.of() : blocks);
        }
        return ofVpc.stream()
                .sorted()
                .flatMap(block -> free(block, taken).stream())
                .findFirst();
    }

    /** The first block of a subnet's size that overlaps none that is taken. */
    private static Optional<Cidr> free(Cidr block, List<Cidr> taken) {
        boolean full = taken.stream().anyMatch(one -> one.contains(block));
        if (full || block.prefixLength() > SUBNET_PREFIX) {
            return Optional.empty();
        }
        if (block.prefixLength() == SUBNET_PREFIX) {
            return taken.stream().anyMatch(block::overlaps) ? Optional.empty() : Optional.of(block);
        }
        return block.halves().stream()
                .flatMap(half -> free(half, taken).stream())
                .findFirst();
    }

    private static @Nullable List<Cidr> publicOf(@Nullable List<Cidr> all) {
        return all == null
                ? null
                : all.stream().filter(PUBLIC::contains).sorted().toList();
    }

    private static @Nullable String text(@Nullable List<Cidr> blocks) {
        return blocks == null ? null : blocks.toString();
    }
}
