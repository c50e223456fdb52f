package dev.fumidai.internal.assembly;

import dev.fumidai.model.vpc.Subnet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The Availability Zones of subnets. */
final class Zones {
    private Zones() {}

    /** Sorted, without doubles; unknown ones are left out. */
    static List<String> of(Setting setting, List<String> subnetIds) {
        return subnetIds.stream()
                .map(id -> setting.world().find(Subnet.class, id))
                .flatMap(Optional::stream)
                .map(Subnet::availabilityZone)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
