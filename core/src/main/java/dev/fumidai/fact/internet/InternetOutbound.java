package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the node's security groups do with TCP 443 to the internet. */
public record InternetOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
