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
        boolean standingKey,
        Grounds grounds)
        implements Fact {}
