package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.CloudFormation.resource;

import java.util.Map;

/** Subnets, routes, gateways and endpoints as CloudFormation has them. */
final class CloudFormationNetwork {
    private CloudFormationNetwork() {}

    static Map<String, Mapping> mappings() {
        return Map.ofEntries(
                Map.entry(
                        "ec2 create-vpc-block-public-access-exclusion",
                        resource("AWS::EC2::VPCBlockPublicAccessExclusion")
                                .texts("--vpc-id", "--internet-gateway-exclusion-mode")),
                Map.entry(
                        "ec2 create-subnet",
                        resource("AWS::EC2::Subnet").texts("--vpc-id", "--cidr-block", "--availability-zone")),
                Map.entry(
                        "ec2 associate-subnet-cidr-block",
                        resource("AWS::EC2::SubnetCidrBlock").texts("--subnet-id", "--ipv6-cidr-block")),
                Map.entry(
                        "ec2 create-route-table",
                        resource("AWS::EC2::RouteTable").texts("--vpc-id")),
                Map.entry(
                        "ec2 associate-route-table",
                        resource("AWS::EC2::SubnetRouteTableAssociation").texts("--route-table-id", "--subnet-id")),
                Map.entry(
                        "ec2 create-route",
                        resource("AWS::EC2::Route")
                                .texts(
                                        "--route-table-id",
                                        "--destination-cidr-block",
                                        "--destination-ipv6-cidr-block",
                                        "--destination-prefix-list-id",
                                        "--gateway-id",
                                        "--nat-gateway-id",
                                        "--instance-id",
                                        "--network-interface-id",
                                        "--egress-only-internet-gateway-id",
                                        "--vpc-peering-connection-id",
                                        "--transit-gateway-id",
                                        "--vpc-endpoint-id",
                                        "--carrier-gateway-id",
                                        "--local-gateway-id",
                                        "--core-network-arn")),
                Map.entry("ec2 create-internet-gateway", resource("AWS::EC2::InternetGateway")),
                Map.entry(
                        "ec2 attach-internet-gateway",
                        resource("AWS::EC2::VPCGatewayAttachment").texts("--vpc-id", "--internet-gateway-id")),
                Map.entry(
                        "ec2 create-egress-only-internet-gateway",
                        resource("AWS::EC2::EgressOnlyInternetGateway").texts("--vpc-id")),
                Map.entry(
                        "ec2 allocate-address",
                        resource("AWS::EC2::EIP").texts("--domain").knownBy("AllocationId")),
                Map.entry(
                        "ec2 associate-address",
                        resource("AWS::EC2::EIPAssociation")
                                .texts("--allocation-id", "--instance-id", "--network-interface-id")),
                Map.entry(
                        "ec2 create-nat-gateway",
                        resource("AWS::EC2::NatGateway")
                                .texts("--subnet-id", "--allocation-id", "--connectivity-type")),
                Map.entry(
                        "ec2 create-vpc-endpoint",
                        resource("AWS::EC2::VPCEndpoint")
                                .texts("--vpc-id", "--vpc-endpoint-type", "--service-name")
                                .lists("--subnet-ids", "--security-group-ids", "--route-table-ids")
                                .flags("--private-dns-enabled")),
                Map.entry(
                        "ec2 create-instance-connect-endpoint",
                        resource("AWS::EC2::InstanceConnectEndpoint")
                                .texts("--subnet-id")
                                .lists("--security-group-ids")
                                .flags("--preserve-client-ip")));
    }
}
