package dev.fumidai.network;

import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpn.VpnConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A packet's way through a transit gateway: into the attachment of its zone, by the associated table, to another
 * attachment. Not thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How transit gateways work</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html">Network ACLs for transit gateways</a>
 */
final class TransitCrossing {
    /** An Availability Zone, in contrast to a Local Zone or a Wavelength Zone, which use their parent's. */
    private static final Pattern AVAILABILITY_ZONE = Pattern.compile("[a-z]+(-[a-z]+)+-\\d+[a-z]");

    /**
     * Where the packet comes out.
     *
     * @param beyond whether it left for another network by a VPN connection
     * @param arrivals the subnets it may come out in, each by itself; empty where it goes no further
     */
    record Crossed(boolean beyond, List<Position> arrivals) {
        static final Crossed NOWHERE = new Crossed(false, List.of());
    }

    private final Terrain terrain;
    private final Trace trace;

    TransitCrossing(Terrain terrain, Trace trace) {
        this.terrain = terrain;
        this.trace = trace;
    }

    Crossed cross(String gatewayId, Packet packet, Position at, RouteTable from) {
        if (at.entered() == Position.Entered.BY_TRANSIT_GATEWAY) {
            trace.end(gatewayId, "Routes", null, ExplanationCode.UNSUPPORTED_COMPONENT);
            return Crossed.NOWHERE;
        }
        TransitGatewayVpcAttachment here =
                terrain.transit().attachment(at.vpcId(), gatewayId).orElse(null);
        if (here == null) {
            missing(gatewayId, from);
            return Crossed.NOWHERE;
        }
        boolean in = carries(here, packet) && enter(here, packet, at);
        return in ? routed(here, packet, zone(at)) : Crossed.NOWHERE;
    }

    private void missing(String gatewayId, RouteTable from) {
        if (terrain.transit().isComplete(from)) {
            trace.stop(gatewayId, "TransitGatewayVpcAttachments", null, ExplanationCode.BAD_STATE_ATTACHMENT);
        } else {
            trace.end(gatewayId, "TransitGatewayVpcAttachments", null, ExplanationCode.UNKNOWN_RESOURCE);
        }
    }

    private boolean carries(TransitGatewayVpcAttachment attachment, Packet packet) {
        String id = attachment.transitGatewayAttachmentId();
        String state = attachment.state();
        Hop told = Hop.wanting(id, "State", state, "available");
        if (!trace.require("modifying".equals(state) ? told.doubted() : told, ExplanationCode.BAD_STATE_ATTACHMENT)) {
            return false;
        }
        if (!packet.destination().hasIpv6()) {
            return true;
        }
        String ipv6 = attachment.ipv6Support();
        return trace.require(
                Hop.wanting(id, "Options.Ipv6Support", ipv6, "enable"), ExplanationCode.BAD_STATE_ATTACHMENT);
    }

    private @Nullable String zone(Position at) {
        return terrain.snapshot()
                .find(Subnet.class, at.subnetId())
                .map(Subnet::availabilityZone)
                .orElse(null);
    }

    /** A packet enters by the attachment's subnet of the zone it comes from; there is no other way in. */
    private boolean enter(TransitGatewayVpcAttachment here, Packet packet, Position at) {
        String id = here.transitGatewayAttachmentId();
        List<String> doors = here.subnetIds();
        String zone = zone(at);
        if (doors == null || zone == null || !AVAILABILITY_ZONE.matcher(zone).matches()) {
            trace.doubt(id, "SubnetIds", text(doors), ExplanationCode.UNKNOWN_RESOURCE);
            return true;
        }
        List<String> open = inZone(doors, zone);
        if (open.isEmpty()) {
            boolean sure = doors.stream().allMatch(this::tellsItsZone);
            Hop.Decision decision = sure ? Hop.Decision.STOPPED : Hop.Decision.UNKNOWN;
            trace.require(new Hop(id, "SubnetIds", text(doors), decision), ExplanationCode.TGW_ROUTE_AZ_RESTRICTION);
            return false;
        }
        trace.pass(id, "SubnetIds", text(open));
        // Asked even if the packet comes from that very subnet.
        trace.filter(
                terrain.acls().crossing(open.get(0), Direction.INBOUND, packet.source(), packet.ports()),
                ExplanationCode.SUBNET_ACL_RESTRICTION,
                packet.source().isUnspecific());
        return true;
    }

    private static @Nullable String text(@Nullable List<String> ids) {
        return ids == null ? null : ids.stream().sorted().toList().toString();
    }

