package dev.fumidai.network;

import java.util.List;

/** Who answers DNS questions in a VPC, as its DHCP options say. */
public record DnsServers(Outcome outcome, List<Hop> hops) {
    /** What the DHCP options say. */
    public enum Outcome {
        AMAZON_PROVIDED,
        /** Own servers: whether they forward AWS's names to the VPC's resolver cannot be read. */
        CUSTOM,
        UNKNOWN
    }
}
