package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.CloudFormation.resource;

import java.util.List;
import java.util.Map;

/** Client VPN, Site-to-Site VPN and transit gateways as CloudFormation has them. */
final class CloudFormationVpn {
    private CloudFormationVpn() {}

    static Map<String, Mapping> mappings() {
        return Map.ofEntries(
                Map.entry(
                        "ec2 create-client-vpn-endpoint",
                        resource("AWS::EC2::ClientVpnEndpoint")
                                .where(operation -> Shorthand.CLIENT_CERTIFICATE.isIn(operation)
                                        && Shorthand.NO_CONNECTION_LOG.isIn(operation))
                                .texts("--client-cidr-block", "--server-certificate-arn")
                                .blocks(
                                        "AuthenticationOptions",
                                        one -> one.with("Type", Shorthand.CLIENT_CERTIFICATE.part(1))
                                                .block(
                                                        "MutualAuthentication",
                                                        chain -> chain.with(
                                                                "ClientRootCertificateChainArn",
                                                                Shorthand.CLIENT_CERTIFICATE.part(2))))
                                .block("ConnectionLogOptions", log -> log.given("Enabled", new Value.Flag(false)))
                                .flags("--split-tunnel")
                                .texts("--vpc-id")
                                .lists("--security-group-ids")),
                Map.entry(
                        "ec2 associate-client-vpn-target-network",
                        resource("AWS::EC2::ClientVpnTargetNetworkAssociation")
                                .texts("--client-vpn-endpoint-id", "--subnet-id")),
                Map.entry(
                        "ec2 authorize-client-vpn-ingress",
                        resource("AWS::EC2::ClientVpnAuthorizationRule")
                                .texts("--client-vpn-endpoint-id", "--target-network-cidr")
                                .flags("--authorize-all-groups")),
                Map.entry(
                        "ec2 create-client-vpn-route",
                        resource("AWS::EC2::ClientVpnRoute")
                                .texts(
                                        "--client-vpn-endpoint-id",
                                        "--destination-cidr-block",
                                        "--target-vpc-subnet-id")),
                Map.entry(
                        "ec2 create-customer-gateway",
                        resource("AWS::EC2::CustomerGateway")
                                .texts("--type", "--ip-address")
                                .numbers("--bgp-asn")),
                Map.entry(
                        "ec2 create-vpn-gateway",
                        resource("AWS::EC2::VPNGateway").texts("--type")),
                Map.entry(
                        "ec2 attach-vpn-gateway",
                        resource("AWS::EC2::VPCGatewayAttachment").texts("--vpc-id", "--vpn-gateway-id")),
                Map.entry(
                        "ec2 create-vpn-connection",
                        resource("AWS::EC2::VPNConnection")
                                .where(Shorthand.STATIC_ROUTES::isIn)
                                .texts("--type", "--customer-gateway-id", "--vpn-gateway-id")
                                .given("StaticRoutesOnly", new Value.Flag(true))),
                Map.entry(
                        "ec2 create-vpn-connection-route",
                        resource("AWS::EC2::VPNConnectionRoute")
                                .texts("--vpn-connection-id", "--destination-cidr-block")),
                Map.entry(
                        "ec2 enable-vgw-route-propagation",
                        resource("AWS::EC2::VPNGatewayRoutePropagation")
                                .with(
                                        "RouteTableIds",
                                        operation -> operation
                                                .value("--route-table-id")
                                                .map(table -> new Value.Items(List.of(table))))
                                .text("VpnGatewayId", "--gateway-id")),
                Map.entry(
                        "ec2 create-transit-gateway-route",
                        resource("AWS::EC2::TransitGatewayRoute")
                                .texts(
                                        "--transit-gateway-route-table-id",
                                        "--destination-cidr-block",
                                        "--transit-gateway-attachment-id")));
    }
}
