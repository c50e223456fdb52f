package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether a hub's endpoint serves at all: its state, and whether it stands in a subnet. */
public record HubEndpointState(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {
    /** What is so. */
    public enum Outcome {
        AVAILABLE,
        /** It is being made, or changed. */
        PENDING,
        /** It waits to be accepted, or is rejected, failed, expired or being deleted. */
        UNUSABLE,
        /** It is available, but in no subnet. */
        WITHOUT_INTERFACE,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
