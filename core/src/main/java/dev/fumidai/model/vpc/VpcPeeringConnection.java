package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VPC peering connection, from {@code ec2 describe-vpc-peering-connections}; {@code null} is unknown. */
public record VpcPeeringConnection(
        String vpcPeeringConnectionId, @Nullable String statusCode, Side requester, Side accepter) implements Resource {
    @Override
    public String id() {
        return vpcPeeringConnectionId;
    }

    /** The same with another statusCode. */
    public VpcPeeringConnection withStatusCode(@Nullable String statusCode) {
        return new VpcPeeringConnection(vpcPeeringConnectionId, statusCode, requester, accepter);
    }

    /** One of the two VPCs. */
    public record Side(
            @Nullable String vpcId,
            @Nullable String ownerId,
            @Nullable String region,
            @Nullable List<Cidr> cidrBlocks) {}
}
