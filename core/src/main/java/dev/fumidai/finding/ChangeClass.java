package dev.fumidai.finding;

/** What a change touches, from the lightest to the heaviest. Requirements forbid classes; ranks compare the heaviest. */
public enum ChangeClass {
    /** The operator's own machine and permissions. */
    CLIENT,
    /** The target or the bastion: its state, agent, metadata options. */
    INSTANCE,
    /** Roles, profiles, policies. */
    IDENTITY,
    /** Security groups, network ACLs, endpoint policies. */
    FIREWALL,
    /** DNS attributes and private DNS: they hold for a whole VPC. */
    DNS,
    /** Subnets, routes, gateways, endpoints. */
    NETWORK,
    /** Settings of the account. */
    ACCOUNT,
    /** What lies outside AWS. */
    EXTERNAL
}
