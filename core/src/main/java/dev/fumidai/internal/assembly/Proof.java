package dev.fumidai.internal.assembly;

import dev.fumidai.model.ssm.ConnectionStatus;

/** Runtime proof: Session Manager holds a channel to the target. */
final class Proof {
    private Proof() {}

    static boolean isConnected(Setting setting) {
        return isConnected(setting, setting.target().instanceId());
    }

    static boolean isConnected(Setting setting, String instanceId) {
        return setting.world()
                .find(ConnectionStatus.class, instanceId)
                .filter(status -> "connected".equalsIgnoreCase(status.status()))
                .isPresent();
    }
}
