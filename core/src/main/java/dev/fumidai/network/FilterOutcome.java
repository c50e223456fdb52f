package dev.fumidai.network;

/** What a filter (security groups, a network ACL, or several one after the other) does with a flow. */
public enum FilterOutcome {
    /** Every packet of the flow passes. */
    ALLOWED,
    /** There is nothing to pass: a network ACL is not asked within one subnet. */
    NOT_EVALUATED,
    /** No rule admits the flow, or a network ACL entry denies it. */
    DENIED,
    /** A rule would admit it, but refers to a group that is gone. */
    STALE_REFERENCE,
    /** Some ports of the range pass and some do not: connections fail now and then. */
    PARTIAL_PORTS,
    /** Some addresses of the block pass and some do not. */
    PARTIAL_ADDRESSES,
    /** The snapshot does not hold what decides. */
    UNKNOWN
}
