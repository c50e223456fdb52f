package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.secondopinion.Packet.Crossing;
import dev.fumidai.secondopinion.Routes.Route;
import dev.fumidai.secondopinion.World.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of the packets of one connection. Every method either returns, and the packet has arrived, or throws the
 * {@link Stop} that it met. Remembers who translated the question, so that answers can be handed back: one question, then
 * as many answers as are wanted.
 */
final class Walk {
    /** More steps than any way here has: the packet goes round in circles. */
    private static final int TOO_MANY = 100;

    private final World world;
    private final Filters filters;
    private final InternetEdge edge;
    private final Station asker;
    private final Station asked;
    private final List<Station> translators = new ArrayList<>();
    private int steps;

    Walk(World world, Filters filters, InternetEdge edge, Station asker, Station asked) {
        this.world = world;
        this.filters = filters;
        this.edge = edge;
        this.asker = asker;
        this.asked = asked;
    }

    /** How much the packets of this leg went through: of two stops, that with less came first. */
    int steps() {
        return steps;
    }

    /** The question, from the asker's interface to the one that is asked. */
    void there(int port) {
        Packet question = Packet.question(asker, asked, port);
        if (asker.isOutside()) {
            edge.in(asked);
            deliver(question, null);
        } else {
            filters.out(asker, question);
            leave(world.placeOf(asker), question);
        }
    }

    /** The answer, from translator to translator, last one first, to the port that each of them asked from. */
    void back(int askersPort, int translatorsPort) {
        steps = 0;
        Station at = asked;
        for (int i = translators.size(); i >= 0; i--) {
            Station to = i == 0 ? asker : translators.get(i - 1);
            Packet answer = Packet.answer(at, to, asked, i == 0 ? askersPort : translatorsPort);
            if (at.isOutside()) {
                deliver(answer, null);
            } else {
                leave(world.placeOf(at), answer);
            }
            at = to;
        }
    }

