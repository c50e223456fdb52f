package dev.fumidai.model.compute;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/** An EBS volume, from {@code ec2 describe-volumes}; size in GiB; {@code null} is unknown. */
public record Volume(
        String volumeId, @Nullable Integer size, @Nullable String volumeType) implements Resource {
    @Override
    public String id() {
        return volumeId;
    }
}
