package dev.fumidai.network;

import java.util.List;

/** The answer of a filter, with the hops that decided: the rule or entry, or what is missing. */
public record FilterCheck(FilterOutcome outcome, List<Hop> hops) {

    /** The same where it is not known whether the filter is asked: what it would stop may pass. */
    FilterCheck perhapsNotAsked() {
        return outcome == FilterOutcome.ALLOWED || outcome == FilterOutcome.NOT_EVALUATED
                ? this
                : new FilterCheck(
                        FilterOutcome.UNKNOWN, hops.stream().map(Hop::doubted).toList());
    }
}
