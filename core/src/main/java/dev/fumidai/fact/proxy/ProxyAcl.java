package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the network ACLs do between the target and its proxy, both ways; not evaluated where none is declared. */
public record ProxyAcl(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
