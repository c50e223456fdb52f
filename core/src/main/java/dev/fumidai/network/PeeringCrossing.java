package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpc.VpcPeeringConnection.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A packet's way through a peering connection: to the other of its two VPCs, and no further. Not thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/invalid-peering-configurations.html">No transitive
 *     peering, no edge to edge routing</a>
 */
record PeeringCrossing(Terrain terrain, Trace trace) {

    /** Who gets the packet; empty where it goes no further, or nobody knows. */
    Optional<Party> cross(String id, Packet packet, Position at, RouteTable from) {
        VpcPeeringConnection connection = terrain.peerings().find(id).orElse(null);
        if (connection == null) {
            missing(id, from);
            return Optional.empty();
        }
        if (!trace.require(status(connection), ExplanationCode.BAD_STATE)) {
            return Optional.empty();
        }
        String far = farSide(connection, at.vpcId());
        Party owner = far == null
                ? null
                : new Stations(terrain).owner(packet.destination(), far).orElse(null);
        boolean sentHere = at.entered() == Position.Entered.SENT_HERE;
        if (sentHere && owner != null && far != null && far.equals(owner.vpcId())) {
            return Optional.of(owner);
        }
        if (sentHere && perhapsThere(connection, far, owner, packet.destination())) {
            trace.end(id, "VpcId", far, ExplanationCode.UNKNOWN_DESTINATION);
        } else {
            trace.stop(id, "VpcId", far, ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR);
        }
        return Optional.empty();
    }

    private void missing(String id, RouteTable from) {
        if (terrain.peerings().isComplete(from)) {
            trace.stop(id, "Status", null, ExplanationCode.BAD_STATE);
        } else {
            trace.end(id, "Status", null, ExplanationCode.UNKNOWN_RESOURCE);
        }
    }

    private static Hop status(VpcPeeringConnection connection) {
        return Hop.wanting(connection.vpcPeeringConnectionId(), "Status", connection.statusCode(), "active");
    }

    private static @Nullable String farSide(VpcPeeringConnection connection, String vpcId) {
        String requester = connection.requester().vpcId();
        String accepter = connection.accepter().vpcId();
        if (vpcId.equals(requester)) {
            return accepter;
        }
        return vpcId.equals(accepter) ? requester : null;
    }

    private static boolean perhapsThere(
            VpcPeeringConnection connection, @Nullable String far, @Nullable Party owner, Party destination) {
        if (far == null) {
            return connection.requester().vpcId() == null
                    || connection.accepter().vpcId() == null;
        }
        return owner == null ? mayBeIn(connection, far, destination) : owner.vpcId() == null;
    }

    private static boolean mayBeIn(VpcPeeringConnection connection, String far, Party destination) {
        List<Cidr> addresses = destination.addresses();
        if (addresses == null || addresses.isEmpty()) {
            return false;
        }
        Side side = far.equals(connection.accepter().vpcId()) ? connection.accepter() : connection.requester();
        List<Cidr> blocks = side.cidrBlocks();
        // Of IPv6 blocks the connection tells nothing.
        return blocks == null
                || destination.hasIpv6()
                || addresses.stream().anyMatch(one -> blocks.stream().anyMatch(block -> block.overlaps(one)));
    }
}
