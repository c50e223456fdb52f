package dev.fumidai.internal.assembly;

import dev.fumidai.model.Kind;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.Direction;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who else is touched by a change: what the snapshot holds of others that share a resource with the target. */
public final class Affected {
    private final Setting setting;

    public Affected(Setting setting) {
        this.setting = setting;
    }

    private Stream<Instance> others() {
        return othersThan(setting.target().instanceId());
    }

    private Stream<Instance> othersThan(String id) {
        return setting.world().instances(setting.vpcId()).stream().filter(instance -> isOther(instance, id));
    }

    private static boolean isOther(Instance instance, String id) {
        return !instance.instanceId().equals(id) && !"terminated".equals(instance.state());
    }

    /**
     * Whether another instance of the VPC stands in a subnet of the network ACL, or something does that serves all of
     * them: an endpoint, a NAT gateway.
     */
    public boolean areThereOthersBehindAcl(String acl) {
        return others().anyMatch(instance -> isBehind(acl, instance.subnetId()))
                || (areThereOthers() && serving().anyMatch(subnet -> isBehind(acl, subnet)));
    }

    private boolean isBehind(String acl, @Nullable String subnet) {
        return subnet != null
                && setting.world()
                        .network()
                        .networkAclOf(subnet)
                        .filter(acl::equals)
                        .isPresent();
    }

    /** The subnets in which something stands that the whole VPC uses. */
    private Stream<String> serving() {
        World world = setting.world();
        Stream<String> endpoints = world.endpoints(setting.vpcId()).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(endpoint -> ((InterfaceEndpoint) endpoint).subnetIds())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        Stream<String> gateways = world.natGateways(setting.vpcId()).stream()
                .map(NatGateway::subnetId)
                .filter(Objects::nonNull);
        return Stream.concat(endpoints, gateways);
    }

    /** Whether the VPC has other instances, or may have some that were not collected. */
    public boolean areThereOthers() {
        return others().findAny().isPresent() || !setting.world().isComplete(Kind.INSTANCES, setting.vpcScope());
    }

    /** The other instances of the VPC that leave by a route table. */
    public List<String> instancesOfTable(String routeTable) {
        return instancesIn(subnetsOfTable(routeTable));
    }

    /** The other instances of the target's subnet. */
    public List<String> instancesOfTargetSubnet() {
        return instancesIn(List.of(setting.subnetId()));
    }

    private List<String> instancesIn(List<String> subnets) {
        return others().filter(instance -> instance.subnetId() != null && subnets.contains(instance.subnetId()))
                .map(Instance::instanceId)
                .toList();
    }

    /** The instances beside a node that do not carry the group, and may reach AWS's public names today. */
    public List<String> instancesWithoutGroup(String group, String nodeId) {
        return othersThan(nodeId)
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
        return others().filter(instance ->
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
        return endpoint.map(found -> others().filter(instance -> !isLetIn(found, instance))
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
        return subnetsOfTable(routeTable).stream()
                .filter(subnet -> !subnet.equals(setting.subnetId()) && !subnet.equals(changedFor))
                .toList();
    }

    private List<String> subnetsOfTable(String routeTable) {
        return setting.world().subnets(setting.vpcId()).stream()
                .map(Subnet::subnetId)
                .filter(subnet -> routeTable.equals(
                        setting.world().network().effectiveRouteTable(subnet).routeTableId()))
                .toList();
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
        List<Instance> carriers = profile == null ? List.of() : setting.world().instancesOfProfile(profile);
        return carriers.stream()
                .filter(instance -> isOther(instance, nodeId))
                .map(Instance::instanceId)
                .toList();
    }
}
