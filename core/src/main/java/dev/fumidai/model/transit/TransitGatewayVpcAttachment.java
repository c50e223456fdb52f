package dev.fumidai.model.transit;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VPC's attachment to a transit gateway, from {@code ec2 describe-transit-gateway-vpc-attachments}; {@code null} is
 * unknown.
 *
 * @param subnetIds one subnet for each Availability Zone that the attachment serves
 * @param applianceModeSupport {@code enable} or {@code disable}
 * @param ipv6Support {@code enable} or {@code disable}
 */
public record TransitGatewayVpcAttachment(
        String transitGatewayAttachmentId,
        @Nullable String transitGatewayId,
        @Nullable String vpcId,
        @Nullable String vpcOwnerId,
        @Nullable String state,
        @Nullable List<String> subnetIds,
        @Nullable String securityGroupReferencingSupport,
        @Nullable String applianceModeSupport,
        @Nullable String ipv6Support)
        implements Resource {
    @Override
    public String id() {
        return transitGatewayAttachmentId;
    }

    /** The same with another subnetIds. */
    public TransitGatewayVpcAttachment withSubnetIds(@Nullable List<String> subnetIds) {
        return new TransitGatewayVpcAttachment(
                transitGatewayAttachmentId,
                transitGatewayId,
                vpcId,
                vpcOwnerId,
                state,
                subnetIds,
                securityGroupReferencingSupport,
                applianceModeSupport,
                ipv6Support);
    }
}
