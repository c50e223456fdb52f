package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether an interface endpoint of the VPC captures the service's name, so that traffic never takes the NAT gateway. */
public record NameCapture(String candidate, String service, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        NOT_CAPTURED,
        /** The endpoint takes the traffic, and it works. */
        CAPTURED_AND_SERVED,
        /** The endpoint takes the traffic, and it does not work: the NAT gateway does not rescue it. */
        CAPTURED_AND_STOPPED,
        /** The endpoint takes the traffic, and only its own security groups keep the node out. */
        CAPTURED_AND_REFUSED,
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
