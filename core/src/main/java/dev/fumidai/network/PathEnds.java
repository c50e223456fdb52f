package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the ends of a path by what they are called. Immutable. */
record PathEnds(AwsSnapshot snapshot, Interfaces interfaces) {

    /** Where the connection begins. */
    PathEnd source(String asked, String peer) {
        PathEnd end = of(asked, peer);
        if (!asked.startsWith("vpce-")) {
            return end;
        }
        List<Hop> needs = new ArrayList<>(end.needs());
        needs.add(new Hop(
                asked, "VpcEndpointType", "Interface", Hop.Decision.STOPPED, ExplanationCode.VPCE_INTRA_VPC_TRAFFIC));
        return new PathEnd(end.party(), List.copyOf(needs));
    }

    /** Where it is to end. */
    PathEnd destination(String asked, String peer) {
        return of(asked, peer);
    }

    /**
     * @param asked a resource's id, {@code internet}, an address or a block
     * @param peer the other end as it was asked, which decides between IPv4 and IPv6 and between subnets
     */
    private PathEnd of(String asked, String peer) {
        boolean ipv6 = isIpv6(asked) || isIpv6(peer) || (speaksOnlyIpv6(peer) && isInside(asked));
        if (asked.equals(Party.INTERNET)) {
            return PathEnd.outside(isIpv6(peer) ? List.of(Cidr.ANY_IPV6) : List.of());
        }
        if (asked.startsWith("i-")) {
            Instance instance = snapshot.find(Instance.class, asked).orElseThrow(() -> notThere(asked));
            return attached(Parties.of(snapshot, instance, ipv6), instance);
        }
        if (asked.startsWith("eni-")) {
            return attached(interfaces.find(asked).orElseThrow(() -> notThere(asked)), ipv6);
        }
        if (asked.startsWith("vpce-")) {
            return endpoint(snapshot.find(Endpoint.class, asked).orElseThrow(() -> notThere(asked)), peer, ipv6);
        }
        Cidr block = block(asked);
        return interfaces
                .onlyOwner(block)
                .map(one -> attached(one, block.isIpv6()))
                .orElseGet(() -> PathEnd.outside(List.of(block)));
    }

    /** From the internet, who speaks only IPv6 is found over IPv6. */
    PathEnd sourceFromInternet(String peer) {
        return PathEnd.outside(isIpv6(peer) || speaksOnlyIpv6(peer) ? List.of(Cidr.ANY_IPV6) : List.of());
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

    private static boolean isInside(String asked) {
        return asked.startsWith("i-") || asked.startsWith("eni-") || asked.startsWith("vpce-");
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

    private static PathEnd attached(Party party, Instance instance) {
        return PathEnd.inside(party, running(instance));
    }

    static Hop running(Instance instance) {
        return Hop.wanting(instance.instanceId(), "State", instance.state(), "running");
    }

    /** What an interface is attached to may be something else than an instance, or nothing. */
    private PathEnd attached(NetworkInterface one, boolean ipv6) {
        Hop running = snapshot.find(Instance.class, one.instanceId())
                .map(PathEnds::running)
                .orElseGet(() -> new Hop(
                        one.networkInterfaceId(), "Attachment.InstanceId", one.instanceId(), Hop.Decision.UNKNOWN));
        return PathEnd.inside(Parties.of(snapshot, one, interfaces.vpcOf(one), ipv6), running);
    }

    /** Of the endpoint's subnets the peer's own, else one of its zone, else the first. */
    private PathEnd endpoint(Endpoint endpoint, String peer, boolean ipv6) {
        Hop told = Hop.wanting(endpoint.vpcEndpointId(), "State", endpoint.state(), "available");
        Hop serving = endpoint instanceof InterfaceEndpoint ? told : told.doubted();
        List<Party> places = endpoint instanceof InterfaceEndpoint one ? Parties.of(snapshot, one, ipv6) : List.of();
        Subnet near = subnetOf(peer);
        Party nearest = places.stream()
                .min(Comparator.comparingInt((Party place) -> distance(place, near))
                        .thenComparing(place -> String.valueOf(place.subnetId())))
                .orElseGet(() -> new Party(
                        endpoint.vpcEndpointId(), endpoint.vpcId(), null, null, null, EphemeralPorts.ANY_SYSTEM));
        return PathEnd.inside(speaks(endpoint, ipv6) ? nearest : nearest.at(List.of()), serving);
    }

    private static boolean speaks(Endpoint endpoint, boolean ipv6) {
        String type = endpoint instanceof InterfaceEndpoint one ? one.ipAddressType() : null;
        return type == null || !type.equals(ipv6 ? "ipv4" : "ipv6");
    }

    private @Nullable Subnet subnetOf(String peer) {
        String subnetId = snapshot.find(Instance.class, peer)
                .map(Instance::subnetId)
                .or(() -> interfaces.find(peer).map(NetworkInterface::subnetId))
                .orElse(null);
        return snapshot.find(Subnet.class, subnetId).orElse(null);
    }

    private int distance(Party place, @Nullable Subnet near) {
        if (near == null || near.subnetId().equals(place.subnetId())) {
            return 0;
        }
        Optional<String> zone = snapshot.find(Subnet.class, place.subnetId()).map(Subnet::availabilityZone);
        return zone.isPresent() && zone.get().equals(near.availabilityZone()) ? 1 : 2;
    }
}
