package dev.fumidai.fact.shell;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the target's security groups do with the connection from the bastion's private address and groups. */
public record TargetInbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
