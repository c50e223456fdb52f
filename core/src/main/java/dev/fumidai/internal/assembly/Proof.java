package dev.fumidai.internal.assembly;

import dev.fumidai.model.ssm.ConnectionStatus;

/** Runtime proof: Session Manager holds a channel to the target. */
final class Proof {
    private Proof() {}

    static boolean hasChannel(Setting setting) {
        return hasChannel(setting, setting.target().instanceId());
    }

    private static boolean hasChannel(Setting setting, String instanceId) {
        return setting.world()
                .find(ConnectionStatus.class, instanceId)
                .filter(status -> "connected".equalsIgnoreCase(status.status()))
                .isPresent();
    }

    /** The same of any node. */
    static boolean isConnected(Setting setting, String instanceId) {
        return instanceId.equals(setting.target().instanceId())
                ? isConnected(setting)
                : hasChannel(setting, instanceId);
    }

    /** Whether the channel is held by the way that names and routes select: an agent's proxy overrules both. */
    static boolean isConnected(Setting setting) {
        return hasChannel(setting) && setting.question().declarations().proxy().isEmpty();
    }
}
