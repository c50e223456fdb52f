package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.Terraform.resource;

import java.util.Map;

/** Client VPN, Site-to-Site VPN and transit gateways as Terraform has them. */
final class TerraformVpn {
    private TerraformVpn() {}

    static Map<String, Mapping> mappings() {
        return Map.ofEntries(
                Map.entry(
                        "ec2 create-client-vpn-endpoint",
                        resource("aws_ec2_client_vpn_endpoint")
                                .where(operation -> Shorthand.CLIENT_CERTIFICATE.isIn(operation)
                                        && Shorthand.NO_CONNECTION_LOG.isIn(operation))
                                .texts("--client-cidr-block", "--server-certificate-arn")
                                .flags("--split-tunnel")
                                .texts("--vpc-id")
                                .lists("--security-group-ids")
                                .block(
                                        "authentication_options",
                                        one -> one.with("type", Shorthand.CLIENT_CERTIFICATE.part(1))
                                                .with(
                                                        "root_certificate_chain_arn",
                                                        Shorthand.CLIENT_CERTIFICATE.part(2)))
                                .block("connection_log_options", log -> log.given("enabled", new Value.Flag(false)))),
                Map.entry(
                        "ec2 associate-client-vpn-target-network",
                        resource("aws_ec2_client_vpn_network_association")
                                .texts("--client-vpn-endpoint-id", "--subnet-id")),
                Map.entry(
                        "ec2 authorize-client-vpn-ingress",
                        resource("aws_ec2_client_vpn_authorization_rule")
                                .texts("--client-vpn-endpoint-id", "--target-network-cidr")
                                .flags("--authorize-all-groups")),
                Map.entry(
                        "ec2 create-client-vpn-route",
                        resource("aws_ec2_client_vpn_route")
                                .texts(
                                        "--client-vpn-endpoint-id",
                                        "--destination-cidr-block",
                                        "--target-vpc-subnet-id")),
                Map.entry(
                        "ec2 create-customer-gateway",
                        resource("aws_customer_gateway")
                                .texts("--type", "--ip-address")
                                .numbers("--bgp-asn")),
                Map.entry("ec2 create-vpn-gateway", resource("aws_vpn_gateway")),
                Map.entry(
                        "ec2 attach-vpn-gateway",
                        resource("aws_vpn_gateway_attachment").texts("--vpc-id", "--vpn-gateway-id")),
                Map.entry(
                        "ec2 create-vpn-connection",
                        resource("aws_vpn_connection")
                                .where(Shorthand.STATIC_ROUTES::isIn)
                                .texts("--type", "--customer-gateway-id", "--vpn-gateway-id")
                                .given("static_routes_only", new Value.Flag(true))),
                Map.entry(
                        "ec2 create-vpn-connection-route",
                        resource("aws_vpn_connection_route").texts("--vpn-connection-id", "--destination-cidr-block")),
                Map.entry(
                        "ec2 enable-vgw-route-propagation",
                        resource("aws_vpn_gateway_route_propagation")
                                .texts("--route-table-id")
                                .text("vpn_gateway_id", "--gateway-id")),
                Map.entry(
                        "ec2 create-transit-gateway-route",
                        resource("aws_ec2_transit_gateway_route")
                                .texts("--transit-gateway-route-table-id", "--destination-cidr-block")
                                .text("transit_gateway_attachment_id", "--transit-gateway-attachment-id")));
    }
}
