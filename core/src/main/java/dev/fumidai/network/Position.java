package dev.fumidai.network;

import org.jspecify.annotations.Nullable;

/**
 * Where a packet leaves from.
 *
 * @param subnetId {@code null} at a regional NAT gateway
 * @param routes of the subnet, or of the regional NAT gateway; {@code null} where it is not told which they are
 * @param entered how it came into this VPC
 */
record Position(
        String vpcId, @Nullable String subnetId, @Nullable RoutesOfTable routes, Entered entered) {
    enum Entered {
        /** It was sent, or translated, here. */
        SENT_HERE,
        BY_TRANSIT_GATEWAY
    }
}
