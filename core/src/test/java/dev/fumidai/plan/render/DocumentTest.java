package dev.fumidai.plan.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.Command;
import dev.fumidai.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes a resource, what stands beside, and how one speaks of the other. */
class DocumentTest {
    private static String template(String... lines) {
        return new CloudFormationTemplate().render(Plans.of(Plans.step(lines)), Plans.REMARKS);
    }

    private static String configuration(String... lines) {
        return new TerraformConfiguration().render(Plans.of(Plans.step(lines)), Plans.REMARKS);
    }

    @Test
    void a_plan_without_steps_is_a_document_that_does_nothing() {
        Plan nothing = Plans.of();

        assertThat(new CloudFormationTemplate().render(nothing, Plans.REMARKS)).isEqualTo("""
                # Plan for i-target
                # NOTHING_TO_DO
                AWSTemplateFormatVersion: "2010-09-09"

                Resources:
                  Nothing:
                    Type: "AWS::CloudFormation::WaitConditionHandle"
                """);
        assertThat(new TerraformConfiguration().render(nothing, Plans.REMARKS))
                .startsWith("# Plan for i-target\n# NOTHING_TO_DO\nterraform {\n")
                .doesNotContain("resource");
    }

    @Test
    void a_template_of_comments_alone_has_a_resource_that_is_nothing() {
        assertThat(template("aws ec2 start-instances --instance-ids i-1"))
                .contains("  #   aws ec2 start-instances --instance-ids i-1\n  Nothing:\n");
    }

    @Test
    void a_command_beside_the_document_gets_the_id_of_what_the_document_creates() {
        String[] lines = {
            "NAT_GATEWAY_ID=aws ec2 create-nat-gateway --subnet-id subnet-1 --allocation-id eipalloc-1",
            "aws ec2 replace-route --route-table-id rtb-1 --destination-cidr-block 0.0.0.0/0"
                    + " --nat-gateway-id $NAT_GATEWAY_ID"
        };

        assertThat(template(lines)).endsWith("""

                Outputs:
                  NatGatewayId:
                    Value: !Ref NatGateway
                """);
        assertThat(configuration(lines)).endsWith("""

                output "NAT_GATEWAY_ID" {
                  value = aws_nat_gateway.nat_gateway.id
                }
                """);
    }

    @Test
    void what_a_command_beside_the_document_prints_is_a_parameter() {
        assertThat(template(
                        "CERTIFICATE_ARN=aws acm import-certificate --certificate fileb://server.crt",
                        "aws ec2 create-client-vpn-endpoint --client-cidr-block 10.9.0.0/22"
                                + " --server-certificate-arn $CERTIFICATE_ARN --authentication-options"
                                + " Type=certificate-authentication,MutualAuthentication={"
                                + "ClientRootCertificateChainArn=$CERTIFICATE_ARN}"
                                + " --connection-log-options Enabled=false --split-tunnel"))
                .contains(
                        "Description: \"PRINTED aws acm import-certificate --certificate fileb://server.crt\"",
                        "ServerCertificateArn: !Ref CertificateArn",
                        "ClientRootCertificateChainArn: !Ref CertificateArn");
    }

    @Test
    void what_is_printed_twice_is_two_parameters() {
        String zone = "ZONE_ID=aws ec2 describe-vpc-endpoints --filters Name=vpc-endpoint-id,Values=vpce-%d"
                + " --query VpcEndpoints[0].DnsEntries[0].HostedZoneId";
        String subnet = "aws ec2 create-subnet --vpc-id vpc-1 --cidr-block $ZONE_ID";

        assertThat(template(zone.formatted(1), subnet, zone.formatted(2), subnet))
                .contains("  ZoneId:\n", "  ZoneId2:\n", "CidrBlock: !Ref ZoneId\n", "CidrBlock: !Ref ZoneId2\n");
        assertThat(configuration(zone.formatted(1), subnet, zone.formatted(2), subnet))
                .contains(
                        "data.aws_vpc_endpoint.zone_endpoint.dns_entry",
                        "data.aws_vpc_endpoint.zone_endpoint2.dns_entry");
    }

