package dev.fumidai.fact;

/** Whether a prerequisite decides the verdict here. */
public enum Need {
    /** No session without it. */
    REQUIRED,
    /** Good to have, or needed only by something that is not known. */
    OPTIONAL
}
