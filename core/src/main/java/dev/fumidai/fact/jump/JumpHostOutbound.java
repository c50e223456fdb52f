package dev.fumidai.fact.jump;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the host's security groups do with the connection to the target. */
public record JumpHostOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
