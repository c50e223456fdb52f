package dev.fumidai.model;

import org.jspecify.annotations.Nullable;

/**
 * The account and Region that an answer of AWS speaks for; {@code null} where the snapshot does not say.
 * Answers of global services (IAM, Route 53, STS) have no Region.
 */
public record Scope(@Nullable String account, @Nullable String region) {
    /** Where nothing is said. */
    public static final Scope UNKNOWN = new Scope(null, null);

    /** {@code 111122223333/ap-northeast-1}, with {@code ?} for what is not said. */
    @Override
    public String toString() {
        return (account == null ? "?" : account) + "/" + (region == null ? "?" : region);
    }
}
