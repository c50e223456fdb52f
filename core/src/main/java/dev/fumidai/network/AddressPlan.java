package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A VPC's blocks, and what of them no subnet has. Immutable. */
final class AddressPlan {
    /** The largest and the smallest block of a subnet. */
    private static final int LARGEST = 16;

    private static final int SMALLEST = 28;

    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    /** Under null those that do not tell their VPC. */
    private final Map<@Nullable String, List<Subnet>> subnets = new HashMap<>();

    AddressPlan(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (Subnet subnet : snapshot.all(Subnet.class)) {
            subnets.computeIfAbsent(subnet.vpcId(), id -> new ArrayList<>()).add(subnet);
        }
    }

    Optional<List<Cidr>> blocks(String vpcId) {
        return snapshot.find(Vpc.class, vpcId).flatMap(vpc -> {
            List<Cidr> ipv4 = vpc.cidrBlocks();
            List<Cidr> ipv6 = vpc.ipv6CidrBlocks();
            return (ipv4 == null || ipv6 == null)
                    ? Optional.<List<Cidr>>empty()
                    : Optional.of(
                            Stream.concat(ipv4.stream().sorted(), ipv6.stream().sorted())
                                    .toList());
        });
    }

    List<Cidr> free(String vpcId, int prefixLength, int most) {
        if (prefixLength < LARGEST || prefixLength > SMALLEST || most < 0) {
            throw new IllegalArgumentException("Cannot look for " + most + " blocks of /" + prefixLength + " in "
                    + vpcId + ".\nMaybe ask for a subnet's size: /16 to /28.");
        }
        Vpc vpc = snapshot.find(Vpc.class, vpcId).orElse(null);
        List<Cidr> blocks = vpc == null ? null : vpc.cidrBlocks();
        if (vpc == null || blocks == null || !completeness.holds(Kind.SUBNETS, vpc, vpcId)) {
            return List.of();
        }
        AddressSpace space = AddressSpace.of(blocks.stream().sorted().toList());
        for (Subnet subnet : perhapsIn(vpcId)) {
            Cidr taken = subnet.cidrBlock();
            if (taken != null) {
                space.take(taken);
            } else if (!Boolean.TRUE.equals(subnet.ipv6Native())) {
                return List.of();
            }
        }
        List<Cidr> free = new ArrayList<>();
        space.rest().stream().sorted().forEach(block -> cut(block, prefixLength, most, free));
        return List.copyOf(free);
    }

    private List<Subnet> perhapsIn(String vpcId) {
        return Stream.concat(
                        subnets.getOrDefault(vpcId, List.of()).stream(), subnets.getOrDefault(null, List.of()).stream())
                .toList();
    }

    private static void cut(Cidr block, int prefixLength, int most, List<Cidr> free) {
        if (free.size() >= most || block.prefixLength() > prefixLength) {
            return;
        }
        if (block.prefixLength() == prefixLength) {
            free.add(block);
        } else {
            block.halves().forEach(half -> cut(half, prefixLength, most, free));
        }
    }
}
