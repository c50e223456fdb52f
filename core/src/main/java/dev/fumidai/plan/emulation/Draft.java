package dev.fumidai.plan.emulation;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An environment under change. What is created gets ids and addresses that stand in for AWS's: the same for the same
 * calls, so that equal plans lead to equal worlds. Not thread-safe.
 */
final class Draft {
    /** AWS keeps the first four addresses of a subnet and the last. */
    private static final int RESERVED = 5;

    private AwsSnapshot snapshot;
    private Declarations declarations;
    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    /** Route tables that were told to learn from a gateway, which they may do without having learned anything yet. */
    private final Set<List<String>> learning = new HashSet<>();

    Draft(AwsSnapshot snapshot, Declarations declarations) {
        this.snapshot = snapshot;
        this.declarations = declarations;
    }

    AwsSnapshot snapshot() {
        return snapshot;
    }

    Declarations declarations() {
        return declarations;
    }

    void letLearn(String routeTable, String gateway, boolean learns) {
        if (learns) {
            learning.add(List.of(routeTable, gateway));
        } else {
            learning.remove(List.of(routeTable, gateway));
        }
    }

    boolean learns(String routeTable, String gateway) {
        return learning.contains(List.of(routeTable, gateway));
    }

    void declare(UnaryOperator<Declarations> more) {
        declarations = more.apply(declarations);
    }

    /** What commands printed so far. */
    Map<String, String> variables() {
        return variables;
    }

    <T extends Resource> Optional<T> find(Class<T> type, @Nullable String id) {
        return snapshot.find(type, id);
    }

    <T extends Resource> Collection<T> all(Class<T> type) {
        return snapshot.all(type);
    }

    /** The resource, which AWS refuses to do without. */
    <T extends Resource> T require(Class<T> type, String id) {
        return find(type, id)
                .orElseThrow(() -> new RefusedCallException(
                        "Invalid" + type.getSimpleName() + "ID.NotFound", "There is no " + id + "."));
    }

    /** A VPC; one that was not collected is there all the same, but nothing is known of it. */
    Vpc vpc(String id) {
        Optional<Vpc> found = find(Vpc.class, id);
        return found.isPresent() || isTold(Kind.VPCS)
                ? require(Vpc.class, id)
                : new Vpc(id, null, null, null, null, null);
    }

    /** A subnet; one that was not collected is there all the same, where an instance stands in it. */
    Subnet subnet(String id) {
        Optional<Subnet> found = find(Subnet.class, id);
        return found.isPresent() || isTold(Kind.SUBNETS)
                ? require(Subnet.class, id)
                : standingIn(id).map(Draft::subnetOf).orElseGet(() -> require(Subnet.class, id));
    }

    private static Subnet subnetOf(Instance instance) {
        return new Subnet(
                Objects.requireNonNull(instance.subnetId()),
                instance.vpcId(),
                instance.ownerId(),
                instance.availabilityZone(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Optional<Instance> standingIn(String subnetId) {
        return all(Instance.class).stream()
                .filter(instance -> subnetId.equals(instance.subnetId()))
                .findFirst();
    }

    private boolean isTold(Kind kind) {
        return snapshot.scopes().stream().anyMatch(scope -> snapshot.collected(kind, scope) == Collected.COMPLETE);
    }

    /** The account and Region of a resource; of what was not collected those of what stands in it. */
    Scope scopeOf(Resource resource) {
        Scope scope = snapshot.scopeOf(resource);
        if (!scope.equals(Scope.UNKNOWN)) {
            return scope;
        }
        return within(resource).map(snapshot::scopeOf).findFirst().orElse(scope);
    }

    private Stream<? extends Resource> within(Resource resource) {
        if (resource instanceof Vpc) {
            return all(Subnet.class).stream().filter(subnet -> resource.id().equals(subnet.vpcId()));
        }
        return resource instanceof Subnet ? standingIn(resource.id()).stream() : Stream.empty();
    }

    void add(Resource resource, Scope scope) {
        snapshot = snapshot.toBuilder().add(resource, scope).build();
    }

    /** In the account and Region of another one. */
    void addBeside(Resource neighbour, Resource resource) {
        add(resource, scopeOf(neighbour));
    }

    void replace(Resource resource) {
        snapshot = snapshot.toBuilder().replace(resource).build();
    }

    void remove(Resource resource) {
        snapshot = snapshot.toBuilder().remove(resource).build();
    }

    /** An id that nothing has: {@code subnet-planned-1}. */
    String fresh(String prefix) {
        String id = prefix + Emulation.STAND_IN + counters.merge(prefix, 1, Integer::sum);
        // What an earlier plan created may stand there.
        return snapshot.holds(id) ? fresh(prefix) : id;
    }

    /** A public address, from the block that documents use. */
    String freshPublicAddress() {
        return "198.51.100." + counters.merge("public address", 1, Integer::sum);
    }

    /** A free address of a subnet, counted from its end; none where the subnet does not tell its block. */
    Optional<Cidr> takeAddress(Subnet subnet) {
        Integer free = subnet.availableIpAddressCount();
        if (free != null && free == 0) {
            throw new RefusedCallException(
                    "InsufficientFreeAddressesInSubnet", "There is no free address in " + subnet.subnetId() + ".");
        }
        countAddress(subnet, -1);
        return Optional.ofNullable(subnet.cidrBlock()).flatMap(block -> last(block, taken(subnet), new int[] {1}));
    }

    void giveAddressBack(@Nullable String subnetId) {
        find(Subnet.class, subnetId).ifPresent(subnet -> countAddress(subnet, 1));
    }

    private void countAddress(Subnet subnet, int change) {
        Integer free = subnet.availableIpAddressCount();
        if (free != null) {
            replace(subnet.withAvailableIpAddressCount(free + change));
        }
    }

    private Set<Cidr> taken(Subnet subnet) {
        Set<Cidr> taken = new HashSet<>();
        for (NetworkInterface one : all(NetworkInterface.class)) {
            if (subnet.subnetId().equals(one.subnetId()) && one.privateIpAddress() != null) {
                taken.add(one.privateIpAddress());
            }
        }
        return taken;
    }

    /** @param reserved how many addresses at the end are still to be passed over */
    private static Optional<Cidr> last(Cidr block, Set<Cidr> taken, int[] reserved) {
        if (block.isSingleAddress()) {
            return reserved[0]-- > 0 || taken.contains(block) ? Optional.empty() : Optional.of(block);
        }
        List<Cidr> halves = block.halves();
        Optional<Cidr> upper = last(halves.get(1), taken, reserved);
        return upper.isPresent() ? upper : last(halves.get(0), taken, reserved);
    }

    /** How many addresses a new subnet has to give. */
    static int addressesOf(Cidr block) {
        return (1 << (32 - block.prefixLength())) - RESERVED;
    }
}
