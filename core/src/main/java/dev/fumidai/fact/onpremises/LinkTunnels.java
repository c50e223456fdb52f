package dev.fumidai.fact.onpremises;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether a link carries traffic: the tunnels of a VPN connection ({@code VgwTelemetry}), the BGP sessions of a virtual
 * interface ({@code bgpPeers}).
 */
public record LinkTunnels(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ALL_UP,
        /** At least one, which is enough, and not all. */
        SOME_UP,
        DOWN,
        BGP_UP,
        BGP_DOWN,
        TO_BE_BUILT,
        UNKNOWN
    }
}
