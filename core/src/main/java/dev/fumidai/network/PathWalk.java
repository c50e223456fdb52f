package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Vpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a packet from station to station. What filters it does not end the walk, so that all that is in its way is
 * found; where its route ends, it ends. Not thread-safe: one object follows one packet.
 */
final class PathWalk {
    private final Terrain terrain;
    private final Stations stations;
    /** Where the walk began, for what has no subnet of its own. */
    private final @Nullable String subnetOfSender;

    private final Trace trace = new Trace();
    private final List<Translation> translations = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private @Nullable Party arrivedAt;
    private @Nullable String lastSubnet;
    private @Nullable String exit;
    /** Only the way is asked for: what the ends and a NAT gateway do with it is another question. */
    private boolean ofRoutes;

    /** The answer to somebody on the internet must leave as the question came. */
    private boolean mustLeaveByInternetGateway;

    PathWalk(Terrain terrain, @Nullable String subnetOfSender) {
        this.terrain = terrain;
        this.stations = new Stations(terrain);
        this.subnetOfSender = subnetOfSender;
    }

    /** A walk that asks no filter of the ends, and ends at the first NAT gateway. */
    static PathWalk ofRoutes(Terrain terrain, @Nullable String subnetOfSender) {
        PathWalk walk = new PathWalk(terrain, subnetOfSender);
        walk.ofRoutes = true;
        return walk;
    }

    PathWalk mustLeaveByInternetGateway() {
        this.mustLeaveByInternetGateway = true;
        return this;
    }

    Trace trace() {
        return trace;
    }

    List<Hop> hops() {
        return trace.hops();
    }

    /** The NAT devices on the way, in its order. */
    List<Translation> translations() {
        return List.copyOf(translations);
    }

    /** Who got it, where that is somebody in a VPC. */
    @Nullable
    Party arrivedAt() {
        return arrivedAt;
    }

    /** The gateway it left AWS's network by. */
    @Nullable
    String exit() {
        return exit;
    }

    /** The subnet it was routed from last. */
    @Nullable
    String lastSubnet() {
        return lastSubnet;
    }

    /** What the sender's own groups do with the packet. */
    void groupsOf(Party sender, Packet packet) {
        if (packet.opening()) {
            trace.filter(
                    terrain.groups().check(sender, Direction.OUTBOUND, packet.destination(), packet.ports()),
                    ExplanationCode.ENI_SG_RULES_MISMATCH,
                    packet.destination().isUnspecific());
        }
    }

    /** Leaves a subnet by its routes; true if the packet gets where it is going, but for filters. */
    boolean leave(Packet packet, Position at) {
        RoutesOfTable routes = at.routes();
        lastSubnet = at.subnetId();
        if (routes == null) {
            askOutbound(packet, at, Stations.Leaving.UNKNOWN);
            String place = at.subnetId() == null ? at.vpcId() : at.subnetId();
            return trace.end(place, "RouteTableId", null, ExplanationCode.UNKNOWN_RESOURCE);
        }
        RouteLookup lookup = routes.toward(packet.destination());
        askOutbound(packet, at, stations.leaves(lookup, packet, at));
        switch (lookup.outcome()) {
            case NO_ROUTE -> {
                if (isOwn(packet.destination(), at.vpcId())) {
                    // Every table has a local route: the snapshot does not hold it.
                    lookup.hops()
                            .forEach(hop -> trace.doubt(
                                    hop.resource(), hop.field(), hop.value(), ExplanationCode.UNKNOWN_RESOURCE));
                } else {
                    trace.add(lookup.hops(), ExplanationCode.NO_ROUTE_TO_DESTINATION);
                }
            }
            case BLACKHOLE -> trace.add(lookup.hops(), ExplanationCode.BAD_STATE_ROUTE);
            case SPLIT, UNKNOWN ->
                lookup.hops()
                        .forEach(hop -> trace.doubt(
                                hop.resource(), hop.field(), hop.value(), ExplanationCode.UNKNOWN_RESOURCE));
            case ACTIVE -> {
                trace.add(lookup.hops(), ExplanationCode.BAD_STATE_ROUTE);
                Route route = lookup.route();
                return route != null && follow(route, packet, at, routes);
            }
        }
        return false;
    }

