package dev.fumidai.fact.ipv6;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Where the target's subnet sends public IPv6 addresses, from {@code ec2 describe-route-tables}. */
public record Ipv6Route(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** To the candidate's own gateway. */
        THIS_GATEWAY,
        /** To what surely leads no IPv6 packet to the internet, or to another gateway. */
        OTHER_TARGET,
        NO_ROUTE,
        BLACKHOLE,
        /** A more specific route to the given service addresses is a blackhole. */
        SPECIFIC_BLACKHOLE,
        /** Some public addresses go one way, others another, or nowhere. */
        SPLIT,
        /** To an appliance, a transit gateway or an endpoint, behind which there may be a way out. */
        NOT_MODELLED,
        /** To no gateway; whether the VPC has one that it could lead to is not told. */
        GATEWAY_UNTOLD,
        UNKNOWN
    }
}