    private List<String> inZone(List<String> subnetIds, @Nullable String zone) {
        return subnetIds.stream()
                .filter(id -> zone != null
                        && terrain.snapshot()
                                .find(Subnet.class, id)
                                .map(Subnet::availabilityZone)
                                .filter(zone::equals)
                                .isPresent())
                .sorted()
                .toList();
    }

    private boolean tellsItsZone(String subnetId) {
        return terrain.snapshot()
                .find(Subnet.class, subnetId)
                .map(Subnet::availabilityZone)
                .isPresent();
    }

    private Crossed routed(TransitGatewayVpcAttachment here, Packet packet, @Nullable String zone) {
        TransitGateways.Associated associated = terrain.transit().associated(here);
        boolean told = trace.require(associated.hop(), ExplanationCode.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION);
        RoutesOfTable routes = associated.routes();
        if (!told || routes == null) {
            return Crossed.NOWHERE;
        }
        RouteLookup lookup = routes.toward(packet.destination());
        RouteTable.Route route = lookup.route();
        switch (lookup.outcome()) {
            case NO_ROUTE -> trace.add(lookup.hops(), ExplanationCode.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT);
            case BLACKHOLE -> trace.add(lookup.hops(), ExplanationCode.TGW_RTB_BAD_STATE_ROUTE);
            case SPLIT, UNKNOWN ->
                lookup.hops()
                        .forEach(hop -> trace.doubt(
                                hop.resource(), hop.field(), hop.value(), ExplanationCode.TGW_RTB_ROUTES_ARE_UNKNOWN));
            case ACTIVE -> {
                trace.add(lookup.hops(), ExplanationCode.TGW_RTB_BAD_STATE_ROUTE);
                return route == null ? Crossed.NOWHERE : leave(route.target().id(), packet, zone);
            }
        }
        return Crossed.NOWHERE;
    }

    private Crossed leave(String attachmentId, Packet packet, @Nullable String zone) {
        RouteAttachment target = terrain.transit().target(attachmentId).orElse(null);
        String type = target == null ? null : target.resourceType();
        if ("vpc".equals(type)) {
            return arrive(attachmentId, packet, zone);
        }
        if ("vpn".equals(type) && target != null) {
            return new Crossed(throughVpn(attachmentId, target.resourceId(), packet), List.of());
        }
        trace.end(attachmentId, "ResourceType", type, ExplanationCode.UNSUPPORTED_COMPONENT);
        return Crossed.NOWHERE;
    }

    private boolean throughVpn(String attachmentId, @Nullable String connectionId, Packet packet) {
        Optional<VpnConnection> connection = terrain.snapshot().find(VpnConnection.class, connectionId);
        if (connection.isEmpty() || !packet.destination().isInternet()) {
            return trace.end(attachmentId, "ResourceId", connectionId, ExplanationCode.UNKNOWN_RESOURCE);
        }
        // Beyond a tunnel that is up, the attachment's own table and the far network decide.
        return trace.require(VpnConnections.tunnels(connection.get()), ExplanationCode.BAD_STATE_VPN)
                && trace.end(attachmentId, "ResourceType", "vpn", ExplanationCode.UNSUPPORTED_COMPONENT);
    }

    /** A packet stays in its zone where the far attachment serves that one; an appliance's attachment may change it. */
    private Crossed arrive(String attachmentId, Packet packet, @Nullable String zone) {
        TransitGatewayVpcAttachment there = terrain.snapshot()
                .find(TransitGatewayVpcAttachment.class, attachmentId)
                .orElse(null);
        String vpcId = there == null ? null : there.vpcId();
        List<String> subnets = there == null ? null : there.subnetIds();
        if (there == null || vpcId == null || subnets == null) {
            trace.end(attachmentId, "SubnetIds", null, ExplanationCode.UNKNOWN_RESOURCE);
            return Crossed.NOWHERE;
        }
        if (!carries(there, packet)) {
            return Crossed.NOWHERE;
        }
        boolean anyZone = !"disable".equals(there.applianceModeSupport());
        List<String> inZone = anyZone ? List.of() : inZone(subnets, zone);
        List<Position> arrivals = new ArrayList<>();
        for (String subnet : inZone.isEmpty() ? subnets.stream().sorted().toList() : inZone) {
            arrivals.add(terrain.at(vpcId, subnet, Position.Entered.BY_TRANSIT_GATEWAY));
        }
        return new Crossed(false, List.copyOf(arrivals));
    }
}
