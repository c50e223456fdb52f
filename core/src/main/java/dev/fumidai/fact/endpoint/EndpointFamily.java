package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether node and endpoint share an address family. */
public record EndpointFamily(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        SHARED,
        DIFFERENT,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
