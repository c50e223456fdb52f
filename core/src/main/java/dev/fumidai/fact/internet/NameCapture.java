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
        /** The endpoint takes the traffic, and only the node's own outbound rules keep it from there. */
        CAPTURED_BEHIND_NODE_GROUPS,
        /** The endpoint takes the traffic, and only network ACLs stop it. */
        CAPTURED_BEHIND_NETWORK_ACL,
        /** The endpoint takes the traffic, and only the node's own outbound rules and network ACLs stop it. */
        CAPTURED_BEHIND_BOTH,
        /** The endpoint takes the traffic, and only its own security groups keep the node out. */
        CAPTURED_AND_REFUSED,
        UNKNOWN
    }

    /** Whether the endpoint takes the traffic and does not serve, whatever the reason. */
    public boolean isStopped() {
        return switch (outcome) {
            case CAPTURED_AND_STOPPED,
                    CAPTURED_BEHIND_NODE_GROUPS,
                    CAPTURED_BEHIND_NETWORK_ACL,
                    CAPTURED_BEHIND_BOTH,
                    CAPTURED_AND_REFUSED -> true;
            case NOT_CAPTURED, CAPTURED_AND_SERVED, UNKNOWN -> false;
        };
    }

    /** The same for a candidate. */
    public NameCapture of(String other) {
        return new NameCapture(other, service, outcome, grounds);
    }

    /** The same with another outcome. */
    public NameCapture with(Outcome other) {
        return new NameCapture(candidate, service, other, grounds);
    }

    @Override
    public String subject() {
        return service;
    }
}
