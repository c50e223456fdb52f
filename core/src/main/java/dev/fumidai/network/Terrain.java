package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a packet may meet, indexed. Immutable. */
record Terrain(
        AwsSnapshot snapshot,
        Completeness completeness,
        EffectiveRouteTables tables,
        InternetGateways gateways,
        SecurityGroupRules groups,
        NetworkAclEntries acls,
        Peerings peerings,
        PublicAccess publicAccess,
        Interfaces interfaces,
        TransitGateways transit,
        VpnConnections vpn) {

    /** Where a party sends from; empty where that is not told. */
    Optional<Position> positionOf(Party party) {
        String vpcId = party.vpcId();
        String subnetId = party.subnetId();
        return vpcId == null || subnetId == null ? Optional.empty() : Optional.of(at(vpcId, subnetId));
    }

    Position at(String vpcId, String subnetId) {
        return at(vpcId, subnetId, Position.Entered.SENT_HERE);
    }

    Position at(String vpcId, String subnetId, Position.Entered entered) {
        @Nullable RoutesOfTable routes = tables.of(subnetId).orElse(null);
        return new Position(vpcId, subnetId, routes, entered);
    }
}
