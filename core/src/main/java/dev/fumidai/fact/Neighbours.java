package dev.fumidai.fact;

/** The other instances of the target's VPC. */
public record Neighbours(String candidate, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        /** The target is the only instance the snapshot holds in its VPC. */
        NONE,
        SOME
    }
}
