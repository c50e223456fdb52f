package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** The state of a service's endpoint. */
public record EndpointState(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        AVAILABLE,
        /** It is being made, or changed. */
        PENDING,
        /** The service's owner has to accept it. */
        PENDING_ACCEPTANCE,
        /** Rejected, failed, expired or being deleted. */
        UNUSABLE,
        NO_ENDPOINT,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
