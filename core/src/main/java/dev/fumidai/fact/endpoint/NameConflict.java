package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether an endpoint to be made could take the service's private name. */
public record NameConflict(String candidate, String service, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        FREE,
        /** Another endpoint of the VPC holds it: AWS refuses a second one. */
        TAKEN,
        /** A private hosted zone of the name is associated with the VPC, as with others: AWS refuses beside it. */
        HOSTED_ZONE,
        /** The same, of a zone that no other VPC has: it cannot be disassociated, only be deleted. */
        OWN_HOSTED_ZONE,
        NOT_NEEDED,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
