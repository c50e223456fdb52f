package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the security groups of a NAT instance let in of TCP 443 from the target. */
public record NatInstanceInbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
