package dev.fumidai.fact.jump;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * By which way the host's packets get to a service of Systems Manager: from the endpoints, routes and gateways of its VPC.
 * What filters them on that way is told by other facts.
 */
public record JumpHostWay(String candidate, String service, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** An interface endpoint of its VPC takes them. */
        ENDPOINT,
        NAT_GATEWAY,
        /** By its own public address. */
        INTERNET_GATEWAY,
        /** Its subnet leads to an internet gateway, and it has no public address. */
        NO_ADDRESS,
        /** None; endpoints can be created in its subnet. */
        NO_WAY,
        /** None, and no endpoint can simply be created for it. */
        CLOSED_IN,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
