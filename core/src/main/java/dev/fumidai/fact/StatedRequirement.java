package dev.fumidai.fact;

import dev.fumidai.finding.AccessMethod;

/** A requirement of the question, beside the candidate's method: rules say which natures it forbids. */
public record StatedRequirement(
        String candidate,
        String code,
        AccessMethod method,
        boolean internetEgress,
        boolean inboundFromInternet,
        boolean inboundRuleOnTarget,
        boolean contentLog,
        StandingKey standingKey,
        Grounds grounds)
        implements Fact {
    /** Whether the method logs in with a key that stays valid after the session. */
    public enum StandingKey {
        NEEDED,
        NOT_NEEDED,
        /** Only the target's system tells. */
        UNTOLD
    }
}