    @Test
    void the_names_of_an_endpoint_of_the_document_are_known_to_it() {
        String[] lines = {
            "SSM_ENDPOINT_ID=aws ec2 create-vpc-endpoint --vpc-id vpc-2 --service-name ssm --vpc-endpoint-type Interface",
            "HOSTED_ZONE_ID=aws route53 create-hosted-zone --name ssm.x --vpc VPCRegion=r-1,VPCId=vpc-1",
            "ENDPOINT_ZONE_ID=aws ec2 describe-vpc-endpoints --filters Name=vpc-id,Values=vpc-2"
                    + " Name=service-name,Values=ssm --query VpcEndpoints[0].DnsEntries[0].HostedZoneId",
            "ENDPOINT_DNS_NAME=aws ec2 describe-vpc-endpoints --filters Name=vpc-id,Values=vpc-2"
                    + " Name=service-name,Values=ssm --query VpcEndpoints[0].DnsEntries[0].DnsName",
            "aws route53 change-resource-record-sets --hosted-zone-id $HOSTED_ZONE_ID --change-batch Changes=[{"
                    + "Action=UPSERT,ResourceRecordSet={Name=ssm.x,Type=A,AliasTarget={HostedZoneId=$ENDPOINT_ZONE_ID,"
                    + "DNSName=$ENDPOINT_DNS_NAME,EvaluateTargetHealth=false}}}]"
        };

        assertThat(template(lines))
                .doesNotContain("BESIDE_DOCUMENT", "Parameters")
                .contains("""
                      AliasTarget:
                        HostedZoneId: !Select [0, !Split [":", !Select [0, !GetAtt SsmEndpoint.DnsEntries]]]
                        DNSName: !Select [1, !Split [":", !Select [0, !GetAtt SsmEndpoint.DnsEntries]]]
                        EvaluateTargetHealth: false
                """);
        assertThat(configuration(lines))
                .doesNotContain("BESIDE_DOCUMENT", "variable")
                .contains("""
                  alias {
                    zone_id                = aws_vpc_endpoint.ssm_endpoint.dns_entry[0].hosted_zone_id
                    name                   = aws_vpc_endpoint.ssm_endpoint.dns_entry[0].dns_name
                    evaluate_target_health = false
                  }
                """);
    }

    @Test
    void what_is_read_for_a_command_beside_the_document_is_read_there() {
        assertThat(template(
                        "SSM_ENDPOINT_ID=aws ec2 create-vpc-endpoint --vpc-id vpc-2 --service-name ssm",
                        "ENDPOINT_ZONE_ID=aws ec2 describe-vpc-endpoints --filters Name=vpc-id,Values=vpc-2"
                                + " Name=service-name,Values=ssm --query VpcEndpoints[0].DnsEntries[0].HostedZoneId",
                        "aws route53 change-resource-record-sets --hosted-zone-id Z1 --change-batch $ENDPOINT_ZONE_ID"))
                .contains("  # BESIDE_DOCUMENT\n  #   ENDPOINT_ZONE_ID=$(aws ec2 describe-vpc-endpoints")
                .contains("\n  #   aws route53 change-resource-record-sets --hosted-zone-id Z1")
                .doesNotContain("Outputs");
    }

    @Test
    void a_later_command_sets_a_property_of_what_the_document_creates() {
        String[] lines = {
            "NAT_ID=aws ec2 run-instances --image-id ami-1 --instance-type t4g.nano --subnet-id subnet-1"
                    + " --security-group-ids sg-1 --user-data echo",
            "aws ec2 modify-instance-attribute --instance-id $NAT_ID --no-source-dest-check",
            "aws ec2 create-route --route-table-id rtb-1 --destination-cidr-block 0.0.0.0/0 --instance-id $NAT_ID",
            "aws ec2 associate-iam-instance-profile --instance-id $NAT_ID --iam-instance-profile Name=web"
        };

        assertThat(template(lines))
                .doesNotContain("BESIDE_DOCUMENT")
                .contains(
                        "UserData: !Base64 \"echo\"",
                        "SourceDestCheck: false",
                        "IamInstanceProfile: \"web\"",
                        "InstanceId: !Ref Nat\n");
        assertThat(configuration(lines))
                .doesNotContain("BESIDE_DOCUMENT")
                .contains(
                        "source_dest_check      = false",
                        "iam_instance_profile   = \"web\"",
                        "network_interface_id   = aws_instance.nat.primary_network_interface_id");
    }

