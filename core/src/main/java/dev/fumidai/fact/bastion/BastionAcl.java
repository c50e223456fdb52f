package dev.fumidai.fact.bastion;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the network ACLs do between bastion and target, both ways. */
public record BastionAcl(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