    private void leave(Place place, Packet packet) {
        steps++;
        if (steps > TOO_MANY) {
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, "a loop");
        }
        Optional<Route<RouteTarget>> route = place.table().best(packet.destination());
        if (place.subnet() != null && !staysIn(place.subnetId(), packet, route)) {
            filters.out(place.subnet().subnetId(), packet);
            steps++;
        }
        String tableId = place.table().id();
        if (route.isEmpty()) {
            throw new Stop(ExplanationCode.NO_ROUTE_TO_DESTINATION, tableId);
        }
        if (!route.get().active()) {
            throw new Stop(ExplanationCode.BAD_STATE_ROUTE, tableId);
        }
        follow(place, packet, route.get().target().orElseThrow());
    }

    /** Whether the next station is in the subnet where the packet is: then no ACL is asked. */
    private boolean staysIn(@Nullable String subnetId, Packet packet, Optional<Route<RouteTarget>> route) {
        if (route.isEmpty() || !route.get().active()) {
            return packet.receiver().isIn(subnetId);
        }
        RouteTarget target = route.get().target().orElseThrow();
        if (target.kind() == TargetKind.LOCAL) {
            return packet.receiver().isIn(subnetId);
        }
        if (target.kind() == TargetKind.NAT_GATEWAY) {
            return world.find(NatGateway.class, target.id())
                    .filter(gateway -> subnetId != null && subnetId.equals(gateway.subnetId()))
                    .isPresent();
        }
        if (target.kind() == TargetKind.NETWORK_INTERFACE) {
            return requireNonNull(world.get(NetworkInterface.class, target.id()).subnetId())
                    .equals(subnetId);
        }
        return false;
    }

    private void follow(Place place, Packet packet, RouteTarget target) {
        TargetKind kind = target.kind();
        if (kind == TargetKind.NETWORK_INTERFACE && packet.receiver().id().equals(target.id())) {
            deliver(packet, place.subnetId());
            return;
        }
        boolean translates = kind == TargetKind.NAT_GATEWAY || kind == TargetKind.NETWORK_INTERFACE;
        boolean answerOutside =
                !packet.opening() && packet.receiver().isOutside() && kind != TargetKind.INTERNET_GATEWAY;
        if (answerOutside || (!packet.opening() && translates)) {
            // Whoever translates sees an answer to a question that it never saw, and keeps it.
            throw new Stop(ExplanationCode.ASYMMETRIC_RETURN, place.table().id());
        }
        switch (kind) {
            case LOCAL -> {
                if (!packet.receiver().vpcId().equals(place.vpcId())) {
                    throw new Stop(
                            ExplanationCode.NO_POSSIBLE_DESTINATION,
                            place.table().id());
                }
                deliver(packet, place.subnetId());
            }
            case INTERNET_GATEWAY -> edge.out(place.vpcId(), target.id(), packet);
            case NAT_GATEWAY -> throughNatGateway(place, packet, target.id());
            case NETWORK_INTERFACE -> throughInstance(place, packet, target.id());
            case VPC_PEERING_CONNECTION -> throughPeering(place, packet, target.id());
            case TRANSIT_GATEWAY -> throughTransitGateway(place, packet, target.id());
            default -> throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, target.id());
        }
    }

    private void deliver(Packet packet, @Nullable String fromSubnetId) {
        steps++;
        Station receiver = packet.receiver();
        enter(receiver, packet, fromSubnetId);
        if (packet.opening()) {
            steps++;
            filters.in(receiver, packet);
        }
    }

    private void enter(Station station, Packet packet, @Nullable String fromSubnetId) {
        if (station.subnetId() != null && !station.isIn(fromSubnetId)) {
            filters.in(station.subnetId(), packet);
        }
    }

    private void throughNatGateway(Place place, Packet packet, String id) {
        steps++;
        if (packet.sender().id().equals(id)) {
            throw new Stop(ExplanationCode.NO_POSSIBLE_DESTINATION, id);
        }
        NatGateway gateway = world.find(NatGateway.class, id)
                .filter(one -> "available".equals(one.state()))
                .orElseThrow(() -> new Stop(ExplanationCode.BAD_STATE, id));
        if (!place.vpcId().equals(gateway.vpcId())) {
            throw new Stop(ExplanationCode.NGW_REQUIRES_SOURCE_IN_VPC, id);
        }
        Station station = station(gateway);
        enter(station, packet, place.subnetId());
        translators.add(station);
        leave(world.placeOf(station), packet.translatedBy(station));
    }

    private static Station station(NatGateway gateway) {
        List<NatGatewayAddress> addresses = requireNonNull(gateway.addresses()).stream()
                .filter(address -> "succeeded".equals(address.status()))
                .toList();
        if (addresses.isEmpty()) {
            throw new Stop(ExplanationCode.BAD_STATE, gateway.natGatewayId());
        }
        boolean isPublic = !"private".equals(gateway.connectivityType());
        if (isPublic && addresses.stream().allMatch(address -> address.publicIp() == null)) {
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, "a public address that is not told");
        }
        return new Station(
                Station.Kind.NAT_GATEWAY,
                gateway.natGatewayId(),
                requireNonNull(gateway.vpcId()),
                "regional".equals(gateway.availabilityMode()) ? null : gateway.subnetId(),
                Block.number(requireNonNull(addresses.get(0).privateIp())),
                List.of(),
                isPublic,
                Station.ANY_HOST);
    }

    private void throughInstance(Place place, Packet packet, String id) {
        steps++;
        if (packet.sender().id().equals(id)) {
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, "a loop at " + id);
        }
        NetworkInterface face = world.get(NetworkInterface.class, id);
        Instance instance = world.get(Instance.class, requireNonNull(face.instanceId()));
        if (!"running".equals(instance.state())) {
            throw new Stop(ExplanationCode.BAD_STATE, instance.instanceId());
        }
        if (requireNonNull(face.sourceDestCheck())) {
            throw new Stop(ExplanationCode.ENI_SOURCE_DEST_CHECK_RESTRICTION, id);
        }
        Station station = world.station(face, Station.ANY_HOST);
        enter(station, packet, place.subnetId());
        filters.in(station, packet);
        if (!packet.receiver().isOutside()) {
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, "what " + id + " does within VPCs");
        }
        translators.add(station);
        Packet translated = packet.translatedBy(station);
        filters.out(station, translated);
        leave(world.placeOf(station), translated);
    }

    private void throughPeering(Place place, Packet packet, String id) {
        steps++;
        VpcPeeringConnection peering = world.find(VpcPeeringConnection.class, id)
                .filter(one -> "active".equals(one.statusCode()))
                .orElseThrow(() -> new Stop(ExplanationCode.BAD_STATE, id));
        String near = place.vpcId();
        String far = packet.receiver().vpcId();
        String requester = requireNonNull(peering.requester().vpcId());
        String accepter = requireNonNull(peering.accepter().vpcId());
        boolean joins =
                (requester.equals(near) && accepter.equals(far)) || (requester.equals(far) && accepter.equals(near));
        if (!joins || !packet.isOf(near)) {
            throw new Stop(ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR, id);
        }
        deliver(packet, null);
    }

    private void throughTransitGateway(Place place, Packet packet, String id) {
        steps++;
        if (packet.crossing() != null || place.subnet() == null) {
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, id);
        }
        TransitGatewayVpcAttachment from = world.attachment(place.vpcId(), id)
                .orElseThrow(() -> new Stop(ExplanationCode.BAD_STATE_ATTACHMENT, id));
        if (!"available".equals(from.state())) {
            throw new Stop(ExplanationCode.BAD_STATE_ATTACHMENT, from.transitGatewayAttachmentId());
        }
        String zone = requireNonNull(place.subnet().availabilityZone());
        String entrance = subnetIn(zone, from)
                .orElseThrow(
                        () -> new Stop(ExplanationCode.TGW_ROUTE_AZ_RESTRICTION, from.transitGatewayAttachmentId()));
        filters.in(entrance, packet);
        TransitGatewayVpcAttachment to = acrossTransitGateway(from, packet);
        String exit = subnetIn(zone, to)
                .orElseGet(() -> requireNonNull(to.subnetIds()).get(0));
        leave(
                world.placeIn(exit),
                packet.over(new Crossing(id, from.transitGatewayAttachmentId(), to.transitGatewayAttachmentId())));
    }

    private TransitGatewayVpcAttachment acrossTransitGateway(TransitGatewayVpcAttachment from, Packet packet) {
        steps++;
        String tableId = world.associatedTable(from.transitGatewayAttachmentId())
                .orElseThrow(() -> new Stop(
                        ExplanationCode.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION, from.transitGatewayAttachmentId()));
        Route<RouteAttachment> route = world.transitTable(tableId)
                .best(packet.destination())
                .orElseThrow(() -> new Stop(ExplanationCode.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT, tableId));
        if (!route.active()) {
            throw new Stop(ExplanationCode.TGW_RTB_BAD_STATE_ROUTE, tableId);
        }
        TransitGatewayVpcAttachment to = world.get(
                TransitGatewayVpcAttachment.class,
                requireNonNull(route.target().orElseThrow().transitGatewayAttachmentId()));
        if (!"available".equals(to.state())) {
            throw new Stop(ExplanationCode.BAD_STATE_ATTACHMENT, to.transitGatewayAttachmentId());
        }
        return to;
    }

    private Optional<String> subnetIn(String zone, TransitGatewayVpcAttachment attachment) {
        return requireNonNull(attachment.subnetIds()).stream()
                .filter(subnetId ->
                        zone.equals(world.get(Subnet.class, subnetId).availabilityZone()))
                .findFirst();
    }
}
