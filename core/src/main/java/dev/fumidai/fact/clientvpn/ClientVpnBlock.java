package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the addresses of the clients of a Client VPN endpoint are apart from those of the VPCs that they reach. */
public record ClientVpnBlock(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        APART,
        OVERLAPS,
        TO_BE_BUILT,
        UNKNOWN
    }
}
