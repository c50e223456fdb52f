package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.SubnetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who else is touched by a change: what the snapshot holds of others that share a resource with the target. */
public final class Affected {
    private final Setting setting;

    public Affected(Setting setting) {
        this.setting = setting;
    }

    private List<Instance> others() {
        return setting.world().instances(setting.vpcId()).stream()
                .filter(instance ->
                        !instance.instanceId().equals(setting.target().instanceId()))
                .filter(instance -> !"terminated".equals(instance.state()))
                .toList();
    }

    /** The other instances of the VPC that do not carry the group, and may reach AWS's public names today. */
    public List<String> instancesWithoutGroup(String group) {
        return others().stream()
                .filter(this::mayReachTheInternet)
                .filter(instance ->
                        instance.groupIds() == null || !instance.groupIds().contains(group))
                .map(Instance::instanceId)
                .toList();
    }

    private boolean mayReachTheInternet(Instance instance) {
        return setting.world().network().subnetKind(Setting.text(instance.subnetId())) != SubnetKind.PRIVATE;
    }

    /** The other instances of the VPC that carry the group. */
    public List<String> otherCarriersOfGroup(String group, List<String> except) {
        return others().stream()
                .filter(instance ->
                        instance.groupIds() != null && instance.groupIds().contains(group))
                .map(Instance::instanceId)
                .filter(id -> !except.contains(id))
                .toList();
    }

    /** The other subnets whose effective route table this is. */
    public List<String> otherSubnetsOfTable(String routeTable) {
        List<String> subnets = new ArrayList<>();
        for (Subnet subnet : setting.world().subnets(setting.vpcId())) {
            String table = setting.world()
                    .network()
                    .effectiveRouteTable(subnet.subnetId())
                    .routeTableId();
            if (routeTable.equals(table) && !subnet.subnetId().equals(setting.subnetId())) {
                subnets.add(subnet.subnetId());
            }
        }
        return subnets;
    }

    /** The other subnets with this network ACL. */
    public List<String> otherSubnetsOfAcl(String acl) {
        return setting.world().find(NetworkAcl.class, acl).stream()
                .map(NetworkAcl::subnetIds)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(id -> !id.equals(setting.subnetId()))
                .sorted()
                .toList();
    }

    /** The other instances with the target's instance profile. */
    public List<String> otherInstancesOfProfile() {
        String profile = setting.target().iamInstanceProfileArn().orNull();
        return others().stream()
                .filter(instance -> profile != null
                        && profile.equals(instance.iamInstanceProfileArn().orNull()))
                .map(Instance::instanceId)
                .toList();
    }
}
