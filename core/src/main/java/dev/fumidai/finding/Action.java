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
    /** Issued by an authority outside AWS, then imported. */
    OBTAIN_SERVER_CERTIFICATE(ChangeClass.EXTERNAL),
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
    /** For one subnet, with the routes of the table that it shares with others. */
    CREATE_ROUTE_TABLE(ChangeClass.NETWORK),
    ROUTE_TO_INTERNET_GATEWAY(ChangeClass.NETWORK),
    CREATE_ENDPOINT_SECURITY_GROUP(ChangeClass.FIREWALL),
    CREATE_BASTION_SECURITY_GROUP(ChangeClass.FIREWALL),
    CREATE_INSTANCE_CONNECT_SECURITY_GROUP(ChangeClass.FIREWALL),
    CREATE_CLIENT_VPN_SECURITY_GROUP(ChangeClass.FIREWALL),
    /** Of a host that Session Manager reaches: nothing comes in. */
    CREATE_JUMP_HOST_SECURITY_GROUP(ChangeClass.FIREWALL),
    AUTHORIZE_ENDPOINT_INGRESS(ChangeClass.FIREWALL),
    /** The endpoint stands in another VPC, so its groups take addresses. */
    AUTHORIZE_HUB_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_NODE_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_NODE_IPV6_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_OPERATOR_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_BASTION_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_INSTANCE_CONNECT_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_CLIENT_VPN_EGRESS(ChangeClass.FIREWALL),
    CREATE_NAT_INSTANCE_SECURITY_GROUP(ChangeClass.FIREWALL),
    AUTHORIZE_NAT_INSTANCE_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_NAT_INSTANCE_EGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_TARGET_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_EGRESS_TO_PROXY(ChangeClass.FIREWALL),
    AUTHORIZE_PROXY_INGRESS(ChangeClass.FIREWALL),
    AUTHORIZE_PROXY_EGRESS(ChangeClass.FIREWALL),
    ALLOW_IN_NETWORK_ACL(ChangeClass.FIREWALL),
    /** Before an endpoint takes the name that the zone holds. */
    DISASSOCIATE_HOSTED_ZONE(ChangeClass.DNS),
    CREATE_INTERFACE_ENDPOINT(ChangeClass.NETWORK),
    /** In a VPC that has others already, beside them. */
    CREATE_HUB_ENDPOINT(ChangeClass.NETWORK),
    DELETE_INSTANCE_CONNECT_ENDPOINT(ChangeClass.NETWORK),
    CREATE_INSTANCE_CONNECT_ENDPOINT(ChangeClass.NETWORK),
    /** The endpoint shows itself to targets, no longer the operator. */
    DISABLE_CLIENT_IP_PRESERVATION(ChangeClass.NETWORK),
    SET_INSTANCE_CONNECT_ADDRESS_TYPE(ChangeClass.NETWORK),
    CREATE_CLIENT_VPN_ENDPOINT(ChangeClass.NETWORK),
    ASSOCIATE_CLIENT_VPN_TARGET_NETWORK(ChangeClass.NETWORK),
    /** A rule of the endpoint on whom it lets reach what. */
    AUTHORIZE_CLIENT_VPN_INGRESS(ChangeClass.FIREWALL),
    CREATE_CLIENT_VPN_ROUTE(ChangeClass.NETWORK),
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
    RUN_NAT_INSTANCE(ChangeClass.NETWORK),
    ASSOCIATE_NAT_INSTANCE_ADDRESS(ChangeClass.NETWORK),
    DISABLE_SOURCE_DEST_CHECK(ChangeClass.NETWORK),
    /** Carried out in the NAT instance's operating system, which no API of AWS reaches. */
    ENABLE_IP_FORWARDING(ChangeClass.INSTANCE),
    ROUTE_TO_NAT_INSTANCE(ChangeClass.NETWORK),
    CREATE_EGRESS_ONLY_GATEWAY(ChangeClass.NETWORK),
    ROUTE_TO_EGRESS_ONLY_GATEWAY(ChangeClass.NETWORK),
    ADD_ROUTE_TO_PEER(ChangeClass.NETWORK),
    ADD_ROUTE_TO_TRANSIT_GATEWAY(ChangeClass.NETWORK),
    ACCEPT_PEERING(ChangeClass.NETWORK),
    /** A private one with a record that leads to an endpoint; names change last, when the way there is open. */
    CREATE_HOSTED_ZONE(ChangeClass.DNS),
    ASSOCIATE_HOSTED_ZONE(ChangeClass.DNS),
    POINT_ZONE_RECORD(ChangeClass.DNS),
    /** A host that Session Manager reaches; before what gives it a profile. */
    RUN_JUMP_HOST(ChangeClass.NETWORK),
    CREATE_CUSTOMER_GATEWAY(ChangeClass.NETWORK),
    CREATE_VPN_GATEWAY(ChangeClass.NETWORK),
    ATTACH_VPN_GATEWAY(ChangeClass.NETWORK),
    CREATE_VPN_CONNECTION(ChangeClass.NETWORK),
    ADD_VPN_CONNECTION_ROUTE(ChangeClass.NETWORK),
    ENABLE_ROUTE_PROPAGATION(ChangeClass.NETWORK),
    ADD_ROUTE_TO_ON_PREMISES(ChangeClass.NETWORK),
    ADD_TRANSIT_GATEWAY_ROUTE(ChangeClass.NETWORK),
    /** When all its routes are set: the subnet is never without one. */
    ASSOCIATE_ROUTE_TABLE(ChangeClass.NETWORK),
    /** Carried out on the router or firewall of the operator's network, which no API of AWS reaches. */
    CONFIGURE_CUSTOMER_DEVICE(ChangeClass.EXTERNAL),
    CREATE_INSTANCE_PROFILE(ChangeClass.IDENTITY),
    ADD_ROLE_TO_PROFILE(ChangeClass.IDENTITY),
    REMOVE_DENY(ChangeClass.IDENTITY),
    /** A boundary is a policy of the account's own, and often another team's: what it is to say is not written here. */
    WIDEN_PERMISSIONS_BOUNDARY(ChangeClass.IDENTITY),
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
