package dev.fumidai.model.transit;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transit gateway's route table, from {@code ec2 describe-transit-gateway-route-tables}, with its routes from
 * {@code search-transit-gateway-routes}; {@code null} is unknown.
 *
 * @param routes {@code null} where they were not collected, or not all of them
 */
public record TransitGatewayRouteTable(
        String transitGatewayRouteTableId,
        @Nullable String transitGatewayId,
        @Nullable String state,
        @Nullable List<Route> routes)
        implements Resource {
    @Override
    public String id() {
        return transitGatewayRouteTableId;
    }

    /** The same with another routes. */
    public TransitGatewayRouteTable withRoutes(@Nullable List<Route> routes) {
        return new TransitGatewayRouteTable(transitGatewayRouteTableId, transitGatewayId, state, routes);
    }

    /**
     * One route.
     *
     * @param destination {@code null} where it is a prefix list's, or unknown
     * @param type {@code static} or {@code propagated}
     * @param state {@code active}, {@code blackhole}, or one of the transitional states
     * @param attachments where it leads; empty for a blackhole; several share the load
     */
    public record Route(
            @Nullable Cidr destination,
            @Nullable String prefixListId,
            @Nullable String type,
            @Nullable String state,
            @Nullable List<RouteAttachment> attachments) {}

    /** One attachment that a route leads to. */
    public record RouteAttachment(
            @Nullable String transitGatewayAttachmentId,
            @Nullable String resourceType,
            @Nullable String resourceId) {}
}
