package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether a Client VPN endpoint carries the address family of the target. */
public record ClientVpnFamily(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        IPV4,
        /** The target has IPv6 alone, and whether the endpoint carries it is not read. */
        ONLY_IPV6,
        UNKNOWN
    }
}
