package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network interface, from {@code ec2 describe-network-interfaces} or inside {@code describe-instances}; {@code null}
 * is unknown.
 *
 * @param deviceIndex 0 is an instance's primary interface
 * @param ipv6Addresses empty where AWS prints none
 */
public record NetworkInterface(
        String networkInterfaceId,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String instanceId,
        @Nullable Integer deviceIndex,
        @Nullable List<String> groupIds,
        @Nullable Cidr privateIpAddress,
        @Nullable List<Cidr> ipv6Addresses,
        Known<PublicAddress> association,
        @Nullable Boolean sourceDestCheck)
        implements Resource {
    @Override
    public String id() {
        return networkInterfaceId;
    }

    /** The same with another groupIds. */
    public NetworkInterface withGroupIds(@Nullable List<String> groupIds) {
        return new NetworkInterface(
                networkInterfaceId,
                vpcId,
                subnetId,
                instanceId,
                deviceIndex,
                groupIds,
                privateIpAddress,
                ipv6Addresses,
                association,
                sourceDestCheck);
    }

    /** The same with another association. */
    public NetworkInterface withAssociation(Known<PublicAddress> association) {
        return new NetworkInterface(
                networkInterfaceId,
                vpcId,
                subnetId,
                instanceId,
                deviceIndex,
                groupIds,
                privateIpAddress,
                ipv6Addresses,
                association,
                sourceDestCheck);
    }

    /** The same with another ipv6Addresses. */
    public NetworkInterface withIpv6Addresses(@Nullable List<Cidr> ipv6Addresses) {
        return new NetworkInterface(
                networkInterfaceId,
                vpcId,
                subnetId,
                instanceId,
                deviceIndex,
                groupIds,
                privateIpAddress,
                ipv6Addresses,
                association,
                sourceDestCheck);
    }

    /** The same with another sourceDestCheck. */
    public NetworkInterface withSourceDestCheck(@Nullable Boolean sourceDestCheck) {
        return new NetworkInterface(
                networkInterfaceId,
                vpcId,
                subnetId,
                instanceId,
                deviceIndex,
                groupIds,
                privateIpAddress,
                ipv6Addresses,
                association,
                sourceDestCheck);
    }

    /**
     * A public IPv4 address.
     *
     * @param ipOwnerId {@code amazon} for an auto-assigned address, the account for an Elastic IP address
     */
    public record PublicAddress(
            @Nullable String publicIp,
            @Nullable String allocationId,
            @Nullable String ipOwnerId) {}
}
