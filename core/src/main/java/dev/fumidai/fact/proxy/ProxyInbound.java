package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the proxy's security groups do with TCP from the target; not evaluated where none is declared. */
public record ProxyInbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
