package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.fact.endpoint.EndpointPermission;

/** What the policy of a hub's endpoint does with the node's calls. */
public record HubPermission(
        String candidate, String service, Need need, EndpointPermission.Outcome outcome, Grounds grounds)
        implements Fact {
    @Override
    public String subject() {
        return service;
    }
}
