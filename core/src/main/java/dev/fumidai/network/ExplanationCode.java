package dev.fumidai.network;

/**
 * Why a path stops, or why nobody can tell: the explanation codes of AWS's Reachability Analyzer where one fits, and one
 * of our own.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html">Explanation codes</a>
 */
public enum ExplanationCode {
    /** A component is not in a state in which it works: a stopped instance, a NAT gateway that is not available. */
    BAD_STATE,
    /** A gateway or attachment is not attached, or not available. */
    BAD_STATE_ATTACHMENT,
    /** The most specific route is a blackhole (or filtered). */
    BAD_STATE_ROUTE,
    /** No tunnel of the VPN connection is up. */
    BAD_STATE_VPN,
    /** No route of the subnet's table matches. */
    NO_ROUTE_TO_DESTINATION,
    /** The route leads to where the destination is not. */
    NO_POSSIBLE_DESTINATION,
    /** No rule of the interface's security groups admits the flow. */
    ENI_SG_RULES_MISMATCH,
    /** An instance is to forward, but its source/destination check is on. */
    ENI_SOURCE_DEST_CHECK_RESTRICTION,
    /** A network ACL denies the flow, or part of the ports that its answers need. */
    SUBNET_ACL_RESTRICTION,
    /** The source has no public address to leave through the internet gateway with. */
    IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS,
    /** The destination has no public address to be found under from the internet. */
    IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
    /** An internet gateway drops what goes to private addresses. */
    IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
    /** VPC Block Public Access stops the traffic. */
    VPC_BLOCK_PUBLIC_ACCESS_ENABLED,
    /** A NAT gateway serves the network interfaces of its own VPC only. */
    NGW_REQUIRES_SOURCE_IN_VPC,
    /** A peering connection carries nothing beyond the two VPCs that it joins. */
    PCX_REQUIRES_ADDRESS_IN_VPC_CIDR,
    /** The attachment is associated with no route table of the transit gateway. */
    TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION,
    /** The attachment has no subnet in the Availability Zone that the traffic comes from. */
    TGW_ROUTE_AZ_RESTRICTION,
    /** The most specific route of the transit gateway's table is a blackhole. */
    TGW_RTB_BAD_STATE_ROUTE,
    /** No route of the transit gateway's table matches. */
    TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT,
    /** The snapshot does not hold the routes of the transit gateway's table. */
    TGW_RTB_ROUTES_ARE_UNKNOWN,
    /** The snapshot does not hold what decides. */
    UNKNOWN_RESOURCE,
    /** The snapshot does not tell who has the destination's address. */
    UNKNOWN_DESTINATION,
    /** What the component does to traffic is not modelled. */
    UNSUPPORTED_COMPONENT,
    /** An interface endpoint answers, and opens no connection. */
    VPCE_INTRA_VPC_TRAFFIC,
    /** Ours: the answer leaves by another way than the question came, past what keeps the connection. */
    ASYMMETRIC_RETURN
}
