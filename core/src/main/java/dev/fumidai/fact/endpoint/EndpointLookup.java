package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether the VPC has an interface endpoint for a service. */
public record EndpointLookup(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        FOUND,
        /** The candidate has none for this service. */
        MISSING,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
