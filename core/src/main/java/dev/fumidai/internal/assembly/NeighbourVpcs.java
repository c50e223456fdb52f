package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.Network;
import dev.fumidai.network.RouteLookup;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The VPCs from which something may reach the target: its own, those that a peering connection joins to it, and those of
 * its Region that a route of its subnet leads to through a transit gateway.
 */
final class NeighbourVpcs {
    private NeighbourVpcs() {}

    static Set<String> of(Setting setting) {
        Set<String> vpcs = new TreeSet<>();
        vpcs.add(setting.vpcId());
        for (Vpc other : setting.world().snapshot().all(Vpc.class)) {
            boolean here =
                    Objects.equals(setting.world().snapshot().scopeOf(other).region(), setting.region());
            if (here && !other.vpcId().equals(setting.vpcId()) && isRoutedTo(setting, other)) {
                vpcs.add(other.vpcId());
            }
        }
        for (VpcPeeringConnection peering : setting.world().snapshot().all(VpcPeeringConnection.class)) {
            @Nullable String requester = peering.requester().vpcId();
            @Nullable String accepter = peering.accepter().vpcId();
            if (Objects.equals(requester, setting.vpcId()) && accepter != null) {
                vpcs.add(accepter);
            } else if (Objects.equals(accepter, setting.vpcId()) && requester != null) {
                vpcs.add(requester);
            }
        }
        return vpcs;
    }

    /** By a route of its own: a default route leads everywhere and tells nothing. */
    private static boolean isRoutedTo(Setting setting, Vpc other) {
        Network network = setting.world().network();
        return network.vpcBlocks(other.vpcId()).orElse(List.of()).stream()
                .map(block -> network.route(setting.subnetId(), block))
                .anyMatch(lookup -> lookup.outcome() == RouteLookup.Outcome.ACTIVE
                        && lookup.route() != null
                        && lookup.route().target().kind() == RouteTable.TargetKind.TRANSIT_GATEWAY
                        && !Cidr.ANY_IPV4.equals(lookup.route().destination()));
    }
}
