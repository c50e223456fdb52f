package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Which traffic of the client machine takes the tunnel, from {@code SplitTunnel}. */
public record ClientVpnTunnel(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** What a route of the endpoint covers. */
        SPLIT,
        /** All of it, the way to the internet included. */
        FULL,
        UNKNOWN
    }
}
