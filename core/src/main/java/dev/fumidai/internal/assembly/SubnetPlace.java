package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.Party;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where something would be built: a subnet that stands, a new one in a free block of the VPC, or neither. */
interface SubnetPlace {
    /** The subnet; {@code null} where it is yet to be made, or nothing is told. */
    @Nullable
    Subnet subnet();

    /** The block of the subnet to be made; {@code null} where one stands, or nothing is told. */
    @Nullable
    Cidr newBlock();

    /** In the target's Availability Zone first, then by id. */
    static Comparator<Subnet> nearest(Setting setting) {
        return Comparator.comparing((Subnet subnet) -> !isIn(setting.zone(), subnet))
                .thenComparing(Subnet::subnetId);
    }

    private static boolean isIn(@Nullable String zone, Subnet subnet) {
        return subnet.availabilityZone() != null && subnet.availabilityZone().equals(zone);
    }

    /** The subnet's id, or the block of the one to be made; {@code ?} where there is neither. */
    default String text() {
        Subnet standing = subnet();
        return standing == null ? blockText() : standing.subnetId();
    }

    /** The block of the subnet to be made; {@code ?} where there is none. */
    default String blockText() {
        Cidr block = newBlock();
        return block == null ? Setting.UNTOLD : block.toString();
    }

    /** The subnet's id, or what stands for the new one; {@code null} where there is neither. */
    default @Nullable String subnetId(Setting setting) {
        Subnet standing = subnet();
        if (standing != null) {
            return standing.subnetId();
        }
        return newBlock() == null ? null : Party.newSubnetOf(setting.vpcId());
    }

    /** The addresses that what stands there would have one of; {@code null} where they are not told. */
    default @Nullable List<Cidr> addresses() {
        Subnet standing = subnet();
        Cidr block = standing == null ? newBlock() : standing.cidrBlock();
        return block == null ? null : List.of(block);
    }

    /** The Availability Zone of the subnet; none where it is yet to be made. */
    default List<String> zones(Setting setting) {
        Subnet standing = subnet();
        return standing == null ? List.of() : Zones.of(setting, List.of(standing.subnetId()));
    }
}
