package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.Subnet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an endpoint that a hub lacks would stand: in a subnet of one that is there, with its groups.
 *
 * @param subnetId {@code null} where no subnet has a free address for sure
 * @param groupIds of the endpoint beside which it would stand
 */
record HubPlace(
        String hub,
        Room room,
        @Nullable String subnetId,
        @Nullable List<String> groupIds) {

    /** Whether there are free addresses. */
    enum Room {
        FREE,
        FULL,
        UNKNOWN
    }

    static HubPlace of(Setting setting, String hub, List<InterfaceEndpoint> standing, int missing) {
        @Nullable List<String> groups = standing.get(0).groupIds();
        List<String> subnets = standing.stream()
                .map(InterfaceEndpoint::subnetIds)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
        boolean allTold = standing.stream().allMatch(endpoint -> endpoint.subnetIds() != null) && !subnets.isEmpty();
        for (String id : subnets) {
            @Nullable
            Integer free = setting.world()
                    .find(Subnet.class, id)
                    .map(Subnet::availableIpAddressCount)
                    .orElse(null);
            if (free != null && free >= missing) {
                return new HubPlace(hub, Room.FREE, id, groups);
            }
            allTold &= free != null;
        }
        return new HubPlace(hub, allTold ? Room.FULL : Room.UNKNOWN, null, groups);
    }

    /** It would have the default policy, and no private DNS: that would serve the hub alone. */
    InterfaceEndpoint planned(Setting setting, String service) {
        return new InterfaceEndpoint(
                Candidate.NEW,
                hub,
                ServiceNames.endpointService(service, Setting.text(setting.region())),
                null,
                null,
                Known.none(),
                subnetId == null ? null : List.of(subnetId),
                groupIds,
                List.of(),
                false,
                "ipv4");
    }
}
