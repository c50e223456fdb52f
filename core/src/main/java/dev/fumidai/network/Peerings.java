package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpc.VpcPeeringConnection.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The peering connections by the two VPCs they join. Immutable. */
final class Peerings {
    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    private final Map<Set<String>, List<VpcPeeringConnection>> byVpcs = new HashMap<>();
    /** Connections with a side that is not told. */
    private boolean anyVague;

    Peerings(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (VpcPeeringConnection one : snapshot.all(VpcPeeringConnection.class)) {
            String requester = one.requester().vpcId();
            String accepter = one.accepter().vpcId();
            if (requester == null || accepter == null) {
                anyVague = true;
            } else if (!requester.equals(accepter)) {
                byVpcs.computeIfAbsent(Set.of(requester, accepter), key -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    /** In the order of their ids, whatever their status. */
    List<VpcPeeringConnection> between(String one, String other) {
        return one.equals(other) ? List.of() : List.copyOf(byVpcs.getOrDefault(Set.of(one, other), List.of()));
    }

    Optional<VpcPeeringConnection> find(String id) {
        return snapshot.find(VpcPeeringConnection.class, id);
    }

    /** Whether a connection that the snapshot does not hold does not exist, as seen from a resource. */
    boolean isComplete(@Nullable Resource near) {
        return near != null && !anyVague && completeness.holds(Kind.VPC_PEERING_CONNECTIONS, near);
    }

    /** Whether the connection joins these two; {@code null} where its sides are not told. */
    static @Nullable Boolean joins(VpcPeeringConnection connection, String one, String other) {
        String requester = connection.requester().vpcId();
        String accepter = connection.accepter().vpcId();
        if (requester == null || accepter == null) {
            return null;
        }
        return (requester.equals(one) && accepter.equals(other)) || (requester.equals(other) && accepter.equals(one));
    }

    /** Whether both sides are in one Region; {@code null} where that is not told. */
    static @Nullable Boolean sameRegion(VpcPeeringConnection connection) {
        Side requester = connection.requester();
        Side accepter = connection.accepter();
        return (requester.region() == null || accepter.region() == null)
                ? null
                : Objects.equals(requester.region(), accepter.region());
    }
}
