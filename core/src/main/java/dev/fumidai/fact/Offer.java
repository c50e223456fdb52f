package dev.fumidai.fact;

import dev.fumidai.finding.AccessMethod;

/** What a candidate consists of: what its advantages and drawbacks by nature hang on. */
public record Offer(String candidate, AccessMethod method, Parts parts, Grounds grounds) implements Fact {
    /** How much of it is there. */
    public enum Parts {
        /** Everything. */
        EXISTING,
        /** Some of it. */
        PARTLY,
        /** Nothing yet. */
        NEW
    }
}
