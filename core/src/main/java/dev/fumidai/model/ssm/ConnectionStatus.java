package dev.fumidai.model.ssm;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whether Session Manager holds a channel to a node, from {@code ssm get-connection-status}: {@code connected} or {@code notconnected}. */
public record ConnectionStatus(String target, @Nullable String status) implements Resource {
    @Override
    public String id() {
        return target;
    }
}
