package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.Terraform.resource;

import dev.fumidai.finding.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Security groups and network ACLs as Terraform has them. */
final class TerraformFirewall {
    private static final String AUTHORIZE_EGRESS = "authorize-security-group-egress";

    /** What a security group lets out when AWS creates it. */
    private static final List<String> DEFAULT_EGRESS =
            List.of("IpRanges=[{CidrIp=0.0.0.0/0}]", "Ipv6Ranges=[{CidrIpv6=::/0}]");

    private TerraformFirewall() {}

    static Map<String, Mapping> mappings() {
        return Map.of(
                "ec2 create-security-group",
                resource("aws_security_group")
                        .text("name", "--group-name")
                        .texts("--description", "--vpc-id")
                        .then((operation, group) -> keepDefaultEgress(operation)),
                "ec2 authorize-security-group-ingress",
                rule("aws_vpc_security_group_ingress_rule"),
                "ec2 " + AUTHORIZE_EGRESS,
                rule("aws_vpc_security_group_egress_rule"),
                "ec2 create-network-acl-entry",
                resource("aws_network_acl_rule")
                        .where(operation -> Shorthand.PORT_RANGE.isIn(operation) && Shorthand.TCP.isIn(operation))
                        .texts("--network-acl-id")
                        .with(
                                "egress",
                                operation -> Optional.of(
                                        new Value.Flag(operation.command().has("--egress"))))
                        .numbers("--rule-number")
                        .texts("--protocol")
                        .with("from_port", Shorthand.PORT_RANGE.number(1))
                        .with("to_port", Shorthand.PORT_RANGE.number(2))
                        .texts("--cidr-block", "--ipv6-cidr-block", "--rule-action"));
    }

    private static ResourceMapping rule(String type) {
        return SecurityRule.written(
                resource(type).text("security_group_id", "--group-id"),
                new SecurityRule.Names(
                        "ip_protocol",
                        "from_port",
                        "to_port",
                        "cidr_ipv4",
                        "cidr_ipv6",
                        "referenced_security_group_id"));
    }

    /** Terraform takes the rules away that AWS gives a new group, so the configuration has them. */
    private static void keepDefaultEgress(Operation operation) {
        String group = operation.command().prints();
        if (group != null) {
            for (String addresses : DEFAULT_EGRESS) {
                operation
                        .document()
                        .write(Command.of(
                                        "aws",
                                        "ec2",
                                        AUTHORIZE_EGRESS,
                                        "--group-id",
                                        "$" + group,
                                        "--ip-permissions",
                                        "IpProtocol=-1," + addresses)
                                .using(group));
            }
        }
    }
}
