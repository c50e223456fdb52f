package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What VPC Block Public Access does on this way. */
public record PublicAccess(String candidate, Way way, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OFF,
        /** It is on, but lets this way pass, or an exclusion does. */
        PASSES,
        /** It is on; an exclusion can be made. */
        BLOCKED,
        /** It is on by a declarative policy that allows no exclusions. */
        BLOCKED_FOR_GOOD,
        UNKNOWN
    }

    /** The way that is asked about. */
    public enum Way {
        NAT_GATEWAY,
        /** An egress-only internet gateway. */
        EGRESS_ONLY,
        BASTION,
        /** The node's own address. */
        INSTANCE
    }
}
