package dev.fumidai.internal.assembly;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.Direction;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who else is touched by a change: what the snapshot holds of others that share a resource with the target. */
public final class Affected {
    private final Setting setting;

    public Affected(Setting setting) {
        this.setting = setting;
    }

    private List<Instance> others() {
        return othersThan(setting.target().instanceId());
    }

    private List<Instance> othersThan(String id) {
        return setting.world().instances(setting.vpcId()).stream()
                .filter(instance -> !instance.instanceId().equals(id))
                .filter(instance -> !"terminated".equals(instance.state()))
                .toList();
    }

    /** The instances beside a node that do not carry the group, and may reach AWS's public names today. */
    public List<String> instancesWithoutGroup(String group, String nodeId) {
        return othersThan(nodeId).stream()
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

    /** The other instances of the VPC that an endpoint's groups do not surely let in. */
    public List<String> refusedBy(String endpointId) {
        Optional<InterfaceEndpoint> endpoint = setting.world()
                .find(Endpoint.class, endpointId)
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast);
        return endpoint.map(found -> others().stream()
                        .filter(instance -> !isLetIn(found, instance))
                        .map(Instance::instanceId)
                        .toList())
                .orElse(List.of());
    }

    private boolean isLetIn(InterfaceEndpoint endpoint, Instance instance) {
        Party node = Parties.of(setting.world().snapshot(), instance);
        Party party = new Party(
                endpoint.vpcEndpointId(), endpoint.vpcId(), null, null, endpoint.groupIds(), node.ephemeralPorts());
        return Hops.passes(setting.world()
                .network()
                .groups(party, Direction.INBOUND, node, PortRange.of(EndpointChecks.HTTPS))
                .outcome());
    }

    /** The other subnets whose effective route table this is, beside the target's and the one it is changed for. */
    public List<String> otherSubnetsOfTable(String routeTable, String changedFor) {
        List<String> subnets = new ArrayList<>();
        for (Subnet subnet : setting.world().subnets(setting.vpcId())) {
            String table = setting.world()
                    .network()
                    .effectiveRouteTable(subnet.subnetId())
                    .routeTableId();
            if (routeTable.equals(table)
                    && !List.of(setting.subnetId(), changedFor).contains(subnet.subnetId())) {
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

    /** The other instances with the instance profile of a node, which may stand before the target. */
    public List<String> otherInstancesOfProfile(String nodeId) {
        @Nullable
        String profile = setting.world()
                .find(Instance.class, nodeId)
                .map(node -> node.iamInstanceProfileArn().orNull())
                .orElse(null);
        return othersThan(nodeId).stream()
                .filter(instance -> profile != null
                        && profile.equals(instance.iamInstanceProfileArn().orNull()))
                .map(Instance::instanceId)
                .toList();
    }
}
