package dev.fumidai.finding;

/** How one prerequisite stands for one candidate. */
public enum Status {
    SATISFIED,
    UNSATISFIED,
    UNKNOWN,
    NOT_APPLICABLE
}
