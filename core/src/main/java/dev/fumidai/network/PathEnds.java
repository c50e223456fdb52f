package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the ends of a path by what they are called. Immutable. */
record PathEnds(AwsSnapshot snapshot, Interfaces interfaces) {

    /**
     * @param asked a resource's id, {@code internet}, an address or a block
     * @param peer the other end as it was asked, which decides between IPv4 and IPv6 and between subnets
     */
    PathEnd of(String asked, String peer) {
        if (asked.equals(Party.INTERNET)) {
            return new PathEnd(Party.internet(isIpv6(peer) ? List.of(Cidr.ANY_IPV6) : List.of()), null);
        }
        if (asked.startsWith("i-")) {
            return snapshot.find(Instance.class, asked)
                    .map(instance -> instance(instance, peer))
                    .orElseThrow(() -> notThere(asked));
        }
        if (asked.startsWith("eni-")) {
            return interfaces.find(asked).map(one -> attached(one, peer)).orElseThrow(() -> notThere(asked));
        }
        if (asked.startsWith("vpce-")) {
            return snapshot.find(Endpoint.class, asked)
                    .map(endpoint -> endpoint(endpoint, peer))
                    .orElseThrow(() -> notThere(asked));
        }
        return new PathEnd(Party.internet(List.of(block(asked))), null);
    }

    private static IllegalArgumentException notThere(String asked) {
        return new IllegalArgumentException("The snapshot does not hold '" + asked
                + "', the end of a path.\nMaybe its answer was not collected, or it is of another account or Region.");
    }

    private static Cidr block(String asked) {
        try {
            return Cidr.parse(asked);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "'" + asked + "' cannot be the end of a path.\nMaybe give an instance (i-…), a network interface "
                            + "(eni-…), an interface endpoint (vpce-…), 'internet', an address or a block.",
                    notAnAddress);
        }
    }

    private static boolean isIpv6(String asked) {
        return asked.contains(":");
    }

    private boolean speaksOnlyIpv6(String end) {
        return interfaces
                .find(end)
                .or(() -> snapshot.find(Instance.class, end).flatMap(interfaces::primaryOf))
                .flatMap(one -> snapshot.find(Subnet.class, one.subnetId()))
                .filter(subnet -> Boolean.TRUE.equals(subnet.ipv6Native()))
                .isPresent();
    }

    private PathEnd instance(Instance instance, String peer) {
        return new PathEnd(Parties.of(snapshot, instance, isIpv6(peer)), running(instance));
    }

    static Hop running(Instance instance) {
        return Hop.wanting(instance.instanceId(), "State", instance.state(), "running");
    }

    private PathEnd attached(NetworkInterface one, String peer) {
        Optional<Instance> instance = snapshot.find(Instance.class, one.instanceId());
        return new PathEnd(
                Parties.of(snapshot, one, interfaces.vpcOf(one), isIpv6(peer)),
                instance.map(PathEnds::running).orElse(null));
    }

    /** Of the endpoint's subnets the peer's own, else one of its zone, else the first. */
    private PathEnd endpoint(Endpoint endpoint, String peer) {
        Hop told = Hop.wanting(endpoint.vpcEndpointId(), "State", endpoint.state(), "available");
        Hop serving = endpoint instanceof InterfaceEndpoint ? told : told.doubted();
        List<Party> places = endpoint instanceof InterfaceEndpoint one
                ? Parties.of(snapshot, one, isIpv6(peer) || speaksOnlyIpv6(peer))
                : List.of();
        Subnet near = subnetOf(peer);
        Party nearest = places.stream()
                .min(Comparator.comparingInt((Party place) -> distance(place, near))
                        .thenComparing(place -> String.valueOf(place.subnetId())))
                .orElseGet(() -> new Party(
                        endpoint.vpcEndpointId(), endpoint.vpcId(), null, null, null, EphemeralPorts.ANY_SYSTEM));
        return new PathEnd(nearest, serving);
    }

    private @Nullable Subnet subnetOf(String peer) {
        String subnetId = snapshot.find(Instance.class, peer)
                .map(Instance::subnetId)
                .or(() -> interfaces.find(peer).map(NetworkInterface::subnetId))
                .orElse(null);
        return snapshot.find(Subnet.class, subnetId).orElse(null);
    }

    private int distance(Party place, @Nullable Subnet near) {
        if (near == null) {
            return 0;
        }
        if (near.subnetId().equals(place.subnetId())) {
            return 0;
        }
        String zone = snapshot.find(Subnet.class, place.subnetId())
                .map(Subnet::availabilityZone)
                .orElse(null);
        return zone != null && zone.equals(near.availabilityZone()) ? 1 : 2;
    }
}
