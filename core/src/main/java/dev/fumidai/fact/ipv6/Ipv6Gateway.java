package dev.fumidai.fact.ipv6;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the gateway that carries IPv6 is attached to the target's VPC, from
 * {@code ec2 describe-egress-only-internet-gateways} or {@code describe-internet-gateways}.
 */
public record Ipv6Gateway(String candidate, Kind kind, Outcome outcome, Grounds grounds) implements Fact {

    /** What kind of gateway it is. */
    public enum Kind {
        /** It lets nobody in. */
        EGRESS_ONLY,
        /** It lets in whoever the security groups admit. */
        INTERNET
    }

    /** What is so. */
    public enum Outcome {
        ATTACHED,
        /** It is attached to no VPC, or to another one; none can be attached again. */
        NOT_ATTACHED,
        TO_BE_BUILT,
        UNKNOWN
    }
}
