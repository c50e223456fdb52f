package dev.fumidai.internal.assembly;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.Network;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A snapshot with its indexes, built once for all questions about it. Immutable and thread-safe. */
public final class World {
    /** Files what does not say its VPC: it may be in any. */
    private static final String ANYWHERE = "?";

    private final AwsSnapshot snapshot;
    private final Network network;
    private final Map<String, List<Instance>> instancesByVpc;
    private final Map<String, List<Instance>> instancesByProfile;
    private final Map<String, Integer> standingByVpc = new HashMap<>();
    private final Map<String, List<Endpoint>> endpointsByVpc;
    private final Map<String, List<NatGateway>> natGatewaysByVpc;
    private final Map<String, List<InstanceConnectEndpoint>> instanceConnectEndpointsByVpc;
    private final Map<String, List<Subnet>> subnetsByVpc;
    private final Map<String, Address> addressesByInstance = new HashMap<>();
    private final Optional<OffsetDateTime> newestHeartbeat;

    private World(AwsSnapshot snapshot) {
        this.snapshot = snapshot;
        this.network = Network.of(snapshot);
        this.instancesByVpc = grouped(snapshot.all(Instance.class), this::vpcOf);
        this.instancesByProfile = grouped(
                snapshot.all(Instance.class),
                instance -> instance.iamInstanceProfileArn().orNull());
        instancesByVpc.forEach((vpc, instances) -> standingByVpc.put(vpc, (int) instances.stream()
                .filter(instance -> !"terminated".equals(instance.state()))
                .count()));
        this.endpointsByVpc = grouped(snapshot.all(Endpoint.class), Endpoint::vpcId);
        this.natGatewaysByVpc = grouped(snapshot.all(NatGateway.class), NatGateway::vpcId);
        this.instanceConnectEndpointsByVpc =
                grouped(snapshot.all(InstanceConnectEndpoint.class), InstanceConnectEndpoint::vpcId);
        this.subnetsByVpc = grouped(snapshot.all(Subnet.class), Subnet::vpcId);
        this.newestHeartbeat = snapshot.all(InstanceInformation.class).stream()
                .flatMap(node -> heartbeat(node).stream())
                .max(Comparator.naturalOrder());
        for (Address address : snapshot.all(Address.class)) {
            if (address.instanceId() != null) {
                addressesByInstance.putIfAbsent(address.instanceId(), address);
            }
        }
    }

    /** An instance that does not say its VPC is in its subnet's. */
    @Nullable
    String vpcOf(Instance instance) {
        return instance.vpcId() != null
                ? instance.vpcId()
                : find(Subnet.class, instance.subnetId()).map(Subnet::vpcId).orElse(null);
    }

    public static World of(AwsSnapshot snapshot) {
        return new World(snapshot);
    }

    private static <T> Map<String, List<T>> grouped(Iterable<T> resources, Function<T, @Nullable String> keyOf) {
        Map<String, List<T>> groups = new HashMap<>();
        for (T resource : resources) {
            String key = keyOf.apply(resource);
            groups.computeIfAbsent(key == null ? ANYWHERE : key, group -> new ArrayList<>())
                    .add(resource);
        }
        return groups;
    }

    /** When any node was last heard of: the latest moment that the snapshot surely saw, as there is no clock to ask. */
    Optional<OffsetDateTime> newestHeartbeat() {
        return newestHeartbeat;
    }

    /** When a node was last heard of; empty where that is not told, or in a form of a recorder's own. */
    static Optional<OffsetDateTime> heartbeat(InstanceInformation node) {
        if (node.lastPingDateTime() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(node.lastPingDateTime()));
        } catch (DateTimeParseException anotherForm) {
            return Optional.empty();
        }
    }

    public AwsSnapshot snapshot() {
        return snapshot;
    }

    public Network network() {
        return network;
    }

    /** How many instances of a VPC there are that AWS has not taken down. */
    int standingInstances(String vpcId) {
        return standingByVpc.getOrDefault(vpcId, 0);
    }

    List<Instance> instances(String vpcId) {
        return instancesByVpc.getOrDefault(vpcId, List.of());
    }

    /** The instances with an instance profile, of whatever VPC: IAM knows none. */
    List<Instance> instancesOfProfile(String arn) {
        return instancesByProfile.getOrDefault(arn, List.of());
    }

    /** The endpoints of a VPC, and those that do not say whose they are. */
    List<Endpoint> endpoints(String vpcId) {
        return withUnplaced(endpointsByVpc, vpcId);
    }

    /** The EC2 Instance Connect Endpoints of a VPC, and those that do not say whose they are. */
    List<InstanceConnectEndpoint> instanceConnectEndpoints(String vpcId) {
        return withUnplaced(instanceConnectEndpointsByVpc, vpcId);
    }

    /** The NAT gateways of a VPC, and those that do not say whose they are. */
    List<NatGateway> natGateways(String vpcId) {
        return withUnplaced(natGatewaysByVpc, vpcId);
    }

    /** The Elastic IP address that is associated with an instance. */
    Optional<Address> elasticAddress(String instanceId) {
        return Optional.ofNullable(addressesByInstance.get(instanceId));
    }

    List<Subnet> subnets(String vpcId) {
        return subnetsByVpc.getOrDefault(vpcId, List.of());
    }

    /** Whether every subnet tells its VPC; one that does not may be in any. */
    boolean everySubnetIsPlaced() {
        return subnets(ANYWHERE).isEmpty();
    }

    private static <T> List<T> withUnplaced(Map<String, List<T>> byVpc, String vpcId) {
        List<T> found = new ArrayList<>(byVpc.getOrDefault(vpcId, List.of()));
        if (!vpcId.equals(ANYWHERE)) {
            found.addAll(byVpc.getOrDefault(ANYWHERE, List.of()));
        }
        return found;
    }

    <T extends Resource> Optional<T> find(Class<T> type, @Nullable String id) {
        return snapshot.find(type, id);
    }

    /** What is said once for an account and Region; where part of that is not told, the only one that can be meant. */
    <T extends Resource> Optional<T> ofScope(Class<T> type, Function<T, Scope> scopeOf, Scope scope) {
        Optional<T> exact = find(type, scope.toString());
        Collection<T> all = snapshot.all(type);
        if (exact.isPresent() || all.size() != 1) {
            return exact;
        }
        return all.stream()
                .filter(only -> snapshot.speaksFor(scopeOf.apply(only), scope))
                .findFirst();
    }

    boolean isComplete(Kind kind, Scope scope) {
        return snapshot.collected(kind, scope) == Collected.COMPLETE;
    }
}
