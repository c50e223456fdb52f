package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The state of a Client VPN endpoint, from {@code describe-client-vpn-endpoints}. */
public record ClientVpnState(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        AVAILABLE,
        /** It stands, but no network is associated with it. */
        PENDING_ASSOCIATE,
        DELETING,
        TO_BE_BUILT,
        /** Not told, or whether there is one is not told. */
        UNKNOWN
    }
}
