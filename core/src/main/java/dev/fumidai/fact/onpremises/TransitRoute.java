package dev.fumidai.fact.onpremises;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether a transit gateway carries traffic between the target's VPC and the link, by the route tables of the gateway. */
public record TransitRoute(String candidate, Way way, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** The link ends at a virtual private gateway. */
        NOT_USED,
        OPEN,
        /** No route, or none that is specific enough. */
        NO_ROUTE,
        /** The route is a blackhole or leads elsewhere, or the attachment is associated with no route table. */
        STOPPED,
        /** The network ACL of the subnet by which the gateway is attached stops it. */
        STOPPED_BY_ACL,
        UNKNOWN
    }

    /** To the target, or back to the operator. */
    public enum Way {
        FORWARD,
        BACK
    }

    @Override
    public String subject() {
        return way == Way.FORWARD ? "forward" : "back";
    }
}
