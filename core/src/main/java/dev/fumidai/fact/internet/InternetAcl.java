package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the network ACLs of the node's and the NAT device's subnets do with TCP 443 to the internet and back. */
public record InternetAcl(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