    private boolean isOwn(Party destination, String vpcId) {
        List<Cidr> addresses = destination.addresses();
        Vpc vpc = terrain.snapshot().find(Vpc.class, vpcId).orElse(null);
        if (addresses == null || vpc == null) {
            return false;
        }
        List<Cidr> blocks = new ArrayList<>(vpc.cidrBlocks() == null ? List.of() : vpc.cidrBlocks());
        blocks.addAll(vpc.ipv6CidrBlocks() == null ? List.of() : vpc.ipv6CidrBlocks());
        return addresses.stream().anyMatch(one -> blocks.stream().anyMatch(block -> block.contains(one)));
    }

    private void askOutbound(Packet packet, Position at, Stations.Leaving leaving) {
        boolean ofEnd = ofRoutes && at.entered() == Position.Entered.SENT_HERE;
        if (at.subnetId() == null || ofEnd || leaving == Stations.Leaving.NO) {
            return;
        }
        FilterCheck check =
                terrain.acls().crossing(at.subnetId(), Direction.OUTBOUND, packet.destination(), packet.ports());
        trace.filter(
                leaving == Stations.Leaving.YES ? check : check.perhapsNotAsked(),
                ExplanationCode.SUBNET_ACL_RESTRICTION,
                packet.destination().isUnspecific());
    }

    private boolean follow(Route route, Packet packet, Position at, RoutesOfTable routes) {
        String id = route.target().id();
        TargetKind kind = route.target().kind();
        boolean otherWay = mustLeaveByInternetGateway && kind != TargetKind.INTERNET_GATEWAY;
        boolean forgetful = !packet.opening() && !ofRoutes && isNatDevice(kind, packet, at, id);
        if (otherWay || forgetful) {
            return trace.stop(
                    routes.table().routeTableId(), "Routes", RouteText.of(route), ExplanationCode.ASYMMETRIC_RETURN);
        }
        return switch (kind) {
            case LOCAL -> local(route, packet, at, routes);
            case INTERNET_GATEWAY -> {
                exit = id;
                yield new InternetExit(terrain, trace).leave(id, packet, at, subnetOfSender);
            }
            case EGRESS_ONLY_INTERNET_GATEWAY -> new InternetExit(terrain, trace).leaveEgressOnly(id, packet, at);
            case NAT_GATEWAY -> natGateway(id, packet, at, routes);
            case NETWORK_INTERFACE -> forwarder(id, id, packet, at);
            case INSTANCE -> forwarder(terrain.interfaces().onlyOneOf(id), id, packet, at);
            case VPC_PEERING_CONNECTION -> peering(id, packet, at, routes);
            case TRANSIT_GATEWAY -> transitGateway(id, packet, at, routes);
            case VPN_GATEWAY -> {
                exit = id;
                yield vpnGateway(id, packet, at);
            }
            case VPC_ENDPOINT -> endpoint(id, at);
            default -> trace.end(id, "Routes", RouteText.of(route), ExplanationCode.UNSUPPORTED_COMPONENT);
        };
    }

    /** A NAT device knows nothing of a connection that it did not see opened. */
    private boolean isNatDevice(TargetKind kind, Packet answer, Position at, String id) {
        return switch (kind) {
            case NAT_GATEWAY -> true;
            case NETWORK_INTERFACE, INSTANCE -> !isOwnInterface(answer, at, kind, id);
            default -> false;
        };
    }

    private boolean isOwnInterface(Packet packet, Position at, TargetKind kind, String id) {
        String interfaceId = kind == TargetKind.INSTANCE ? terrain.interfaces().onlyOneOf(id) : id;
        return stations.owner(packet.destination(), at.vpcId())
                .filter(owner -> stations.isInterfaceOf(owner, interfaceId))
                .isPresent();
    }

    private boolean local(Route route, Packet packet, Position at, RoutesOfTable routes) {
        Party owner = stations.owner(packet.destination(), at.vpcId()).orElse(null);
        if (owner == null) {
            return nobody(packet, at);
        }
        if (owner.vpcId() == null) {
            trace.doubt(owner.resource(), "VpcId", null, ExplanationCode.UNKNOWN_RESOURCE);
        } else if (!owner.vpcId().equals(at.vpcId())) {
            return trace.stop(
                    routes.table().routeTableId(),
                    "Routes",
                    RouteText.of(route),
                    ExplanationCode.NO_POSSIBLE_DESTINATION);
        }
        return deliver(packet.to(owner), at.subnetId());
    }

