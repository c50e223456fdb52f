package dev.fumidai.fact.bastion;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the network ACL of the bastion's subnet does with the operator's connection, both ways. */
public record OperatorAcl(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
