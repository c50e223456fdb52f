package dev.fumidai.model.vpc;

/** What a subnet's routes make of it; names, tags and {@code MapPublicIpOnLaunch} say nothing about it. */
public enum SubnetKind {
    /** An active default route (IPv4 or IPv6) leads to an attached internet gateway. */
    PUBLIC,
    /** There is a working way out to the internet, but not by an internet gateway. */
    PROTECTED,
    /** There is none. */
    PRIVATE,
    /** The snapshot does not tell. */
    UNKNOWN
}
