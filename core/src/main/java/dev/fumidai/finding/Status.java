package dev.fumidai.finding;

/** How one prerequisite stands for one candidate. */
public enum Status {
    SATISFIED,
    UNSATISFIED,
    UNKNOWN,
    /** It does not concern this candidate here and now; it never counts. */
    NOT_APPLICABLE
}
