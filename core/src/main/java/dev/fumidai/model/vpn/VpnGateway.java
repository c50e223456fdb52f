package dev.fumidai.model.vpn;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual private gateway, from {@code ec2 describe-vpn-gateways}; {@code null} is unknown. */
public record VpnGateway(
        String vpnGatewayId,
        @Nullable String state,
        @Nullable List<VpcAttachment> vpcAttachments) implements Resource {
    @Override
    public String id() {
        return vpnGatewayId;
    }

    /** The same with another vpcAttachments. */
    public VpnGateway withVpcAttachments(@Nullable List<VpcAttachment> vpcAttachments) {
        return new VpnGateway(vpnGatewayId, state, vpcAttachments);
    }

    /** @param state {@code attached} serves */
    public record VpcAttachment(
            @Nullable String vpcId, @Nullable String state) {}
}