    @Test
    void a_rule_of_several_blocks_is_no_single_resource_and_stands_as_its_command() {
        String several = "aws ec2 authorize-security-group-egress --group-id sg-1 --ip-permissions"
                + " IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=10.0.1.5/32},{CidrIp=10.0.2.5/32}]";

        assertThat(template(several))
                .contains("{CidrIp=10.0.1.5/32},{CidrIp=10.0.2.5/32}")
                .doesNotContain("Egress:");
        assertThat(configuration(several))
                .contains("{CidrIp=10.0.1.5/32},{CidrIp=10.0.2.5/32}")
                .doesNotContain("resource");
    }

    @Test
    void a_rule_tells_ipv6_from_ipv4() {
        String ipv6 = "aws ec2 authorize-security-group-egress --group-id sg-1 --ip-permissions"
                + " IpProtocol=tcp,FromPort=443,ToPort=443,Ipv6Ranges=[{CidrIpv6=2001:db8::/32}]";
        String ipv4 = "aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22"
                + " --cidr 203.0.113.10/32";

        assertThat(template(ipv6, ipv4)).contains("CidrIpv6: \"2001:db8::/32\"", "CidrIp: \"203.0.113.10/32\"");
        assertThat(configuration(ipv6, ipv4))
                .contains("cidr_ipv6         = \"2001:db8::/32\"", "cidr_ipv4         = \"203.0.113.10/32\"");
    }

    @Test
    void an_entry_of_a_network_acl_is_numbered_as_the_plan_numbers_it() {
        String entry = "aws ec2 create-network-acl-entry --network-acl-id acl-1 --egress --rule-number 99"
                + " --protocol tcp --port-range From=1024,To=65535 --cidr-block 10.0.0.1/32 --rule-action allow";

        assertThat(template(entry)).contains("""
                      NetworkAclId: "acl-1"
                      Egress: true
                      RuleNumber: 99
                      Protocol: 6
                      PortRange:
                        From: 1024
                        To: 65535
                      CidrBlock: "10.0.0.1/32"
                      RuleAction: "allow"
                """);
        assertThat(configuration(entry)).contains("""
                  network_acl_id = "acl-1"
                  egress         = true
                  rule_number    = 99
                  protocol       = "tcp"
                  from_port      = 1024
                  to_port        = 65535
                  cidr_block     = "10.0.0.1/32"
                  rule_action    = "allow"
                """);
    }

    @Test
    void a_policy_of_a_role_that_exists_is_attached_by_terraform_alone() {
        String attach = "aws iam attach-role-policy --role-name web --policy-arn arn:aws:iam::aws:policy/Core";

        assertThat(template(attach)).contains("  #   " + attach);
        assertThat(configuration(attach)).contains("""
                resource "aws_iam_role_policy_attachment" "attach_role_policy" {
                  role       = "web"
                  policy_arn = "arn:aws:iam::aws:policy/Core"
                }
                """);
    }

    @Test
    void a_command_for_another_region_stands_beside_the_document() {
        assertThat(template(
                        "aws ec2 create-internet-gateway --region r-1", "aws ec2 create-internet-gateway --region r-2"))
                .contains("  InternetGateway:\n", "  #   aws ec2 create-internet-gateway --region r-2")
                .doesNotContain("InternetGateway2");
    }

    @Test
    void what_the_operator_fills_into_a_command_beside_the_document_is_said_there() {
        assertThat(template("aws ec2 replace-route --route-table-id rtb-1 --destination-cidr-block $OPERATOR_CIDR"))
                .contains("  # FILL_IN OPERATOR_CIDR input OPERATOR_CIDR\n")
                .doesNotContain("Parameters:");
    }

    @Test
    void a_command_for_an_operating_system_stands_in_a_comment() {
        List<Command> inside = List.of(Command.of("sudo", "sysctl", "-p"));

        assertThat(new CloudFormationTemplate().render(Plans.of(Plans.step(inside)), Plans.REMARKS))
                .contains("  # IN_OPERATING_SYSTEM vpc-1\n  #   sudo sysctl -p\n");
        assertThat(new TerraformConfiguration().render(Plans.of(Plans.step()), Plans.REMARKS))
                .contains("# BY_HAND\n");
    }
}
