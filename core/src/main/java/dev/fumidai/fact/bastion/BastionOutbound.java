package dev.fumidai.fact.bastion;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the bastion's security groups do with the connection to the target. */
public record BastionOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
