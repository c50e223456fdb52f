package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Network interfaces as two calls print them: describe-network-interfaces and describe-instances. What one call leaves
 * out the other fills in; where they disagree, it is unknown. Not thread-safe.
 */
final class InterfaceUnion {
    private record Sighting(NetworkInterface networkInterface, Scope scope, String file) {}

    private final SortedMap<String, List<Sighting>> sightings = new TreeMap<>();
    private final Notes notes;

    InterfaceUnion(Notes notes) {
        this.notes = notes;
    }

    void add(NetworkInterface networkInterface, Scope scope, String file) {
        sightings
                .computeIfAbsent(networkInterface.networkInterfaceId(), id -> new ArrayList<>())
                .add(new Sighting(networkInterface, scope, file));
    }

    void into(AwsSnapshot.Builder snapshot) {
        sightings.values().forEach(seen -> snapshot.add(one(seen), seen.get(0).scope()));
    }

    private NetworkInterface one(List<Sighting> seen) {
        String id = seen.get(0).networkInterface().networkInterfaceId();
        return new NetworkInterface(
                id,
                agreed(seen, "VpcId", NetworkInterface::vpcId),
                agreed(seen, "SubnetId", NetworkInterface::subnetId),
                agreed(seen, "Attachment.InstanceId", NetworkInterface::instanceId),
                agreed(seen, "Attachment.DeviceIndex", NetworkInterface::deviceIndex),
                agreed(seen, "Groups", NetworkInterface::groupIds),
                agreed(seen, "PrivateIpAddress", NetworkInterface::privateIpAddress),
                addresses(seen),
                association(seen),
                agreed(seen, "SourceDestCheck", NetworkInterface::sourceDestCheck));
    }

    private @Nullable List<Cidr> addresses(List<Sighting> seen) {
        if (seen.stream().anyMatch(sighting -> sighting.networkInterface().ipv6Addresses() == null)) {
            return null;
        }
        // None printed by one call is filled in by the other.
        List<Cidr> some = agreed(seen, "Ipv6Addresses", sighted -> {
            List<Cidr> addresses = sighted.ipv6Addresses();
            return addresses == null || addresses.isEmpty() ? null : addresses;
        });
        boolean none = seen.stream()
                .allMatch(
                        sighting -> List.of().equals(sighting.networkInterface().ipv6Addresses()));
        return none ? List.of() : some;
    }

    private Known<PublicAddress> association(List<Sighting> seen) {
        if (seen.stream()
                .anyMatch(sighting -> sighting.networkInterface().association().isUnknown())) {
            return Known.unknown();
        }
        if (seen.stream()
                .allMatch(sighting -> sighting.networkInterface().association().isNone())) {
            return Known.none();
        }
        return Known.of(new PublicAddress(
                agreed(seen, "Association.PublicIp", of(PublicAddress::publicIp)),
                agreed(seen, "Association.AllocationId", of(PublicAddress::allocationId)),
                agreed(seen, "Association.IpOwnerId", of(PublicAddress::ipOwnerId))));
    }

    private static Function<NetworkInterface, @Nullable String> of(Function<PublicAddress, @Nullable String> part) {
        return sighted -> {
            PublicAddress address = sighted.association().orNull();
            return address == null ? null : part.apply(address);
        };
    }

    private <T> @Nullable T agreed(List<Sighting> seen, String field, Function<NetworkInterface, @Nullable T> part) {
        T value = null;
        String file = "";
        for (Sighting sighting : seen) {
            T other = part.apply(sighting.networkInterface());
            if (other == null || other.equals(value)) {
                continue;
            }
            if (value != null) {
                disagree(seen.get(0).networkInterface().id(), field, file, sighting.file());
                return null;
            }
            value = other;
            file = sighting.file();
        }
        return value;
    }

    private void disagree(String id, String field, String file, String otherFile) {
        boolean inOrder = file.compareTo(otherFile) <= 0;
        notes.warn(WarningCode.CONFLICTING_VALUES, id, field, inOrder ? file : otherFile, inOrder ? otherFile : file);
    }
}
