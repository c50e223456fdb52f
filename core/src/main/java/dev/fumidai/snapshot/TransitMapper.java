package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayRouteTable.Route;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transit gateways, their attachments and route tables. */
final class TransitMapper {
    static final ContentKinds<Route> ROUTE_TABLES = new ContentKinds<>(
            List.of(Kind.TRANSIT_GATEWAY_ROUTE_TABLES),
            "TransitGatewayRouteTableId",
            Kind.TRANSIT_GATEWAY_ROUTES,
            "Routes",
            TransitMapper::route,
            (id, table, routes, file) -> routeTable(id, table, routes));

    private static final String GATEWAY = "TransitGatewayId";

    private TransitMapper() {}

    static TransitGateway gateway(String id, Fields gateway) {
        Fields options = gateway.object("Options");
        return new TransitGateway(
                id,
                gateway.text("OwnerId"),
                gateway.text("State"),
                option(options, "DefaultRouteTableAssociation"),
                option(options, "AssociationDefaultRouteTableId"),
                option(options, "SecurityGroupReferencingSupport"));
    }

    static TransitGatewayVpcAttachment vpcAttachment(String id, Fields attachment) {
        Fields options = attachment.object("Options");
        return new TransitGatewayVpcAttachment(
                id,
                attachment.text(GATEWAY),
                attachment.text("VpcId"),
                attachment.text("VpcOwnerId"),
                attachment.text("State"),
                attachment.texts("SubnetIds"),
                option(options, "SecurityGroupReferencingSupport"),
                option(options, "ApplianceModeSupport"),
                option(options, "Ipv6Support"));
    }

    private static @Nullable String option(@Nullable Fields options, String name) {
        return options == null ? null : options.text(name);
    }

    static TransitGatewayAttachment attachment(String id, Fields attachment) {
        Fields association = attachment.object("Association");
        return new TransitGatewayAttachment(
                id,
                attachment.text(GATEWAY),
                attachment.text("ResourceType"),
                attachment.text("ResourceId"),
                attachment.text("State"),
                association == null ? null : association.text("TransitGatewayRouteTableId"),
                association == null ? null : association.text("State"));
    }

    private static TransitGatewayRouteTable routeTable(String id, Fields table, @Nullable List<Route> routes) {
        return new TransitGatewayRouteTable(id, table.text(GATEWAY), table.text("State"), routes);
    }

    private static Route route(Fields route) {
        return new Route(
                route.cidr("DestinationCidrBlock"),
                route.text("PrefixListId"),
                route.text("Type"),
                route.text("State"),
                route.list("TransitGatewayAttachments", TransitMapper::routeAttachment));
    }

    private static RouteAttachment routeAttachment(Fields attachment) {
        return new RouteAttachment(
                attachment.text("TransitGatewayAttachmentId"),
                attachment.text("ResourceType"),
                attachment.text("ResourceId"));
    }
}
