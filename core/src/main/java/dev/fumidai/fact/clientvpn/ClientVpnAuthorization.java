package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whom the authorization rules of a Client VPN endpoint let reach the target, from
 * {@code describe-client-vpn-authorization-rules}. The most specific destination decides.
 */
public record ClientVpnAuthorization(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ALL_USERS,
        /** Those of a group, and who is in it is not told. */
        GROUP,
        NOBODY,
        TO_BE_BUILT,
        UNKNOWN
    }
}
