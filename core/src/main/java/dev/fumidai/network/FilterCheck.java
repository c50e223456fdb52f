package dev.fumidai.network;

import java.util.List;

/** The answer of a filter, with the hops that decided: the rule or entry, or what is missing. */
public record FilterCheck(FilterOutcome outcome, List<Hop> hops) {}
