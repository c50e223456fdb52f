package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transit gateways: which VPC is attached to which, and what their route tables do. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How transit gateways work</a>
 */
final class TransitGateways {
    private static final String ENABLED = "enable";

    /**
     * Which table decides for what comes from an attachment.
     *
     * @param routes {@code null} unless it is told
     */
    record Associated(Hop hop, @Nullable RoutesOfTable routes) {}

    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    private final Map<String, List<TransitGatewayVpcAttachment>> byVpc = new HashMap<>();
    private final Map<String, RoutesOfTable> tables = new HashMap<>();
    private final Map<String, List<String>> tablesByGateway = new HashMap<>();
    private final Map<String, RouteAttachment> attachments = new HashMap<>();
    /** Attachments that do not tell whose they are. */
    private boolean anyVague;

    TransitGateways(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (TransitGatewayVpcAttachment one : snapshot.all(TransitGatewayVpcAttachment.class)) {
            if (one.vpcId() == null || one.transitGatewayId() == null) {
                anyVague = true;
            } else {
                byVpc.computeIfAbsent(one.vpcId(), id -> new ArrayList<>()).add(one);
            }
        }
        for (TransitGatewayRouteTable one : snapshot.all(TransitGatewayRouteTable.class)) {
            tables.put(one.transitGatewayRouteTableId(), new RoutesOfTable(snapshot, asRouteTable(one)));
            tablesByGateway
                    .computeIfAbsent(String.valueOf(one.transitGatewayId()), id -> new ArrayList<>())
                    .add(one.transitGatewayRouteTableId());
        }
    }

    /** Its routes are chosen like a subnet's: the longest prefix, then static before propagated. */
    private RouteTable asRouteTable(TransitGatewayRouteTable table) {
        List<TransitGatewayRouteTable.Route> routes = table.routes();
        return new RouteTable(
                table.transitGatewayRouteTableId(),
                null,
                null,
                routes == null ? null : routes.stream().map(this::asRoute).toList(),
                null);
    }

    private RouteTable.Route asRoute(TransitGatewayRouteTable.Route route) {
        List<RouteAttachment> leadsTo = route.attachments();
        boolean one = leadsTo != null && leadsTo.size() == 1;
        String id = one && leadsTo != null ? leadsTo.get(0).transitGatewayAttachmentId() : null;
        if (id != null && leadsTo != null) {
            attachments.put(id, leadsTo.get(0));
        }
        return new RouteTable.Route(
                route.destination(),
                route.prefixListId(),
                new RouteTarget(id == null ? TargetKind.UNKNOWN : TargetKind.TRANSIT_GATEWAY, id == null ? "" : id),
                route.state(),
                origin(route.type()));
    }

    private static @Nullable String origin(@Nullable String type) {
        if (type == null) {
            return null;
        }
        return type.equals("static") ? "CreateRoute" : RouteTable.Route.PROPAGATED;
    }

    /** A VPC's attachment to a gateway; of several (all but one are deleted) the available one. */
    Optional<TransitGatewayVpcAttachment> attachment(String vpcId, String transitGatewayId) {
        return byVpc.getOrDefault(vpcId, List.of()).stream()
                .filter(one -> transitGatewayId.equals(one.transitGatewayId()))
                .min(Comparator.comparing((TransitGatewayVpcAttachment one) -> !"available".equals(one.state()))
                        .thenComparing(TransitGatewayVpcAttachment::transitGatewayAttachmentId));
    }

    /** Whether no transit gateway joins two VPCs for sure, seen from a subnet of the first one. */
    boolean surelyNoneJoins(String vpcId, String other, @Nullable Subnet near) {
        boolean common = byVpc.getOrDefault(vpcId, List.of()).stream()
                .map(TransitGatewayVpcAttachment::transitGatewayId)
                .anyMatch(id -> id != null && attachment(other, id).isPresent());
        return !common
                && !anyVague
                && near != null
                && completeness.holds(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, near, vpcId);
    }

    /** Whether an attachment that the snapshot does not hold does not exist, seen from a route table of its VPC. */
    boolean isComplete(RouteTable near) {
        return !anyVague && completeness.holds(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, near, near.vpcId());
    }

