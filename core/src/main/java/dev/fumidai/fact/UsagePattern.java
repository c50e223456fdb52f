package dev.fumidai.fact;

/** How much of a month the way in is used. */
public record UsagePattern(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        /** Less than the whole month: what can be stopped when unused saves money. */
        PART_OF_THE_MONTH,
        ALL_MONTH
    }
}
