package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.onpremises.TransitRoute;
import dev.fumidai.fact.onpremises.TransitRoute.Outcome;
import dev.fumidai.fact.onpremises.TransitRoute.Way;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.Direction;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.network.TransitView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a transit gateway does between a link and the target's VPC: the table of the link's attachment leads to the VPC, and
 * the table of the VPC's attachment leads to the link.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How transit gateways work</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html">Network ACLs for transit gateways</a>
 */
final class TransitCarriage {
    private final Setting setting;
    private final OnPremisesGateway gateway;
    private final @Nullable Cidr operator;
    private final int port;
    private final @Nullable TransitView view;
    private final @Nullable TransitGatewayAttachment link;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    TransitCarriage(
            Setting setting,
            OnPremisesGateway gateway,
            @Nullable String attachedResource,
            @Nullable Cidr operator,
            int port) {
        this.setting = setting;
        this.gateway = gateway;
        this.operator = operator;
        this.port = port;
        String id = gateway.isTransit() ? Setting.text(gateway.id()) : Setting.UNTOLD;
        this.view = network().transitView(setting.vpcId(), id).orElse(null);
        this.link = setting.world().snapshot().all(TransitGatewayAttachment.class).stream()
                .filter(one -> id.equals(one.transitGatewayId()))
                .filter(one -> attachedResource != null && attachedResource.equals(one.resourceId()))
                .findFirst()
                .orElse(null);
    }

    private Network network() {
        return setting.world().network();
    }

    Map<String, List<Command>> aclCommands() {
        return aclCommands;
    }

    List<TransitRoute> facts(String candidate, Grounds grounds) {
        List<Cidr> addresses = setting.node().addresses();
        @Nullable Cidr target = addresses == null || addresses.isEmpty() ? null : addresses.get(0);
        return List.of(
                fact(candidate, Way.FORWARD, linkTable(), target, view == null ? null : view.attachmentId(), grounds),
                fact(
                        candidate,
                        Way.BACK,
                        view == null ? null : view.routeTableId(),
                        operator,
                        link == null ? null : link.transitGatewayAttachmentId(),
                        grounds));
    }

    private @Nullable String linkTable() {
        return link == null || !"associated".equals(link.associationState()) ? null : link.associatedRouteTableId();
    }

    /** Told, and neither now nor soon associated with a table. */
    private boolean isLinkUnassociated() {
        return link != null
                && link.associationState() != null
                && !List.of("associated", "associating", "disassociating").contains(link.associationState());
    }

    private TransitRoute fact(
            String candidate,
            Way way,
            @Nullable String table,
            @Nullable Cidr destination,
            @Nullable String attachment,
            Grounds grounds) {
        Grounds told = grounds.with("transitTable", table)
                .with("transitBlock", destination == null ? null : destination.toString())
                .with("transitAttachment", attachment)
                .with("acls", null);
        if (!gateway.isTransit()) {
            return new TransitRoute(candidate, way, Outcome.NOT_USED, told);
        }
        if (way == Way.FORWARD && isLinkUnassociated()) {
            return new TransitRoute(candidate, way, Outcome.STOPPED, told);
        }
        if (table == null || destination == null || attachment == null) {
            return new TransitRoute(candidate, way, Outcome.UNKNOWN, told);
        }
        RouteLookup lookup = network().transitRoute(table, destination);
        Outcome outcome = outcome(lookup, destination, attachment);
        Grounds rested = told.and(Hops.evidence(lookup.hops()));
        return outcome == Outcome.OPEN && way == Way.FORWARD
                ? filtered(candidate, rested)
                : new TransitRoute(candidate, way, outcome, rested);
    }

    /** A route of exactly the destination wins over one that is less specific. */
    private static Outcome outcome(RouteLookup lookup, Cidr destination, String attachment) {
        RouteTable.@Nullable Route route = lookup.route();
        return switch (lookup.outcome()) {
            case NO_ROUTE -> Outcome.NO_ROUTE;
            case SPLIT, UNKNOWN -> Outcome.UNKNOWN;
            case BLACKHOLE -> route == null ? Outcome.UNKNOWN : beside(route, destination);
            case ACTIVE -> {
                if (route == null || route.target().kind() == TargetKind.UNKNOWN) {
                    yield Outcome.UNKNOWN;
                }
                yield route.target().id().equals(attachment) ? Outcome.OPEN : beside(route, destination);
            }
        };
    }

    private static Outcome beside(RouteTable.Route route, Cidr destination) {
        Cidr block = route.destination();
        return block != null && destination.contains(block) ? Outcome.STOPPED : Outcome.NO_ROUTE;
    }

    private TransitRoute filtered(String candidate, Grounds grounds) {
        Optional<Party> door = door();
        FilterCheck check = door.map(this::filter).orElse(null);
        if (door.isEmpty() || check == null) {
            return new TransitRoute(candidate, Way.FORWARD, Outcome.UNKNOWN, grounds);
        }
        Grounds told = grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check));
        if (Hops.passes(check.outcome())) {
            return new TransitRoute(candidate, Way.FORWARD, Outcome.OPEN, told);
        }
        boolean stops = Hops.stops(check.outcome());
        if (stops) {
            aclCommands.put("SSVP-P06/forward", new AclFix(setting).clientSide(door.get(), setting.node(), port));
        }
        return new TransitRoute(candidate, Way.FORWARD, stops ? Outcome.STOPPED_BY_ACL : Outcome.UNKNOWN, told);
    }

    /** The interface of the gateway in the target's zone, from which the operator's packets come. */
    private Optional<Party> door() {
        return setting.world()
                .find(TransitGatewayVpcAttachment.class, view == null ? null : view.attachmentId())
                .flatMap(attachment -> new OnPremisesGateways(setting).doors(attachment))
                .map(subnet -> new Party(
                        Setting.text(gateway.id()),
                        setting.vpcId(),
                        subnet,
                        operator == null ? null : List.of(operator),
                        List.of(),
                        EphemeralPorts.ANY_SYSTEM));
    }

    /** Its network ACL is asked for what the gateway sends to the target, and for the answers. */
    private FilterCheck filter(Party door) {
        return Hops.all(List.of(
                network().acl(door, Direction.OUTBOUND, setting.node(), PortRange.of(port)),
                network().acl(door, Direction.INBOUND, setting.node(), door.ephemeralPorts())));
    }
}
