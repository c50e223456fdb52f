package dev.fumidai.model.iam;

import org.jspecify.annotations.Nullable;

/** Who made the snapshot, from {@code sts get-caller-identity}. */
public record CallerIdentity(
        @Nullable String account, @Nullable String arn) {}
