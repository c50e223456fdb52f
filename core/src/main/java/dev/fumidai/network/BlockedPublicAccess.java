package dev.fumidai.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VPC Block Public Access does to a subnet.
 *
 * @param managedBy {@code account} or {@code declarative-policy}; {@code null} is unknown
 * @param exclusionsAllowed {@code allowed} or {@code not-allowed}; {@code null} is unknown
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html">VPC BPA basics</a>
 */
public record BlockedPublicAccess(
        Outcome outcome,
        @Nullable String managedBy,
        @Nullable String exclusionsAllowed,
        List<Hop> hops) {

    /** What is blocked. */
    public enum Outcome {
        OFF,
        /** Connections from the internet; NAT gateways and egress-only gateways still serve. */
        INGRESS_BLOCKED,
        /** All traffic through internet gateways. */
        BIDIRECTIONAL_BLOCKED,
        /** All is blocked, but an exclusion lets connections to the internet pass. */
        EXCLUDED_EGRESS,
        /** An exclusion lets everything pass. */
        EXCLUDED_BIDIRECTIONAL,
        /** The options of the account and Region, or the exclusions, are not in the snapshot. */
        UNKNOWN
    }
}
