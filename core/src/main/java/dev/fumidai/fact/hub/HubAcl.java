package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.network.FilterOutcome;

/** What the network ACLs of the node's subnet and of the endpoint's subnets do with the connection, both ways. */
public record HubAcl(String candidate, String service, Need need, FilterOutcome outcome, Grounds grounds)
        implements Fact {
    @Override
    public String subject() {
        return service;
    }
}
