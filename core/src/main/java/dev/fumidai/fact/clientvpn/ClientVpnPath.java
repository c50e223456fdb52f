package dev.fumidai.fact.clientvpn;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the route table of a Client VPN endpoint leads to the target by an associated subnet, from
 * {@code describe-client-vpn-routes}. A client enters by any of the subnets, so each needs its route.
 *
 * @param subject the subnet; empty where none is associated or told
 */
public record ClientVpnPath(String candidate, String subject, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        ACTIVE,
        NONE,
        /** AWS adds a route for the VPC when a subnet is associated. */
        WITH_ASSOCIATION,
        UNKNOWN
    }
}
