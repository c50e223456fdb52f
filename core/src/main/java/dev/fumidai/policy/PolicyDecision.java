package dev.fumidai.policy;

/** What a set of policies says of one action. */
public enum PolicyDecision {
    /** A statement allows it, and none can deny it. */
    ALLOWED,
    /** An unconditional statement denies it: nothing can allow it again. */
    DENIED,
    /** No statement allows it: denied implicitly. */
    NOT_ALLOWED,
    /** It hangs on a condition, a resource, a principal or a document that is not known. */
    UNKNOWN;

    /** Whether the action surely fails: denied, or allowed by nothing. */
    public boolean isRefused() {
        return this == DENIED || this == NOT_ALLOWED;
    }

    /** What holds where both must allow: an identity's policies within its permissions boundary. */
    PolicyDecision and(PolicyDecision other) {
        if (this == DENIED || other == DENIED) {
            return DENIED;
        }
        if (this == NOT_ALLOWED || other == NOT_ALLOWED) {
            return NOT_ALLOWED;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }
}
