package dev.fumidai.fact;

/** How many times an interface endpoint's hour a NAT gateway's hour costs, by the price table. */
public record HourlyRatio(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        /** The NAT gateway is the dearer one. */
        DEARER,
        NOT_DEARER,
        /** A price is missing. */
        UNKNOWN
    }
}
