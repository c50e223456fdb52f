package dev.fumidai.model.transit;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An attachment of any type, from {@code ec2 describe-transit-gateway-attachments}: the only answer that tells which
 * route table an attachment is associated with. {@code null} is unknown.
 *
 * @param resourceType {@code vpc}, {@code vpn}, {@code direct-connect-gateway}, {@code peering}, {@code connect} …
 * @param associatedRouteTableId of the transit gateway
 * @param associationState {@code associated} serves
 */
public record TransitGatewayAttachment(
        String transitGatewayAttachmentId,
        @Nullable String transitGatewayId,
        @Nullable String resourceType,
        @Nullable String resourceId,
        @Nullable String state,
        @Nullable String associatedRouteTableId,
        @Nullable String associationState)
        implements Resource {
    @Override
    public String id() {
        return transitGatewayAttachmentId;
    }
}
