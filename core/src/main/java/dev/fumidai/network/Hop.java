package dev.fumidai.network;

import org.jspecify.annotations.Nullable;

/**
 * One thing a packet meets: which resource, which of its fields decided, what stood there, and what came of it.
 *
 * @param value as AWS prints it; {@code null} where the snapshot does not hold it
 * @param code why the packet goes no further, or why nobody knows; {@code null} where it passes
 */
public record Hop(
        String resource,
        String field,
        @Nullable String value,
        Decision decision,
        @Nullable ExplanationCode code) {

    public Hop(String resource, String field, @Nullable String value, Decision decision) {
        this(resource, field, value, decision, null);
    }

    /** A field that must have a value for the packet to go on; upper and lower case both occur. */
    static Hop wanting(String resource, String field, @Nullable String value, String wanted) {
        Decision decision =
                value == null ? Decision.UNKNOWN : value.equalsIgnoreCase(wanted) ? Decision.PASSED : Decision.STOPPED;
        return new Hop(resource, field, value, decision);
    }

    /** What a hop does with the packet. */
    public enum Decision {
        PASSED,
        STOPPED,
        UNKNOWN
    }

    /** The same hop with a code, where it does not pass. */
    Hop because(ExplanationCode why) {
        return decision == Decision.PASSED ? this : new Hop(resource, field, value, decision, why);
    }

    /** The same hop with a code, where it stops the packet. */
    Hop whereStopped(ExplanationCode why) {
        return decision == Decision.STOPPED ? because(why) : this;
    }

    /** The same hop where its effect is not known. */
    Hop doubted() {
        return new Hop(resource, field, value, Decision.UNKNOWN, null);
    }
}
