package dev.fumidai.fact;

/** Whether what serves a candidate stands in the target's Availability Zone. */
public record ZoneSpread(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        SAME_ZONE,
        OTHER_ZONE,
        SEVERAL_ZONES,
        UNKNOWN
    }
}
