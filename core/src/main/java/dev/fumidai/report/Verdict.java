package dev.fumidai.report;

/** What becomes of a method, in the order of the ranking. */
public enum Verdict {
    /** At least one required prerequisite, and every required one is satisfied. */
    READY,
    /** A required prerequisite is unsatisfied, and for each such one there is a change that is not forbidden. */
    READY_AFTER_CHANGES,
    /** A required prerequisite is unknown and none is unsatisfied; or there is none at all. */
    UNDETERMINED,
    /** A requirement forbids it, or a required prerequisite is unsatisfied and nothing can be done about it. */
    RULED_OUT
}
