package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule that names another group admits a peer: the peer has the group, and the two can refer to each other's
 * groups. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html">Reference peer security
 *     groups</a>
 */
record GroupReferences(AwsSnapshot snapshot, EffectiveRouteTables tables, Peerings peerings) {
    /** What a reference does with the peer. */
    enum Match {
        YES,
        PERHAPS,
        NO,
        /** It would, if the group were not gone. */
        STALE;

        static Match of(@Nullable Boolean known) {
            return known == null ? PERHAPS : known ? YES : NO;
        }

        /** Both are needed. */
        Match and(Match other) {
            return this == NO || other == NO ? NO : this == YES && other == YES ? YES : PERHAPS;
        }
    }

    Match match(GroupPair pair, Party at, Party peer) {
        String groupId = pair.groupId();
        if (isStale(pair)) {
            return meant(groupId, peer) ? Match.STALE : Match.NO;
        }
        List<String> groups = peer.groupIds();
        if (groups != null && groups.isEmpty()) {
            return Match.NO;
        }
        Match has = groups == null || groupId == null ? Match.PERHAPS : Match.of(groups.contains(groupId));
        return has == Match.NO ? Match.NO : has.and(reach(pair, at, peer));
    }

    private boolean isStale(GroupPair pair) {
        String status = pair.peeringStatus();
        String id = pair.vpcPeeringConnectionId();
        String connection = id == null
                ? null
                : peerings.find(id).map(VpcPeeringConnection::statusCode).orElse(null);
        return (status != null && !status.equals("active")) || (connection != null && !connection.equals("active"));
    }

    /** A stale reference says something only if the peer's group is the one, or the one is gone. */
    private boolean meant(@Nullable String groupId, Party peer) {
        List<String> groups = peer.groupIds();
        return groupId == null
                || groups == null
                || groups.contains(groupId)
                || snapshot.find(SecurityGroup.class, groupId).isEmpty();
    }

    private Match reach(GroupPair pair, Party at, Party peer) {
        String here = at.vpcId();
        String there = peer.vpcId();
        if (here == null || there == null) {
            return Match.PERHAPS;
        }
        if (here.equals(there)) {
            return Match.YES;
        }
        String connectionId = pair.vpcPeeringConnectionId();
        if (connectionId != null) {
            return byNamed(pair, connectionId, at, here, there);
        }
        return byAny(peerings.between(here, there), at, peer);
    }

    private Match byNamed(GroupPair pair, String connectionId, Party at, String here, String there) {
        VpcPeeringConnection connection = peerings.find(connectionId).orElse(null);
        if (connection != null) {
            return usable(connection).and(Match.of(Peerings.joins(connection, here, there)));
        }
        if ("active".equals(pair.peeringStatus())) {
            return Match.YES;
        }
        return peerings.isComplete(subnet(at)) ? Match.NO : Match.PERHAPS;
    }

    private Match byAny(Collection<VpcPeeringConnection> connections, Party at, Party peer) {
        List<Match> usable = connections.stream().map(GroupReferences::usable).toList();
        if (usable.contains(Match.YES)) {
            return Match.YES;
        }
        boolean perhaps =
                usable.contains(Match.PERHAPS) || !peerings.isComplete(subnet(at)) || perhapsByTransitGateway(at, peer);
        return perhaps ? Match.PERHAPS : Match.NO;
    }

    private static Match usable(VpcPeeringConnection connection) {
        String status = connection.statusCode();
        return Match.of(status == null ? null : status.equals("active")).and(Match.of(Peerings.sameRegion(connection)));
    }

    /**
     * A transit gateway lets its VPCs refer to each other's groups if that is enabled; the snapshot's model does not
     * tell.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">Security group referencing</a>
     */
    private boolean perhapsByTransitGateway(Party at, Party peer) {
        String subnetId = at.subnetId();
        List<Cidr> there = peer.addresses();
        if (subnetId == null || there == null) {
            return true;
        }
        RouteLookup lookup = tables.of(subnetId)
                .map(routes -> routes.toward(there).lookup())
                .orElseGet(() -> EffectiveRouteTables.unknown(subnetId));
        return lookup.route() == null
                ? lookup.outcome() != RouteLookup.Outcome.NO_ROUTE
                : lookup.route().target().kind() == TargetKind.TRANSIT_GATEWAY;
    }

    private @Nullable Subnet subnet(Party at) {
        return snapshot.find(Subnet.class, at.subnetId()).orElse(null);
    }
}
