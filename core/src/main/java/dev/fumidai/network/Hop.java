package dev.fumidai.network;

import org.jspecify.annotations.Nullable;

/**
 * One thing a packet meets: which resource, which of its fields decided, what stood there, and what came of it.
 *
 * @param value as AWS prints it; {@code null} where the snapshot does not hold it
 */
public record Hop(String resource, String field, @Nullable String value, Decision decision) {
    /** What a hop does with the packet. */
    public enum Decision {
        PASSED,
        STOPPED,
        UNKNOWN
    }
}
