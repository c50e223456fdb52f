package dev.fumidai.fact.shell;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the network ACLs do between bastion and target, both ways. */
public record PeerAcl(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
