package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/** Whether the hub has an interface endpoint for a service, from {@code ec2 describe-vpc-endpoints}. */
public record HubEndpoint(String candidate, String service, Need need, Outcome outcome, Grounds grounds)
        implements Fact {
    /** What is so. */
    public enum Outcome {
        FOUND,
        /** There is none, and a subnet of the others has a free address for it. */
        MISSING,
        /** There is none, and no subnet of the others has a free address. */
        NO_ROOM,
        UNKNOWN,
        /** There is no hub to ask. */
        NO_HUB
    }

    @Override
    public String subject() {
        return service;
    }
}
