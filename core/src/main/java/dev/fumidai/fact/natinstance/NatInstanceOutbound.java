package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the security groups of a NAT instance let out of TCP 443 to the internet. */
public record NatInstanceOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
