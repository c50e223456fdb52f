package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The network interfaces by id and by address, from both calls that print them. Immutable. */
final class Interfaces {
    private record Place(String vpcId, Cidr address) {}

    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    private final Map<String, NetworkInterface> byId = new TreeMap<>();
    private final Map<Place, NetworkInterface> byAddress = new HashMap<>();

    Interfaces(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (Instance instance : snapshot.all(Instance.class)) {
            of(instance).forEach(one -> byId.put(one.networkInterfaceId(), one));
        }
        snapshot.all(NetworkInterface.class).forEach(one -> byId.put(one.networkInterfaceId(), one));
        byId.values().forEach(this::file);
    }

    private void file(NetworkInterface one) {
        String vpcId = vpcOf(one);
        if (vpcId == null) {
            return;
        }
        if (one.privateIpAddress() != null) {
            byAddress.putIfAbsent(new Place(vpcId, one.privateIpAddress()), one);
        }
        List<Cidr> ipv6 = one.ipv6Addresses();
        (ipv6 == null ? List.<Cidr>of() : ipv6)
                .forEach(address -> byAddress.putIfAbsent(new Place(vpcId, address), one));
    }

    static List<NetworkInterface> of(Instance instance) {
        List<NetworkInterface> attached = instance.networkInterfaces();
        return attached == null ? List.of() : attached;
    }

    Optional<NetworkInterface> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Who has an address in a VPC. */
    Optional<NetworkInterface> at(String vpcId, Cidr address) {
        return Optional.ofNullable(byAddress.get(new Place(vpcId, address)));
    }

    /** The primary interface of an instance; the one it has if it does not tell which is the primary one. */
    Optional<NetworkInterface> primaryOf(Instance instance) {
        return of(instance).stream().findFirst().flatMap(first -> find(first.networkInterfaceId()));
    }

    /** The interface of an instance that has just one. */
    @Nullable
    String onlyOneOf(String instanceId) {
        List<NetworkInterface> attached =
                snapshot.find(Instance.class, instanceId).map(Interfaces::of).orElse(List.of());
        return attached.size() == 1 ? attached.get(0).networkInterfaceId() : null;
    }

    @Nullable
    String vpcOf(NetworkInterface one) {
        return one.vpcId() != null
                ? one.vpcId()
                : snapshot.find(Subnet.class, one.subnetId()).map(Subnet::vpcId).orElse(null);
    }

    /** Whether an interface that the snapshot does not hold does not exist in a VPC. */
    boolean isComplete(Subnet near) {
        return completeness.holds(Kind.NETWORK_INTERFACES, near, near.vpcId());
    }
}
