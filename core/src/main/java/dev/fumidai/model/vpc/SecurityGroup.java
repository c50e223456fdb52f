package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A security group, from {@code ec2 describe-security-groups}; {@code null} is unknown. */
public record SecurityGroup(
        String groupId,
        @Nullable String vpcId,
        @Nullable String ownerId,
        @Nullable String groupName,
        @Nullable List<IpPermission> ipPermissions,
        @Nullable List<IpPermission> ipPermissionsEgress)
        implements Resource {
    @Override
    public String id() {
        return groupId;
    }

    /** The same with another ipPermissions. */
    public SecurityGroup withIpPermissions(@Nullable List<IpPermission> ipPermissions) {
        return new SecurityGroup(groupId, vpcId, ownerId, groupName, ipPermissions, ipPermissionsEgress);
    }

    /** The same with another ipPermissionsEgress. */
    public SecurityGroup withIpPermissionsEgress(@Nullable List<IpPermission> ipPermissionsEgress) {
        return new SecurityGroup(groupId, vpcId, ownerId, groupName, ipPermissions, ipPermissionsEgress);
    }

    /**
     * One permission: a protocol, ports, and the peers it admits. A {@code null} list is unknown, and so is a
     * {@code null} element of {@code ranges} (an address AWS's answer does not tell, or a bad one).
     *
     * @param ipProtocol {@code tcp}, {@code 6}, {@code -1} for all …
     * @param ports all for protocol {@code -1}; {@code null} is unknown
     * @param ranges IPv4 and IPv6 blocks
     * @param rangesKnown false where a range could not be read or its list is missing
     */
    public record IpPermission(
            @Nullable String ipProtocol,
            @Nullable PortRange ports,
            List<Cidr> ranges,
            boolean rangesKnown,
            @Nullable List<String> prefixListIds,
            @Nullable List<GroupPair> groupPairs) {}

    /**
     * A reference to another group.
     *
     * @param peeringStatus {@code deleted} and the like where the reference is stale; {@code null} where AWS does not
     *     speak of it
     */
    public record GroupPair(
            @Nullable String groupId,
            @Nullable String userId,
            @Nullable String vpcPeeringConnectionId,
            @Nullable String peeringStatus) {}
}
