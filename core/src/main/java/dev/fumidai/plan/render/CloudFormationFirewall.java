package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.CloudFormation.resource;

import java.util.Map;
import java.util.Optional;

/** Security groups and network ACLs as CloudFormation has them. */
final class CloudFormationFirewall {
    private CloudFormationFirewall() {}

    static Map<String, Mapping> mappings() {
        return Map.of(
                "ec2 create-security-group",
                resource("AWS::EC2::SecurityGroup")
                        .texts("--group-name")
                        .text("GroupDescription", "--description")
                        .texts("--vpc-id")
                        .knownBy("GroupId"),
                "ec2 authorize-security-group-ingress",
                rule("AWS::EC2::SecurityGroupIngress", "SourceSecurityGroupId"),
                "ec2 authorize-security-group-egress",
                rule("AWS::EC2::SecurityGroupEgress", "DestinationSecurityGroupId"),
                "ec2 create-network-acl-entry",
                resource("AWS::EC2::NetworkAclEntry")
                        .where(operation -> Shorthand.PORT_RANGE.isIn(operation) && Shorthand.TCP.isIn(operation))
                        .texts("--network-acl-id")
                        .with(
                                "Egress",
                                operation -> Optional.of(
                                        new Value.Flag(operation.command().has("--egress"))))
                        .numbers("--rule-number")
                        // Only the AWS CLI takes names of protocols.
                        .given("Protocol", new Value.Whole(6))
                        .block(
                                "PortRange",
                                range -> range.with("From", Shorthand.PORT_RANGE.number(1))
                                        .with("To", Shorthand.PORT_RANGE.number(2)))
                        .texts("--cidr-block", "--ipv6-cidr-block", "--rule-action"));
    }

    private static ResourceMapping rule(String type, String group) {
        return SecurityRule.written(
                resource(type).texts("--group-id"),
                new SecurityRule.Names("IpProtocol", "FromPort", "ToPort", "CidrIp", "CidrIpv6", group));
    }
}
