package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subnet, from {@code ec2 describe-subnets}; {@code null} is unknown. What kind of subnet it is follows from its routes, never from its name. */
public record Subnet(
        String subnetId,
        @Nullable String vpcId,
        @Nullable String ownerId,
        @Nullable String availabilityZone,
        @Nullable Cidr cidrBlock,
        @Nullable List<Cidr> ipv6CidrBlocks,
        @Nullable Integer availableIpAddressCount,
        @Nullable Boolean mapPublicIpOnLaunch,
        @Nullable Boolean enableDns64,
        @Nullable Boolean ipv6Native)
        implements Resource {
    @Override
    public String id() {
        return subnetId;
    }

    /** The same with another ipv6CidrBlocks. */
    public Subnet withIpv6CidrBlocks(@Nullable List<Cidr> ipv6CidrBlocks) {
        return new Subnet(
                subnetId,
                vpcId,
                ownerId,
                availabilityZone,
                cidrBlock,
                ipv6CidrBlocks,
                availableIpAddressCount,
                mapPublicIpOnLaunch,
                enableDns64,
                ipv6Native);
    }

    /** The same with another availableIpAddressCount. */
    public Subnet withAvailableIpAddressCount(@Nullable Integer availableIpAddressCount) {
        return new Subnet(
                subnetId,
                vpcId,
                ownerId,
                availabilityZone,
                cidrBlock,
                ipv6CidrBlocks,
                availableIpAddressCount,
                mapPublicIpOnLaunch,
                enableDns64,
                ipv6Native);
    }
}
