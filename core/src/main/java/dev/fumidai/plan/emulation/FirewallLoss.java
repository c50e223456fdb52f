package dev.fumidai.plan.emulation;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The end of security groups and network ACLs. */
final class FirewallLoss {
    private FirewallLoss() {}

    /**
     * AWS deletes no group that an interface has or a rule names: both are changed before. An interface has at least one
     * group, so the VPC's default one takes the place of the last; where the snapshot does not hold that one, the
     * interface's groups are unknown.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html">DeleteSecurityGroup</a>
     */
    static void group(Draft draft, SecurityGroup group) {
        draft.remove(group);
        for (SecurityGroup other : List.copyOf(draft.all(SecurityGroup.class))) {
            replace(draft, other, pair -> group.groupId().equals(pair.groupId()) ? Stream.of() : Stream.of(pair));
        }
        for (NetworkInterface one : List.copyOf(draft.all(NetworkInterface.class))) {
            if (has(one.groupIds(), group)) {
                Interfaces.replace(draft, one.withGroupIds(left(draft, one.groupIds(), group)));
            }
        }
        for (Instance one : List.copyOf(draft.all(Instance.class))) {
            draft.replace(without(draft, one, group));
        }
        for (Endpoint one : List.copyOf(draft.all(Endpoint.class))) {
            if (one instanceof InterfaceEndpoint own && has(own.groupIds(), group)) {
                draft.replace(own.withGroupIds(left(draft, own.groupIds(), group)));
            }
        }
        for (InstanceConnectEndpoint one : List.copyOf(draft.all(InstanceConnectEndpoint.class))) {
            if (has(one.securityGroupIds(), group)) {
                draft.replace(one.withSecurityGroupIds(left(draft, one.securityGroupIds(), group)));
            }
        }
    }

    private static Instance without(Draft draft, Instance instance, SecurityGroup group) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        Instance changed = has(instance.groupIds(), group)
                ? instance.withGroupIds(left(draft, instance.groupIds(), group))
                : instance;
        return interfaces == null
                ? changed
                : changed.withNetworkInterfaces(interfaces.stream()
                        .map(one ->
                                has(one.groupIds(), group) ? one.withGroupIds(left(draft, one.groupIds(), group)) : one)
                        .toList());
    }

    private static boolean has(@Nullable List<String> groups, SecurityGroup group) {
        return groups != null && groups.contains(group.groupId());
    }

    private static @Nullable List<String> left(Draft draft, @Nullable List<String> groups, SecurityGroup lost) {
        List<String> left = Elements.without(Objects.requireNonNullElse(groups, List.of()), lost.groupId());
        return left.isEmpty() ? defaultGroup(draft, lost).map(List::of).orElse(null) : left;
    }

    private static Optional<String> defaultGroup(Draft draft, SecurityGroup beside) {
        return draft.all(SecurityGroup.class).stream()
                .filter(one -> "default".equals(one.groupName()) && Objects.equals(one.vpcId(), beside.vpcId()))
                .map(SecurityGroup::groupId)
                .findFirst();
    }

    /** The group with its references to other groups changed. */
    static void replace(Draft draft, SecurityGroup group, Function<GroupPair, Stream<GroupPair>> change) {
        SecurityGroup changed = group.withIpPermissions(changed(group.ipPermissions(), change))
                .withIpPermissionsEgress(changed(group.ipPermissionsEgress(), change));
        if (!changed.equals(group)) {
            draft.replace(changed);
        }
    }

    private static @Nullable List<IpPermission> changed(
            @Nullable List<IpPermission> permissions, Function<GroupPair, Stream<GroupPair>> change) {
        return permissions == null
                ? null
                : permissions.stream().map(one -> changed(one, change)).toList();
    }

    private static IpPermission changed(IpPermission one, Function<GroupPair, Stream<GroupPair>> change) {
        List<GroupPair> pairs = one.groupPairs();
        return pairs == null
                ? one
                : new IpPermission(
                        one.ipProtocol(),
                        one.ports(),
                        one.ranges(),
                        one.rangesKnown(),
                        one.prefixListIds(),
                        pairs.stream().flatMap(change).toList());
    }

    /** Its subnets have the VPC's default list, which AWS never deletes. */
    static void networkAcl(Draft draft, NetworkAcl acl) {
        draft.remove(acl);
        List<String> subnets = Objects.requireNonNullElse(acl.subnetIds(), List.of());
        draft.all(NetworkAcl.class).stream()
                .filter(one -> Boolean.TRUE.equals(one.isDefault()) && Objects.equals(one.vpcId(), acl.vpcId()))
                .findFirst()
                .filter(one -> one.subnetIds() != null)
                .ifPresent(one -> draft.replace(one.withSubnetIds(
                        Stream.concat(Objects.requireNonNull(one.subnetIds()).stream(), subnets.stream())
                                .toList())));
    }
}
