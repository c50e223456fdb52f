package dev.fumidai.internal.assembly;

import dev.fumidai.model.ssm.ConnectionStatus;

/** Runtime proof: Session Manager holds a channel to the target. */
final class Proof {
    private Proof() {}

    static boolean hasChannel(Setting setting) {
        return setting.world()
                .find(ConnectionStatus.class, setting.target().instanceId())
                .filter(status -> "connected".equalsIgnoreCase(status.status()))
                .isPresent();
    }

    /** Whether the channel is held by the way that names and routes select: an agent's proxy overrules both. */
    static boolean isConnected(Setting setting) {
        return hasChannel(setting) && setting.question().declarations().proxy().isEmpty();
    }
}
