package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether the node reaches the endpoint's addresses by the VPC's local route. */
public record EndpointRoute(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        LOCAL,
        /** A more specific route leads through something else. */
        DIVERTED,
        BLACKHOLE,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
