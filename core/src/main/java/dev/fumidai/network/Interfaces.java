package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The network interfaces by id and by address, from both calls that print them. Immutable. */
final class Interfaces {
    private record Place(String vpcId, Cidr address) {}

    private final AwsSnapshot snapshot;
    private final Map<String, NetworkInterface> byId = new TreeMap<>();
    private final Map<Place, NetworkInterface> byAddress = new HashMap<>();
    private final Map<Cidr, List<NetworkInterface>> ownersByAddress = new HashMap<>();
    private final Set<String> publicAddresses = new HashSet<>();

    Interfaces(AwsSnapshot snapshot) {
        this.snapshot = snapshot;
        for (Instance instance : snapshot.all(Instance.class)) {
            of(instance).forEach(one -> byId.put(one.networkInterfaceId(), one));
        }
        snapshot.all(NetworkInterface.class).forEach(one -> byId.put(one.networkInterfaceId(), one));
        byId.values().forEach(this::file);
        for (Instance instance : snapshot.all(Instance.class)) {
            addPublic(instance.publicIpAddress().orNull());
        }
        snapshot.all(Address.class).forEach(address -> addPublic(address.publicIp()));
    }

    private void addPublic(@Nullable String address) {
        if (address != null) {
            publicAddresses.add(address);
        }
    }

    private void file(NetworkInterface one) {
        NetworkInterface.PublicAddress association = one.association().orNull();
        addPublic(association == null ? null : association.publicIp());
        String vpcId = vpcOf(one);
        if (vpcId == null) {
            return;
        }
        if (one.privateIpAddress() != null) {
            add(vpcId, one.privateIpAddress(), one);
        }
        List<Cidr> ipv6 = one.ipv6Addresses();
        (ipv6 == null ? List.<Cidr>of() : ipv6).forEach(address -> add(vpcId, address, one));
    }

    private void add(String vpcId, Cidr address, NetworkInterface one) {
        byAddress.putIfAbsent(new Place(vpcId, address), one);
        ownersByAddress.computeIfAbsent(address, key -> new ArrayList<>()).add(one);
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

    /** Who has an address, if it is one address and one interface of one VPC has it. */
    Optional<NetworkInterface> onlyOwner(Cidr address) {
        List<NetworkInterface> owners = owners(address);
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private List<NetworkInterface> owners(Cidr address) {
        return address.isSingleAddress() ? ownersByAddress.getOrDefault(address, List.of()) : List.of();
    }

    /** Whether something of the snapshot is known under a public address. */
    boolean isPublicAddressHere(Cidr address) {
        return publicAddresses.contains(address.address());
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
}
