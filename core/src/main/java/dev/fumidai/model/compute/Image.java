package dev.fumidai.model.compute;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/** An Amazon Machine Image, from {@code ec2 describe-images}; {@code null} is unknown. */
public record Image(
        String imageId,
        @Nullable String name,
        @Nullable String ownerAlias,
        @Nullable String platformDetails) implements Resource {
    @Override
    public String id() {
        return imageId;
    }
}
