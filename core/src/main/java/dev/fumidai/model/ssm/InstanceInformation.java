package dev.fumidai.model.ssm;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A node that Systems Manager manages, from {@code ssm describe-instance-information}; {@code null} is unknown.
 *
 * @param pingStatus {@code Online}, {@code ConnectionLost} or {@code Inactive}; it speaks of the heartbeat alone, not
 *     of sessions
 */
public record InstanceInformation(
        String instanceId,
        @Nullable String pingStatus,
        @Nullable String agentVersion,
        @Nullable String platformType,
        @Nullable String platformName,
        @Nullable String platformVersion,
        @Nullable String lastPingDateTime,
        @Nullable String iamRole)
        implements Resource {
    @Override
    public String id() {
        return instanceId;
    }

    /** The same with another agentVersion. */
    public InstanceInformation withAgentVersion(@Nullable String agentVersion) {
        return new InstanceInformation(
                instanceId,
                pingStatus,
                agentVersion,
                platformType,
                platformName,
                platformVersion,
                lastPingDateTime,
                iamRole);
    }
}
