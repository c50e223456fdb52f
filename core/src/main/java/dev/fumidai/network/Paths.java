package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.Subnet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows connections there and back. Immutable. */
final class Paths {
    private final Terrain terrain;
    private final PathEnds ends;
    private final Map<String, List<RouteTable>> tablesOfGateways = new HashMap<>();

    Paths(Terrain terrain) {
        this.terrain = terrain;
        this.ends = new PathEnds(terrain.snapshot(), terrain.interfaces());
        for (RouteTable table : terrain.snapshot().all(RouteTable.class)) {
            List<RouteTable.Association> associations = table.associations();
            (associations == null ? List.<RouteTable.Association>of() : associations)
                    .stream()
                            .map(RouteTable.Association::gatewayId)
                            .filter(Objects::nonNull)
                            .forEach(gateway -> tablesOfGateways
                                    .computeIfAbsent(gateway, id -> new ArrayList<>())
                                    .add(table));
        }
    }

    NetworkPath between(String from, String to, int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("No path leads to port " + port + ".\nMaybe give one from 1 to 65535.");
        }
        PathEnd source = from.equals(Party.INTERNET) ? ends.sourceFromInternet(to) : ends.source(from, to);
        PathEnd destination = ends.destination(to, from);
        if (from.equals(to) || (source.isOutside() && destination.isOutside())) {
            throw new IllegalArgumentException("A path from '" + from + "' to '" + to
                    + "' does not touch a VPC.\nMaybe one of its ends is an instance or an interface.");
        }
        Legs legs = new Legs(source, destination, PortRange.of(port));
        return legs.follow(from, to, port);
    }

    /** The two legs of one connection. Not thread-safe. */
    private final class Legs {
        private final PathEnd source;
        private final PathEnd destination;
        private final PortRange port;
        private final List<Hop> before = new ArrayList<>();
        /** The gateway that the question left by; {@code null} where it left by none. */
        private @Nullable String exit;

        Legs(PathEnd source, PathEnd destination, PortRange port) {
            this.source = source;
            this.destination = destination;
            this.port = port;
        }

        NetworkPath follow(String from, String to, int number) {
            Trace begin = new Trace();
            Stream.concat(source.needs().stream(), destination.needs().stream())
                    .forEach(hop ->
                            begin.add(List.of(hop), hop.code() == null ? ExplanationCode.BAD_STATE : hop.code()));
            before.addAll(begin.hops());
            PathWalk walk = new PathWalk(terrain, source.party().subnetId());
            Packet packet = new Packet(source.party(), presented(walk.trace()), port, true);
            boolean arrives = source.isOutside() ? enter(walk, packet) : leave(walk, packet);
            List<Hop> forward =
                    Stream.concat(before.stream(), walk.hops().stream()).toList();
            List<Hop> back = arrives ? back(walk) : List.of();
            return new NetworkPath(from, to, number, outcome(arrives, forward, back), forward, back);
        }

        /** Who only speaks IPv6 sees IPv4's internet through DNS64, or not at all. */
        private Party presented(Trace trace) {
            Party to = destination.party();
            Subnet subnet = terrain.snapshot()
                    .find(Subnet.class, source.party().subnetId())
                    .orElse(null);
            if (!destination.isOutside()
                    || to.hasIpv6()
                    || subnet == null
                    || !Boolean.TRUE.equals(subnet.ipv6Native())) {
                return to;
            }
            Boolean dns64 = subnet.enableDns64();
            Hop.Decision decision =
                    dns64 == null ? Hop.Decision.UNKNOWN : dns64 ? Hop.Decision.PASSED : Hop.Decision.STOPPED;
            trace.require(
                    new Hop(subnet.subnetId(), "EnableDns64", dns64 == null ? null : dns64.toString(), decision),
                    ExplanationCode.NO_POSSIBLE_DESTINATION);
            return Nat64.presented(to);
        }

        private boolean leave(PathWalk walk, Packet packet) {
            walk.groupsOf(source.party(), packet);
            Position at = terrain.positionOf(source.party()).orElse(null);
            return at == null
                    ? walk.trace().end(source.party().resource(), "SubnetId", null, ExplanationCode.UNKNOWN_RESOURCE)
                    : walk.leave(packet, at);
        }

        /** From outside: by an internet gateway, or, for a private address, by what leads to other networks. */
        private boolean enter(PathWalk walk, Packet packet) {
            List<Cidr> addresses = source.party().addresses();
            boolean fromInternet = addresses == null || addresses.stream().allMatch(PublicAddresses::holds);
            boolean in = fromInternet ? byInternetGateway(walk) : byVpn(walk);
            if (!in && walk.trace().isStopped()) {
                return false;
            }
            // However it may come in, it has to pass what stands before the interface.
            walk.deliver(packet, null);
            return in;
        }

        private boolean byInternetGateway(PathWalk walk) {
            Party to = destination.party();
            Trace trace = walk.trace();
            InternetExit exit = new InternetExit(terrain, trace);
            if (!to.hasIpv6()
                    && !trace.passesOrDoubts(
                            exit.publicAddress(to), ExplanationCode.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS)) {
                return false;
            }
            String vpcId = to.vpcId();
            if (vpcId == null) {
                return trace.end(to.resource(), "VpcId", null, ExplanationCode.UNKNOWN_RESOURCE);
            }
            Optional<InternetGateway> gateway = terrain.gateways().attachedTo(vpcId);
            if (gateway.isEmpty()) {
                boolean none = terrain.gateways().isComplete(vpcId);
                return none
                        ? trace.stop(vpcId, "InternetGateways", null, ExplanationCode.BAD_STATE_ATTACHMENT)
                        : trace.end(vpcId, "InternetGateways", null, ExplanationCode.UNKNOWN_RESOURCE);
            }
            String id = gateway.get().internetGatewayId();
            trace.pass(id, "Attachments", vpcId);
            return exit.enter(to) && isNotRedirected(trace, id, to);
        }

        /** A table that is associated with the gateway may send the subnet's traffic to an appliance first. */
        private boolean isNotRedirected(Trace trace, String gatewayId, Party to) {
            for (RouteTable table : tablesOfGateways.getOrDefault(gatewayId, List.of())) {
                RouteLookup lookup = terrain.tables()
                        .table(table.routeTableId())
                        .map(routes -> routes.toward(to))
                        .orElseGet(() -> EffectiveRouteTables.unknownTable(table.routeTableId()));
                boolean direct =
                        lookup.route() != null && lookup.route().target().kind() == RouteTable.TargetKind.LOCAL;
                if (!direct && lookup.outcome() != RouteLookup.Outcome.NO_ROUTE) {
                    return trace.end(
                            table.routeTableId(),
                            "Routes",
                            lookup.route() == null ? null : RouteText.of(lookup.route()),
                            ExplanationCode.UNSUPPORTED_COMPONENT);
                }
            }
            return true;
        }

        /** A private address outside every VPC: the way it comes is not routed here, but as the answer's way. */
        private boolean byVpn(PathWalk walk) {
            Party to = destination.party();
            String vpcId = to.vpcId();
            Optional<RouteTable.RouteTarget> way = terrain.positionOf(to)
                    .map(Position::routes)
                    .map(routes -> routes.toward(source.party()).route())
                    .map(RouteTable.Route::target)
                    .filter(target -> target.kind() == RouteTable.TargetKind.VPN_GATEWAY);
            if (way.isEmpty() || vpcId == null) {
                return true;
            }
            String id = way.get().id();
            return walk.trace().require(terrain.vpn().linksOf(id, vpcId, source.party()), ExplanationCode.BAD_STATE_VPN)
                    && isNotRedirected(walk.trace(), id, to);
        }

        private List<Hop> back(PathWalk walk) {
            exit = walk.exit();
            Party server = walk.arrivedAt() == null ? destination.party() : walk.arrivedAt();
            List<Translation> chain = new ArrayList<>(walk.translations());
            Collections.reverse(chain);
            List<Hop> hops = new ArrayList<>();
            @Nullable
            Position at =
                    server.isInternet() ? null : terrain.positionOf(server).orElse(null);
            for (Translation nat : chain) {
                if (!answer(server, nat.as(), at, hops)) {
                    return List.copyOf(hops);
                }
                at = nat.from();
            }
            answer(server, source.party(), at, hops);
            return List.copyOf(hops);
        }

        /** Who only speaks IPv6 sees an answer from IPv4 come from the prefix of NAT64. */
        private Party seenBy(Party client, Party server) {
            boolean ipv6 = client.addresses() != null
                    && !client.addresses().isEmpty()
                    && client.addresses().stream().allMatch(Cidr::isIpv6);
            return ipv6 && !server.hasIpv6() && server.isInternet() ? Nat64.presented(server) : server;
        }

        private boolean answer(Party server, Party client, @Nullable Position at, List<Hop> hops) {
            PathWalk walk = new PathWalk(terrain, source.party().subnetId());
            Packet packet = new Packet(seenBy(client, server), client, client.ephemeralPorts(), false);
            boolean got;
            if (client.isInternet()) {
                boolean fromInternet = client.addresses() == null
                        || client.addresses().stream().allMatch(PublicAddresses::holds);
                PathWalk out = fromInternet ? walk.mustLeaveByInternetGateway() : walk;
                got = at != null && out.leave(packet, at);
            } else if (at != null) {
                got = walk.leave(packet, at);
            } else {
                got = server.isInternet()
                        ? (exit == null || isNotRedirected(walk.trace(), exit, client)) && walk.deliver(packet, null)
                        : walk.trace().end(server.resource(), "SubnetId", null, ExplanationCode.UNKNOWN_RESOURCE);
            }
            hops.addAll(walk.hops());
            return got;
        }
    }

    private static NetworkPath.Outcome outcome(boolean arrives, List<Hop> forward, List<Hop> back) {
        List<Hop> all = Stream.concat(forward.stream(), back.stream()).toList();
        return switch (Trace.outcome(arrives, all)) {
            case PASSED -> NetworkPath.Outcome.REACHABLE;
            case STOPPED -> NetworkPath.Outcome.NOT_REACHABLE;
            case UNKNOWN -> NetworkPath.Outcome.UNKNOWN;
        };
    }
}
