package dev.fumidai.model.transit;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A transit gateway, from {@code ec2 describe-transit-gateways}; {@code null} is unknown.
 *
 * @param defaultRouteTableAssociation {@code enable} or {@code disable}: whether new attachments are associated with the
 *     default association route table
 * @param securityGroupReferencingSupport {@code enable} or {@code disable}; both the gateway and the attachments decide
 */
public record TransitGateway(
        String transitGatewayId,
        @Nullable String ownerId,
        @Nullable String state,
        @Nullable String defaultRouteTableAssociation,
        @Nullable String associationDefaultRouteTableId,
        @Nullable String securityGroupReferencingSupport)
        implements Resource {
    @Override
    public String id() {
        return transitGatewayId;
    }
}
