package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A NAT gateway, from {@code ec2 describe-nat-gateways}; {@code null} is unknown.
 *
 * @param connectivityType {@code public} or {@code private}
 * @param availabilityMode {@code zonal} or {@code regional}; a regional one has no subnet but a route table of its own
 * @param subnetId {@code null} is unknown, or none for a regional gateway
 */
public record NatGateway(
        String natGatewayId,
        @Nullable String vpcId,
        @Nullable String state,
        @Nullable String connectivityType,
        @Nullable String availabilityMode,
        @Nullable String subnetId,
        @Nullable String routeTableId,
        @Nullable List<NatGatewayAddress> addresses)
        implements Resource {
    @Override
    public String id() {
        return natGatewayId;
    }

    /** The same with another addresses. */
    public NatGateway withAddresses(@Nullable List<NatGatewayAddress> addresses) {
        return new NatGateway(
                natGatewayId, vpcId, state, connectivityType, availabilityMode, subnetId, routeTableId, addresses);
    }

    /** Whether it spans the zones of its VPC instead of standing in a subnet; false where that is not told. */
    public boolean isRegional() {
        return "regional".equals(availabilityMode);
    }

    /** @param status {@code succeeded} once the address serves */
    public record NatGatewayAddress(
            @Nullable String allocationId,
            @Nullable String publicIp,
            @Nullable String privateIp,
            @Nullable String availabilityZone,
            @Nullable String status) {}
}
