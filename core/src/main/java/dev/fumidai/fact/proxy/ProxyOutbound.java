package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the target's security groups do with TCP to its proxy; not evaluated where none is declared. */
public record ProxyOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
