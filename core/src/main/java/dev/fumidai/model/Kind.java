package dev.fumidai.model;

import java.util.Optional;

/**
 * A kind of answer of AWS: the operation that prints it and the top-level key it is known by. The order is the order in
 * which a snapshot is best collected.
 */
public enum Kind {
    CALLER_IDENTITY("sts", "get-caller-identity", "UserId", true),
    VPCS("ec2", "describe-vpcs", "Vpcs", false),
    VPC_ATTRIBUTES("ec2", "describe-vpc-attribute", "VpcId", false),
    DHCP_OPTIONS("ec2", "describe-dhcp-options", "DhcpOptions", false),
    SUBNETS("ec2", "describe-subnets", "Subnets", false),
    ROUTE_TABLES("ec2", "describe-route-tables", "RouteTables", false),
    INTERNET_GATEWAYS("ec2", "describe-internet-gateways", "InternetGateways", false),
    EGRESS_ONLY_INTERNET_GATEWAYS("ec2", "describe-egress-only-internet-gateways", "EgressOnlyInternetGateways", false),
    NAT_GATEWAYS("ec2", "describe-nat-gateways", "NatGateways", false),
    VPC_ENDPOINTS("ec2", "describe-vpc-endpoints", "VpcEndpoints", false),
    NETWORK_ACLS("ec2", "describe-network-acls", "NetworkAcls", false),
    SECURITY_GROUPS("ec2", "describe-security-groups", "SecurityGroups", false),
    SECURITY_GROUP_VPC_ASSOCIATIONS(
            "ec2", "describe-security-group-vpc-associations", "SecurityGroupVpcAssociations", false),
    MANAGED_PREFIX_LISTS("ec2", "describe-managed-prefix-lists", "PrefixLists", false),
    MANAGED_PREFIX_LIST_ENTRIES("ec2", "get-managed-prefix-list-entries", "Entries", false),
    PREFIX_LISTS("ec2", "describe-prefix-lists", "PrefixLists", false),
    NETWORK_INTERFACES("ec2", "describe-network-interfaces", "NetworkInterfaces", false),
    ADDRESSES("ec2", "describe-addresses", "Addresses", false),
    INSTANCES("ec2", "describe-instances", "Reservations", false),
    INSTANCE_TYPES("ec2", "describe-instance-types", "InstanceTypes", false),
    IMAGES("ec2", "describe-images", "Images", false),
    VOLUMES("ec2", "describe-volumes", "Volumes", false),
    INSTANCE_CONNECT_ENDPOINTS("ec2", "describe-instance-connect-endpoints", "InstanceConnectEndpoints", false),
    VPC_PEERING_CONNECTIONS("ec2", "describe-vpc-peering-connections", "VpcPeeringConnections", false),
    TRANSIT_GATEWAYS("ec2", "describe-transit-gateways", "TransitGateways", false),
    TRANSIT_GATEWAY_VPC_ATTACHMENTS(
            "ec2", "describe-transit-gateway-vpc-attachments", "TransitGatewayVpcAttachments", false),
    TRANSIT_GATEWAY_ATTACHMENTS("ec2", "describe-transit-gateway-attachments", "TransitGatewayAttachments", false),
    TRANSIT_GATEWAY_ROUTE_TABLES("ec2", "describe-transit-gateway-route-tables", "TransitGatewayRouteTables", false),
    TRANSIT_GATEWAY_ROUTES("ec2", "search-transit-gateway-routes", "Routes", false),
    VPN_CONNECTIONS("ec2", "describe-vpn-connections", "VpnConnections", false),
    VPN_GATEWAYS("ec2", "describe-vpn-gateways", "VpnGateways", false),
    CUSTOMER_GATEWAYS("ec2", "describe-customer-gateways", "CustomerGateways", false),
    CLIENT_VPN_ENDPOINTS("ec2", "describe-client-vpn-endpoints", "ClientVpnEndpoints", false),
    CLIENT_VPN_TARGET_NETWORKS("ec2", "describe-client-vpn-target-networks", "ClientVpnTargetNetworks", false),
    CLIENT_VPN_AUTHORIZATION_RULES("ec2", "describe-client-vpn-authorization-rules", "AuthorizationRules", false),
    CLIENT_VPN_ROUTES("ec2", "describe-client-vpn-routes", "Routes", false),
    BLOCK_PUBLIC_ACCESS_OPTIONS(
            "ec2", "describe-vpc-block-public-access-options", "VpcBlockPublicAccessOptions", false),
    BLOCK_PUBLIC_ACCESS_EXCLUSIONS(
            "ec2", "describe-vpc-block-public-access-exclusions", "VpcBlockPublicAccessExclusions", false),
    SERIAL_CONSOLE_ACCESS("ec2", "get-serial-console-access-status", "SerialConsoleAccessEnabled", false),
    VIRTUAL_INTERFACES("directconnect", "describe-virtual-interfaces", "virtualInterfaces", false),
    INSTANCE_INFORMATION("ssm", "describe-instance-information", "InstanceInformationList", false),
    CONNECTION_STATUS("ssm", "get-connection-status", "Target", false),
    SERVICE_SETTING("ssm", "get-service-setting", "ServiceSetting", false),
    DOCUMENT("ssm", "get-document", "Content", false),
    INSTANCE_PROFILE("iam", "get-instance-profile", "InstanceProfile", true),
    ATTACHED_ROLE_POLICIES("iam", "list-attached-role-policies", "AttachedPolicies", true),
    ROLE_POLICIES("iam", "list-role-policies", "PolicyNames", true),
    ROLE_POLICY("iam", "get-role-policy", "PolicyDocument", true),
    POLICY_VERSION("iam", "get-policy-version", "PolicyVersion", true),
    HOSTED_ZONES("route53", "list-hosted-zones-by-vpc", "HostedZoneSummaries", true),
    RESOURCE_RECORD_SETS("route53", "list-resource-record-sets", "ResourceRecordSets", true);

    private final String service;
    private final String operation;
    private final String key;
    private final boolean global;

    Kind(String service, String operation, String key, boolean global) {
        this.service = service;
        this.operation = operation;
        this.key = key;
        this.global = global;
    }

    /** The CLI's name of the service: {@code ec2}. */
    public String service() {
        return service;
    }

    /** The CLI's name of the operation, which is also the name its file should have: {@code describe-vpcs}. */
    public String operation() {
        return operation;
    }

    /** The top-level key an answer is known by. Some kinds share one: there the elements or the file name decide. */
    public String key() {
        return key;
    }

    /** Whether the answer speaks for an account as a whole, not for one Region. */
    public boolean isGlobal() {
        return global;
    }

    /** The kind whose file name starts with this operation. */
    public static Optional<Kind> ofOperation(String operation) {
        for (Kind kind : values()) {
            if (kind.operation.equals(operation)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
