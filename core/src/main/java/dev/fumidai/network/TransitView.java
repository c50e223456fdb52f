package dev.fumidai.network;

import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transit gateway as one VPC sees it.
 *
 * @param attachmentId of the VPC
 * @param routeTableId that decides; {@code null} is unknown
 * @param byDefault whether that is concluded from the gateway's options, since the associations were not collected
 * @param otherExits attachments that its routes lead to and that are not a VPC's, in the order of their ids
 */
public record TransitView(
        String attachmentId, @Nullable String routeTableId, boolean byDefault, List<RouteAttachment> otherExits) {}