    /** The snapshot does not hold every address: interfaces have secondary ones, and a VPC's resolver has one. */
    private boolean nobody(Packet packet, Position at) {
        return trace.end(
                at.vpcId(),
                "PrivateIpAddress",
                String.valueOf(packet.destination().addresses()),
                ExplanationCode.UNKNOWN_DESTINATION);
    }

    /** Hands the packet over: its subnet's network ACL, unless it comes from there, and its groups. */
    boolean deliver(Packet packet, @Nullable String fromSubnet) {
        if (!ofRoutes) {
            enter(packet, packet.destination(), fromSubnet);
        }
        arrivedAt = packet.destination();
        return true;
    }

    private void enter(Packet packet, Party to, @Nullable String fromSubnet) {
        if (!isRegional(to) && !(to.subnetId() != null && to.subnetId().equals(fromSubnet))) {
            FilterCheck check = to.subnetId() == null
                    ? new FilterCheck(
                            FilterOutcome.UNKNOWN,
                            List.of(new Hop(to.resource(), "SubnetId", null, Hop.Decision.UNKNOWN)))
                    : terrain.acls().crossing(to.subnetId(), Direction.INBOUND, packet.source(), packet.ports());
            trace.filter(
                    check,
                    ExplanationCode.SUBNET_ACL_RESTRICTION,
                    packet.source().isUnspecific());
        }
        if (packet.opening()) {
            trace.filter(
                    terrain.groups()
                            .check(to, Direction.INBOUND, packet.source(), packet.ports(), packet.transitGatewayId()),
                    ExplanationCode.ENI_SG_RULES_MISMATCH,
                    packet.source().isUnspecific());
        }
    }

    private static boolean isRegional(Party to) {
        return to.subnetId() == null && to.resource().startsWith("nat-");
    }

    private boolean natGateway(String id, Packet packet, Position at, RoutesOfTable routes) {
        Party destination = Nat64.translated(packet).destination();
        if (!ofRoutes && destination.hasIpv6()) {
            // Of IPv6 it carries only what NAT64 translates.
            return trace.stop(
                    id,
                    "DestinationIpv6CidrBlock",
                    String.valueOf(destination.addresses()),
                    ExplanationCode.NO_POSSIBLE_DESTINATION);
        }
        if (!visited.add(id)) {
            return trace.stop(id, "Routes", null, ExplanationCode.NO_POSSIBLE_DESTINATION);
        }
        NatDevices devices = new NatDevices(terrain, trace);
        Translation nat =
                (ofRoutes ? devices.found(id, routes.table()) : devices.gateway(id, routes.table())).orElse(null);
        if (nat == null) {
            return false;
        }
        if (ofRoutes) {
            return translations.add(nat);
        }
        // It has no groups, so its side asks the network ACL alone.
        enter(packet, nat.as(), at.subnetId());
        return goOn(packet, nat);
    }

    private boolean goOn(Packet packet, Translation nat) {
        translations.add(nat);
        return leave(Nat64.translated(packet).from(nat.as()), nat.from());
    }

    /**
     * An instance that forwards: what its system does is in no answer. What goes to the internet must be translated by
     * it; what stays inside may or may not be, so nothing more can be said.
     */
    private boolean forwarder(@Nullable String interfaceId, String target, Packet packet, Position at) {
        Party owner = stations.owner(packet.destination(), at.vpcId()).orElse(null);
        if (owner != null && stations.isInterfaceOf(owner, interfaceId)) {
            return deliver(packet.to(owner), at.subnetId());
        }
        if (!visited.add(target)) {
            return trace.stop(target, "Routes", null, ExplanationCode.NO_POSSIBLE_DESTINATION);
        }
        Translation nat = new NatDevices(terrain, trace)
                .forwarder(interfaceId, target, at)
                .orElse(null);
        if (nat == null) {
            return false;
        }
        enter(packet, nat.as(), at.subnetId());
        trace.doubt(nat.as().resource(), "ipForwarding", null, ExplanationCode.UNSUPPORTED_COMPONENT);
        if (!packet.destination().isInternet()) {
            return false;
        }
        Packet translated = packet.from(nat.as());
        groupsOf(nat.as(), translated);
        return goOn(packet, nat);
    }

