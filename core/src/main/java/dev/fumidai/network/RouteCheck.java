package dev.fumidai.network;

import dev.fumidai.model.vpc.RouteTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a subnet's routes reach a party, in its own VPC or another one. One way only: the answers come back by the other
 * side's routes.
 *
 * @param routeTableId {@code null} where it is unknown which table is in effect
 * @param route {@code null} where there is none or it is unknown
 */
public record RouteCheck(
        Outcome outcome, @Nullable String routeTableId, RouteTable.@Nullable Route route, List<Hop> hops) {

    /** How it goes on; of several addresses the first of these outcomes stands. */
    public enum Outcome {
        NO_ROUTE,
        BLACKHOLE,
        /** To something that does not lead there: a gateway, another VPC, or the own VPC for another one's address. */
        OTHER_TARGET,
        /** To a peering connection that is not active. */
        PEERING_INACTIVE,
        /** To a transit gateway that surely does not carry it there. */
        TRANSIT_STOPPED,
        UNKNOWN,
        /** To a VPN gateway, a core network or an appliance, whose part is not modelled, or a transit gateway not told. */
        NOT_MODELLED,
        /** Through a transit gateway, whose attachments and routes all lead there. */
        TRANSIT_OPEN,
        /** To an active peering connection of exactly the two VPCs. */
        PEERING_ACTIVE,
        /** By the local route of the VPC both are in. */
        LOCAL
    }
}
