package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.network.FilterOutcome;

/** What the node's security groups do with TCP 443 to a hub's endpoint. */
public record HubOutbound(String candidate, String service, Need need, FilterOutcome outcome, Grounds grounds)
        implements Fact {
    @Override
    public String subject() {
        return service;
    }
}
