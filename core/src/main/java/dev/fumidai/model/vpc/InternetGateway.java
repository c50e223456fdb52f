package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An internet gateway or an egress-only internet gateway, from {@code ec2 describe-internet-gateways} and
 * {@code describe-egress-only-internet-gateways}; {@code null} is unknown.
 */
public record InternetGateway(
        String internetGatewayId,
        boolean egressOnly,
        @Nullable List<Attachment> attachments) implements Resource {
    @Override
    public String id() {
        return internetGatewayId;
    }

    /** The same with another attachments. */
    public InternetGateway withAttachments(@Nullable List<Attachment> attachments) {
        return new InternetGateway(internetGatewayId, egressOnly, attachments);
    }

    /** Attached where the state is {@code available} ({@code attached} in egress-only answers and old ones). */
    public record Attachment(
            @Nullable String vpcId, @Nullable String state) {}
}
