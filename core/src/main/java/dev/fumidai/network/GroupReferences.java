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
record GroupReferences(AwsSnapshot snapshot, EffectiveRouteTables tables, Peerings peerings, TransitGateways transit) {
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

    Match match(GroupPair pair, Party at, Direction direction, Party peer, @Nullable String transitGatewayId) {
        String groupId = pair.groupId();
        if (isStale(pair)) {
            return meant(groupId, peer) ? Match.STALE : Match.NO;
        }
        List<String> groups = peer.groupIds();
        if (groups != null && groups.isEmpty()) {
            return Match.NO;
        }
        Match has = groups == null || groupId == null ? Match.PERHAPS : Match.of(groups.contains(groupId));
        return has == Match.NO ? Match.NO : has.and(reach(pair, at, direction, peer, transitGatewayId));
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

    private Match reach(GroupPair pair, Party at, Direction direction, Party peer, @Nullable String transitGatewayId) {
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
        return byAny(peerings.between(here, there), at, direction, peer, transitGatewayId);
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

    private Match byAny(
            Collection<VpcPeeringConnection> connections,
            Party at,
            Direction direction,
            Party peer,
            @Nullable String transitGatewayId) {
        List<Match> usable = connections.stream().map(GroupReferences::usable).toList();
        Match transit =
                usable.contains(Match.YES) ? Match.YES : byTransitGateway(at, direction, peer, transitGatewayId);
        if (transit == Match.YES) {
            return Match.YES;
        }
        boolean perhaps =
                usable.contains(Match.PERHAPS) || !peerings.isComplete(subnet(at)) || transit == Match.PERHAPS;
        return perhaps ? Match.PERHAPS : Match.NO;
    }

    private static Match usable(VpcPeeringConnection connection) {
        String status = connection.statusCode();
        return Match.of(status == null ? null : status.equals("active")).and(Match.of(Peerings.sameRegion(connection)));
    }

    /**
     * A transit gateway lets its VPCs refer to each other's groups if it and both attachments say so. AWS introduced that
     * for inbound rules; whether an outbound one works is not told.
     *
     * @see <a
     *     href="https://aws.amazon.com/blogs/networking-and-content-delivery/introducing-security-group-referencing-for-aws-transit-gateway">
     *     Security group referencing for AWS Transit Gateway</a>
     */
    private Match byTransitGateway(Party at, Direction direction, Party peer, @Nullable String transitGatewayId) {
        Party sender = direction == Direction.INBOUND ? peer : at;
        Party receiver = direction == Direction.INBOUND ? at : peer;
        String subnetId = sender.subnetId();
        List<Cidr> addresses = receiver.addresses();
        String here = at.vpcId();
        String there = peer.vpcId();
        if (transitGatewayId != null && here != null && there != null) {
            return Match.of(transit.refersToGroups(transitGatewayId, here, there));
        }
        if (here != null && there != null && transit.surelyNoneJoins(here, there, subnet(at))) {
            return Match.NO;
        }
        if (subnetId == null || addresses == null || here == null || there == null) {
            return Match.PERHAPS;
        }
        RouteLookup lookup = tables.of(subnetId)
                .map(routes -> routes.toward(addresses).lookup())
                .orElseGet(() -> EffectiveRouteTables.unknown(subnetId));
        if (lookup.route() == null) {
            return Match.of(lookup.outcome() == RouteLookup.Outcome.NO_ROUTE ? Boolean.FALSE : null);
        }
        if (lookup.route().target().kind() != TargetKind.TRANSIT_GATEWAY) {
            return Match.NO;
        }
        Match refers = Match.of(transit.refersToGroups(lookup.route().target().id(), here, there));
        return refers == Match.YES && direction == Direction.OUTBOUND ? Match.PERHAPS : refers;
    }

    private @Nullable Subnet subnet(Party at) {
        return snapshot.find(Subnet.class, at.subnetId()).orElse(null);
    }
}
