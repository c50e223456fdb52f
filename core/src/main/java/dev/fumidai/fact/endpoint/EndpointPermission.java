package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** What the endpoint's policy does with the node's calls. */
public record EndpointPermission(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        FULL_ACCESS,
        ALLOWS,
        DENIES,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
