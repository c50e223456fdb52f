package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An Elastic IP address, from {@code ec2 describe-addresses}. AWS omits the ids of what it is not associated with.
 */
public record Address(
        String allocationId,
        @Nullable String publicIp,
        @Nullable String instanceId,
        @Nullable String networkInterfaceId)
        implements Resource {
    @Override
    public String id() {
        return allocationId;
    }

    /** The same with another instanceId. */
    public Address withInstanceId(@Nullable String instanceId) {
        return new Address(allocationId, publicIp, instanceId, networkInterfaceId);
    }

    /** The same with another networkInterfaceId. */
    public Address withNetworkInterfaceId(@Nullable String networkInterfaceId) {
        return new Address(allocationId, publicIp, instanceId, networkInterfaceId);
    }
}
