package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has an address, and in which subnet a packet goes next. Immutable. */
record Stations(Terrain terrain) {
    /** Whether a packet leaves the subnet that it is in: else no network ACL is asked. */
    enum Leaving {
        YES,
        NO,
        UNKNOWN
    }

    /** Who has the destination's address in a VPC, if that is told. */
    Optional<Party> owner(Party destination, String vpcId) {
        if (!destination.isInternet()) {
            return Optional.of(destination);
        }
        List<Cidr> addresses = destination.addresses();
        return addresses == null || addresses.size() != 1
                ? Optional.empty()
                : terrain.interfaces()
                        .at(vpcId, addresses.get(0))
                        .map(one -> Parties.of(
                                terrain.snapshot(), one, vpcId, addresses.get(0).isIpv6()));
    }

    /** Whether a route's target is the owner's own interface: then the packet is there. */
    boolean isInterfaceOf(Party owner, @Nullable String interfaceId) {
        String own = owner.resource().startsWith("i-")
                ? terrain.snapshot()
                        .find(Instance.class, owner.resource())
                        .flatMap(terrain.interfaces()::primaryOf)
                        .map(NetworkInterface::networkInterfaceId)
                        .orElse(null)
                : owner.resource();
        return own != null && own.equals(interfaceId);
    }

    /** Where the route is not told, any station may come next, also one in the same subnet. */
    Leaving leaves(RouteLookup lookup, Packet packet, Position at) {
        Route route = lookup.route();
        return switch (lookup.outcome()) {
            case SPLIT, UNKNOWN -> Leaving.UNKNOWN;
            case NO_ROUTE, BLACKHOLE ->
                packet.destination().isInternet()
                        ? Leaving.YES
                        : compared(packet.destination().subnetId(), at);
            case ACTIVE -> route == null ? Leaving.UNKNOWN : leaves(route, packet, at);
        };
    }

    private Leaving leaves(Route route, Packet packet, Position at) {
        String id = route.target().id();
        return switch (route.target().kind()) {
            case LOCAL ->
                compared(
                        owner(packet.destination(), at.vpcId())
                                .map(Party::subnetId)
                                .orElse(null),
                        at);
            case NAT_GATEWAY ->
                terrain.snapshot()
                        .find(NatGateway.class, id)
                        .map(nat -> nat.isRegional() ? Leaving.YES : compared(nat.subnetId(), at))
                        .orElseGet(() -> missing(at));
            case NETWORK_INTERFACE -> compared(subnetOf(id), at);
            case INSTANCE -> compared(subnetOf(terrain.interfaces().onlyOneOf(id)), at);
            case INTERNET_GATEWAY, EGRESS_ONLY_INTERNET_GATEWAY, VPN_GATEWAY, TRANSIT_GATEWAY, VPC_PEERING_CONNECTION ->
                Leaving.YES;
            default -> Leaving.UNKNOWN;
        };
    }

    /** A NAT gateway that does not exist is in no subnet. */
    private Leaving missing(Position at) {
        RoutesOfTable routes = at.routes();
        boolean gone = routes != null && terrain.completeness().holds(Kind.NAT_GATEWAYS, routes.table(), at.vpcId());
        return gone ? Leaving.YES : Leaving.UNKNOWN;
    }

    private @Nullable String subnetOf(@Nullable String interfaceId) {
        return terrain.interfaces()
                .find(interfaceId)
                .map(NetworkInterface::subnetId)
                .orElse(null);
    }

    private static Leaving compared(@Nullable String next, Position at) {
        if (next == null || at.subnetId() == null) {
            return Leaving.UNKNOWN;
        }
        return next.equals(at.subnetId()) ? Leaving.NO : Leaving.YES;
    }
}
