package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the proxy itself reaches Systems Manager: by its own way to the internet, or by the interface endpoints that its
 * VPC gives the names to. A further proxy behind it is in no answer of AWS.
 */
public record ProxyUplink(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        OPEN,
        /** Its own security groups alone do not let it out. */
        GROUPS_CLOSED,
        STOPPED,
        /** It does not run; whether it gets a public address at the start is not told. */
        AFTER_START,
        NOT_IN_SNAPSHOT,
        UNDECLARED,
        UNKNOWN
    }
}