    Optional<TransitView> view(String vpcId, String transitGatewayId) {
        return attachment(vpcId, transitGatewayId).map(attachment -> {
            Associated associated = associated(attachment);
            RoutesOfTable routes = associated.routes();
            boolean byDefault = routes != null && associated.hop().resource().equals(transitGatewayId);
            List<RouteTable.Route> all = routes == null ? null : routes.table().routes();
            return new TransitView(
                    attachment.transitGatewayAttachmentId(),
                    routes == null ? null : routes.table().routeTableId(),
                    byDefault,
                    (all == null ? List.<RouteTable.Route>of() : all)
                            .stream()
                                    .flatMap(route -> target(route.target().id()).stream())
                                    .filter(target -> !"vpc".equals(target.resourceType()))
                                    .distinct()
                                    .sorted(Comparator.comparing(
                                            target -> String.valueOf(target.transitGatewayAttachmentId())))
                                    .toList());
        });
    }

    /** What a route of a transit gateway's table leads to. */
    Optional<RouteAttachment> target(String attachmentId) {
        return Optional.ofNullable(attachments.get(attachmentId));
    }

    Associated associated(TransitGatewayVpcAttachment attachment) {
        String id = attachment.transitGatewayAttachmentId();
        TransitGatewayAttachment told =
                snapshot.find(TransitGatewayAttachment.class, id).orElse(null);
        if (told == null) {
            return byDefault(id, String.valueOf(attachment.transitGatewayId()));
        }
        String state = told.associationState();
        String table = told.associatedRouteTableId();
        boolean changing = "associating".equals(state) || "disassociating".equals(state);
        if (changing) {
            return new Associated(association(id, table + " " + state, Hop.Decision.UNKNOWN), null);
        }
        if (state != null && !state.equals("associated")) {
            return new Associated(association(id, table + " " + state, Hop.Decision.STOPPED), null);
        }
        if (state == null || table == null) {
            return new Associated(association(id, table, Hop.Decision.UNKNOWN), null);
        }
        return new Associated(association(id, table, Hop.Decision.PASSED), routesOf(table));
    }

    /**
     * Attachments are associated with the gateway's default table when they are made. Where the answer that tells is
     * missing and there is no other table, that is taken to be so still; the hop says that it was not read.
     */
    private Associated byDefault(String attachmentId, String transitGatewayId) {
        TransitGateway gateway =
                snapshot.find(TransitGateway.class, transitGatewayId).orElse(null);
        List<String> all = tablesByGateway.getOrDefault(transitGatewayId, List.of());
        String table = gateway == null ? null : gateway.associationDefaultRouteTableId();
        boolean only = gateway != null
                && ENABLED.equals(gateway.defaultRouteTableAssociation())
                && all.equals(table == null ? List.of() : List.of(table))
                && completeness.holds(Kind.TRANSIT_GATEWAY_ROUTE_TABLES, gateway);
        return only && table != null
                ? new Associated(
                        new Hop(transitGatewayId, "Options.AssociationDefaultRouteTableId", table, Hop.Decision.PASSED),
                        routesOf(table))
                : new Associated(association(attachmentId, null, Hop.Decision.UNKNOWN), null);
    }

    private static Hop association(String attachmentId, @Nullable String value, Hop.Decision decision) {
        return new Hop(attachmentId, "Association.TransitGatewayRouteTableId", value, decision);
    }

    private RoutesOfTable routesOf(String table) {
        RoutesOfTable told = tables.get(table);
        return told != null ? told : new RoutesOfTable(snapshot, new RouteTable(table, null, null, null, null));
    }

    /** Where a route table of a gateway sends an address, or every address of a block. */
    RouteLookup lookup(String table, Cidr destination) {
        return routesOf(table).toward(List.of(destination)).lookup();
    }

    /**
     * Whether two VPCs may refer to each other's security groups across a gateway; {@code null} is unknown.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">Security group referencing</a>
     */
    @Nullable
    Boolean refersToGroups(String transitGatewayId, String vpcA, String vpcB) {
        String gateway = snapshot.find(TransitGateway.class, transitGatewayId)
                .map(TransitGateway::securityGroupReferencingSupport)
                .orElse(null);
        String a = attachment(vpcA, transitGatewayId)
                .map(TransitGatewayVpcAttachment::securityGroupReferencingSupport)
                .orElse(null);
        String b = attachment(vpcB, transitGatewayId)
                .map(TransitGatewayVpcAttachment::securityGroupReferencingSupport)
                .orElse(null);
        boolean disabled = List.of(String.valueOf(gateway), String.valueOf(a), String.valueOf(b))
                .contains("disable");
        if (disabled) {
            return false;
        }
        boolean enabled = ENABLED.equals(gateway) && ENABLED.equals(a) && ENABLED.equals(b);
        return enabled ? Boolean.TRUE : null;
    }
}
