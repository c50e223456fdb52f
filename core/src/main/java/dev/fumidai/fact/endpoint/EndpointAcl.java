package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.network.FilterOutcome;

/** What the network ACLs do with TCP 443 between the node and the endpoint, both ways. */
public record EndpointAcl(String candidate, String service, Need need, FilterOutcome outcome, Grounds grounds)
        implements Fact {

    @Override
    public String subject() {
        return service;
    }
}
