package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VPC, from {@code ec2 describe-vpcs}. {@code cidrBlocks} and {@code ipv6CidrBlocks} hold the associated blocks.
 * {@code null} is unknown.
 *
 * @param encryptionControlMode {@code monitor} or {@code enforce} where VPC encryption control is on; empty where the
 *     answer does not speak of it
 */
public record Vpc(
        String vpcId,
        @Nullable String ownerId,
        @Nullable List<Cidr> cidrBlocks,
        @Nullable List<Cidr> ipv6CidrBlocks,
        @Nullable String dhcpOptionsId,
        @Nullable String encryptionControlMode)
        implements Resource {
    @Override
    public String id() {
        return vpcId;
    }

    /** The same with another ipv6CidrBlocks. */
    public Vpc withIpv6CidrBlocks(@Nullable List<Cidr> ipv6CidrBlocks) {
        return new Vpc(vpcId, ownerId, cidrBlocks, ipv6CidrBlocks, dhcpOptionsId, encryptionControlMode);
    }
}