    private boolean peering(String id, Packet packet, Position at, RoutesOfTable routes) {
        return new PeeringCrossing(terrain, trace)
                .cross(id, packet, at, routes.table())
                .map(owner -> deliver(packet.to(owner), at.subnetId()))
                .orElse(false);
    }

    boolean transitGateway(String id, Packet packet, Position at, RoutesOfTable routes) {
        TransitCrossing.Crossed crossed = new TransitCrossing(terrain, trace).cross(id, packet, at, routes.table());
        List<Position> arrivals = crossed.arrivals();
        if (arrivals.size() <= 1) {
            return crossed.beyond() || (!arrivals.isEmpty() && leave(packet.through(id), arrivals.get(0)));
        }
        return fromAnyOf(arrivals, packet.through(id), id);
    }

    /** It is AWS's choice in which of several subnets the packet comes out: all must do the same with it. */
    private boolean fromAnyOf(List<Position> arrivals, Packet packet, String gatewayId) {
        PathWalk chosen = null;
        boolean arrives = false;
        for (Position arrival : arrivals) {
            PathWalk fork = new PathWalk(terrain, subnetOfSender);
            fork.ofRoutes = ofRoutes;
            fork.mustLeaveByInternetGateway = mustLeaveByInternetGateway;
            fork.visited.addAll(visited);
            boolean got = fork.leave(packet, arrival);
            if (chosen != null && (got != arrives || !fork.sameAs(chosen))) {
                return trace.end(gatewayId, "SubnetIds", null, ExplanationCode.UNSUPPORTED_COMPONENT);
            }
            chosen = chosen == null ? fork : chosen;
            arrives = got;
        }
        if (chosen != null) {
            trace.adopt(chosen.hops());
            translations.addAll(chosen.translations);
            exit = chosen.exit;
            arrivedAt = chosen.arrivedAt;
            lastSubnet = chosen.lastSubnet;
        }
        return arrives;
    }

    private boolean sameAs(PathWalk other) {
        return Trace.decided(hops()).equals(Trace.decided(other.hops()))
                && translations.equals(other.translations)
                && Objects.equals(arrivedAt, other.arrivedAt);
    }

    /** Beyond a virtual private gateway lies a network that no answer of AWS tells. */
    private boolean vpnGateway(String id, Packet packet, Position at) {
        if (!trace.require(terrain.vpn().attachment(id, at.vpcId()), ExplanationCode.BAD_STATE_ATTACHMENT)
                || !trace.require(
                        terrain.vpn().linksOf(id, at.vpcId(), packet.destination()), ExplanationCode.BAD_STATE_VPN)) {
            return false;
        }
        boolean onPremises = packet.destination().isInternet()
                && packet.destination().addresses() != null
                && !packet.destination().addresses().isEmpty()
                && packet.destination().addresses().stream().noneMatch(PublicAddresses::holds);
        return onPremises || trace.end(id, "Routes", null, ExplanationCode.UNSUPPORTED_COMPONENT);
    }

    /** A gateway endpoint takes what its service's prefix list names; what other endpoints do is not modelled. */
    private boolean endpoint(String id, Position at) {
        Endpoint endpoint = terrain.snapshot().find(Endpoint.class, id).orElse(null);
        if (!(endpoint instanceof GatewayEndpoint)) {
            return trace.end(id, "VpcEndpointType", null, ExplanationCode.UNSUPPORTED_COMPONENT);
        }
        if (at.entered() == Position.Entered.BY_TRANSIT_GATEWAY) {
            // It serves its own VPC only.
            return trace.stop(id, "VpcId", endpoint.vpcId(), ExplanationCode.NO_POSSIBLE_DESTINATION);
        }
        return trace.require(Hop.wanting(id, "State", endpoint.state(), "available"), ExplanationCode.BAD_STATE);
    }
}
