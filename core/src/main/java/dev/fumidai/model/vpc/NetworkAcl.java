package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network access control list, from {@code ec2 describe-network-acls}; {@code null} is unknown. */
public record NetworkAcl(
        String networkAclId,
        @Nullable String vpcId,
        @Nullable Boolean isDefault,
        @Nullable List<String> subnetIds,
        @Nullable List<Entry> entries)
        implements Resource {
    @Override
    public String id() {
        return networkAclId;
    }

    /** The same with another subnetIds. */
    public NetworkAcl withSubnetIds(@Nullable List<String> subnetIds) {
        return new NetworkAcl(networkAclId, vpcId, isDefault, subnetIds, entries);
    }

    /** The same with another entries. */
    public NetworkAcl withEntries(@Nullable List<Entry> entries) {
        return new NetworkAcl(networkAclId, vpcId, isDefault, subnetIds, entries);
    }

    /**
     * One entry; the lowest rule number that matches decides.
     *
     * @param protocol a number as text ({@code 6} is TCP) or {@code -1} for all
     * @param cidrBlock IPv4 or IPv6
     * @param portRange all ports where AWS prints none; {@code null} is unknown
     */
    public record Entry(
            @Nullable Integer ruleNumber,
            @Nullable Boolean egress,
            @Nullable String ruleAction,
            @Nullable String protocol,
            @Nullable Cidr cidrBlock,
            @Nullable PortRange portRange) {}
}
