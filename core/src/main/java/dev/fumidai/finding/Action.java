package dev.fumidai.finding;

/**
 * What a change does: a closed list, in the order in which changes are carried out. Which change satisfies which
 * prerequisite is said by the rules; its words stand in the bundles under {@code action.NAME}, its commands in the plan.
 */
public enum Action {
    /** Not a change of AWS: the operator gets a key, a permission, the plugin. */
    OBTAIN_SSH_KEY(ChangeClass.CLIENT),
    /** Not a change of AWS: the operator reads the password that the launch key decrypts. */
    OBTAIN_PASSWORD(ChangeClass.CLIENT),
    GRANT_OPERATOR_PERMISSIONS(ChangeClass.IDENTITY),
    INSTALL_PLUGIN(ChangeClass.CLIENT),
    ENABLE_SERIAL_CONSOLE_ACCESS(ChangeClass.ACCOUNT),
    EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS(ChangeClass.ACCOUNT),
    ENABLE_DNS_SUPPORT(ChangeClass.DNS),
    ENABLE_DNS_HOSTNAMES(ChangeClass.DNS),
    CREATE_INTERNET_GATEWAY(ChangeClass.NETWORK),
    ATTACH_INTERNET_GATEWAY(ChangeClass.NETWORK),
    ASSOCIATE_VPC_IPV6_BLOCK(ChangeClass.NETWORK),
    ASSOCIATE_SUBNET_IPV6_BLOCK(ChangeClass.NETWORK),
    ASSIGN_IPV6_ADDRESS(ChangeClass.NETWORK),
    CREATE_SUBNET(ChangeClass.NETWORK),
    CREATE_PUBLIC_SUBNET(ChangeClass.NETWORK),
    ROUTE_TO_INTERNET_GATEWAY(ChangeClass.NETWORK),
    CREATE_ENDPOINT_SECURITY_GROUP(ChangeClass.FIREWALL),
    CREATE_BASTION_SECURITY_GROUP(ChangeClass.FIREWALL),
    CREATE_INSTANCE_CONNECT_SECURITY_GROUP(ChangeClass.FIREWALL),
    AUTHORIZE_ENDPOINT_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_NODE_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_NODE_IPV6_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_OPERATOR_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_BASTION_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_INSTANCE_CONNECT_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_TARGET_INGRESS(ChangeClass.FIREWALL),
    ALLOW_IN_NETWORK_ACL(ChangeClass.FIREWALL),
    CREATE_INTERFACE_ENDPOINT(ChangeClass.NETWORK),
    DELETE_INSTANCE_CONNECT_ENDPOINT(ChangeClass.NETWORK),
    CREATE_INSTANCE_CONNECT_ENDPOINT(ChangeClass.NETWORK),
    /** The endpoint shows itself to targets, no longer the operator. */
    DISABLE_CLIENT_IP_PRESERVATION(ChangeClass.NETWORK),
    SET_INSTANCE_CONNECT_ADDRESS_TYPE(ChangeClass.NETWORK),
    ADD_ENDPOINT_SUBNET(ChangeClass.NETWORK),
    ENABLE_PRIVATE_DNS(ChangeClass.DNS),
    DISABLE_PRIVATE_DNS(ChangeClass.DNS),
    RESET_ENDPOINT_POLICY(ChangeClass.FIREWALL),
    SET_ENDPOINT_ADDRESS_TYPE(ChangeClass.NETWORK),
    CREATE_S3_GATEWAY_ENDPOINT(ChangeClass.NETWORK),
    ADD_S3_GATEWAY_ROUTE_TABLE(ChangeClass.NETWORK),
    DELETE_ROUTE(ChangeClass.NETWORK),
    DELETE_IPV6_ROUTE(ChangeClass.NETWORK),
    ALLOCATE_ADDRESS(ChangeClass.NETWORK),
    CREATE_NAT_GATEWAY(ChangeClass.NETWORK),
    ROUTE_TO_NAT_GATEWAY(ChangeClass.NETWORK),
    CREATE_EGRESS_ONLY_GATEWAY(ChangeClass.NETWORK),
    ROUTE_TO_EGRESS_ONLY_GATEWAY(ChangeClass.NETWORK),
    ADD_ROUTE_TO_PEER(ChangeClass.NETWORK),
    ADD_ROUTE_TO_TRANSIT_GATEWAY(ChangeClass.NETWORK),
    ACCEPT_PEERING(ChangeClass.NETWORK),
    CREATE_INSTANCE_PROFILE(ChangeClass.IDENTITY),
    ADD_ROLE_TO_PROFILE(ChangeClass.IDENTITY),
    REMOVE_DENY(ChangeClass.IDENTITY),
    ATTACH_SSM_POLICY(ChangeClass.IDENTITY),
    ALLOW_SESSION_LOGGING(ChangeClass.IDENTITY),
    RUN_BASTION(ChangeClass.NETWORK),
    START_INSTANCE(ChangeClass.INSTANCE),
    START_BASTION(ChangeClass.INSTANCE),
    ASSOCIATE_ADDRESS(ChangeClass.NETWORK),
    /** Carried out in the target's operating system, which no API of AWS reaches. */
    SET_SYSTEM_PASSWORD(ChangeClass.INSTANCE),
    ENABLE_INSTANCE_METADATA(ChangeClass.INSTANCE),
    INSTALL_AGENT(ChangeClass.INSTANCE),
    UPDATE_AGENT(ChangeClass.INSTANCE);

    private final ChangeClass changeClass;

    Action(ChangeClass changeClass) {
        this.changeClass = changeClass;
    }

    public ChangeClass changeClass() {
        return changeClass;
    }
}
