package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.fact.endpoint.EndpointFamily;

/** Whether node and hub's endpoint have an address family in common. */
public record HubFamily(String candidate, String service, Need need, EndpointFamily.Outcome outcome, Grounds grounds)
        implements Fact {
    @Override
    public String subject() {
        return service;
    }
}
