package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.network.FilterOutcome;

/** What the security groups of a hub's endpoint do with TCP 443 from the node, in whose VPC they are not. */
public record HubInbound(String candidate, String service, Need need, FilterOutcome outcome, Grounds grounds)
        implements Fact {
    @Override
    public String subject() {
        return service;
    }
}
