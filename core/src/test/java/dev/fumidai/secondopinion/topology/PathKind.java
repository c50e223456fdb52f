package dev.fumidai.secondopinion.topology;

/** The ways that an environment is built around before anything in it is damaged. */
public enum PathKind {
    SAME_SUBNET,
    SAME_VPC,
    PEERING,
    TRANSIT_GATEWAY,
    TO_INTERNET,
    FROM_INTERNET,
    NAT_GATEWAY,
    REGIONAL_NAT_GATEWAY,
    NAT_INSTANCE,
    PRIVATE_NAT_GATEWAY,
    PRIVATE_NAT_GATEWAY_PEERING,
    HUB_NAT_GATEWAY,
    HUB_NAT_INSTANCE
}
