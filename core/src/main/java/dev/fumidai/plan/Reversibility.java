package dev.fumidai.plan;

/** Whether a step can be taken back. Words: {@code reversibility.NAME}. */
public enum Reversibility {
    /** Calls of AWS take it back. */
    BY_CALLS,
    /** Somebody takes it back as somebody took it: in an operating system, at a desk, in a policy. */
    BY_HAND,
    /** Something stays: what was replaced is gone. */
    LASTING
}
