package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether a hub's endpoint is of the Region whose names the node's agent asks for. */
public record HubEndpointRegion(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {
    /** What is so. */
    public enum Outcome {
        SAME,
        OTHER,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
