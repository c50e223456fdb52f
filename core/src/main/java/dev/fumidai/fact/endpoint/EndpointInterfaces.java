package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether the endpoint has a network interface in a subnet. */
public record EndpointInterfaces(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        PRESENT,
        NONE,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
