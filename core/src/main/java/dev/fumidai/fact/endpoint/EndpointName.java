package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether the service's public name leads to the endpoint. */
public record EndpointName(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        PRIVATE_DNS,
        /** A private hosted zone of that name is associated with the VPC. */
        HOSTED_ZONE,
        /** The name leads to the public addresses. */
        PUBLIC,
        /** No private DNS; hosted zones were not collected. */
        ZONES_UNKNOWN,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
