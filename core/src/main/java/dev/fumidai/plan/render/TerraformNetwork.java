package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.Terraform.resource;

import java.util.Map;

/** Subnets, routes, gateways and endpoints as Terraform has them. */
final class TerraformNetwork {
    private TerraformNetwork() {}

    static Map<String, Mapping> mappings() {
        return Map.ofEntries(
                Map.entry(
                        "ec2 create-vpc-block-public-access-exclusion",
                        resource("aws_vpc_block_public_access_exclusion")
                                .texts("--vpc-id", "--internet-gateway-exclusion-mode")),
                Map.entry(
                        "ec2 create-subnet",
                        resource("aws_subnet").texts("--vpc-id", "--cidr-block", "--availability-zone")),
                Map.entry("ec2 create-route-table", resource("aws_route_table").texts("--vpc-id")),
                Map.entry(
                        "ec2 associate-route-table",
                        resource("aws_route_table_association").texts("--route-table-id", "--subnet-id")),
                Map.entry("ec2 create-route", route()),
                Map.entry("ec2 create-internet-gateway", resource("aws_internet_gateway")),
                Map.entry(
                        "ec2 attach-internet-gateway",
                        resource("aws_internet_gateway_attachment").texts("--vpc-id", "--internet-gateway-id")),
                Map.entry(
                        "ec2 create-egress-only-internet-gateway",
                        resource("aws_egress_only_internet_gateway").texts("--vpc-id")),
                Map.entry(
                        "ec2 allocate-address",
                        resource("aws_eip").texts("--domain").knownBy("allocation_id")),
                Map.entry(
                        "ec2 associate-address",
                        resource("aws_eip_association")
                                .texts("--allocation-id", "--instance-id", "--network-interface-id")),
                Map.entry(
                        "ec2 create-nat-gateway",
                        resource("aws_nat_gateway").texts("--subnet-id", "--allocation-id", "--connectivity-type")),
                Map.entry(
                        "ec2 accept-vpc-peering-connection",
                        resource("aws_vpc_peering_connection_accepter")
                                .texts("--vpc-peering-connection-id")
                                .given("auto_accept", new Value.Flag(true))),
                Map.entry(
                        "ec2 create-vpc-endpoint",
                        resource("aws_vpc_endpoint")
                                .texts("--vpc-id", "--vpc-endpoint-type", "--service-name")
                                .lists("--subnet-ids", "--security-group-ids", "--route-table-ids")
                                .flags("--private-dns-enabled")),
                Map.entry("ec2 modify-vpc-endpoint", TerraformNetwork::modifyEndpoint),
                Map.entry(
                        "ec2 create-instance-connect-endpoint",
                        resource("aws_ec2_instance_connect_endpoint")
                                .texts("--subnet-id")
                                .lists("--security-group-ids")
                                .flags("--preserve-client-ip")));
    }

    private static Mapping route() {
        return resource("aws_route")
                // Terraform routes to the interface of an instance, and a command with its id does not tell which that
                // is.
                .where(operation -> !operation.command().has("--instance-id")
                        || operation.resource("--instance-id").isPresent())
                .texts(
                        "--route-table-id",
                        "--destination-cidr-block",
                        "--destination-ipv6-cidr-block",
                        "--destination-prefix-list-id",
                        "--gateway-id",
                        "--nat-gateway-id",
                        "--network-interface-id")
                .with(
                        "network_interface_id",
                        operation -> operation
                                .resource("--instance-id")
                                .map(instance ->
                                        operation.document().reference(instance, "primary_network_interface_id")))
                .text("egress_only_gateway_id", "--egress-only-internet-gateway-id")
                .texts(
                        "--vpc-peering-connection-id",
                        "--transit-gateway-id",
                        "--vpc-endpoint-id",
                        "--carrier-gateway-id",
                        "--local-gateway-id",
                        "--core-network-arn");
    }

    /** What is added to an endpoint is a resource of its own; what is changed of it is not. */
    private static boolean modifyEndpoint(Operation operation) {
        return added("aws_vpc_endpoint_subnet_association", "subnet_id", "--add-subnet-ids")
                        .write(operation)
                || added("aws_vpc_endpoint_route_table_association", "route_table_id", "--add-route-table-ids")
                        .write(operation);
    }

    private static Mapping added(String type, String property, String option) {
        return resource(type)
                .where(operation -> operation.command().options(option).size() == 1)
                .texts("--vpc-endpoint-id")
                .text(property, option);
    }
}
