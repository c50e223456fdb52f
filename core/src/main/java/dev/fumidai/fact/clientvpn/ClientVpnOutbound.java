package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the security groups of the associated subnets' interfaces do with the connection to the target. */
public record ClientVpnOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
