package dev.fumidai.cli;

import java.util.Locale;

/** How an answer is written. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    /** @throws UsageException if there is no such format */
    static Format of(String name) {
        for (Format format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new UsageException("format-unknown", name);
    }

    /**
     * Whether it is JSON, where the answer is written as text or JSON only.
     *
     * @throws UsageException if there is no such format
     */
    static boolean isJson(String name) {
        return switch (of(name)) {
            case JSON -> true;
            case TEXT -> false;
            case MARKDOWN -> throw new UsageException("format-unknown", name);
        };
    }
}
