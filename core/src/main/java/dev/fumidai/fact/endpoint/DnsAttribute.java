package dev.fumidai.fact.endpoint;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** A DNS attribute of the VPC. */
public record DnsAttribute(String candidate, Names names, Attribute attribute, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        ON,
        OFF,
        /** Off, but the node may ask servers of its own. */
        OFF_WITH_OWN_SERVERS,
        UNKNOWN
    }

    /** The attributes that matter. */
    public enum Attribute {
        DNS_SUPPORT,
        DNS_HOSTNAMES
    }
}
