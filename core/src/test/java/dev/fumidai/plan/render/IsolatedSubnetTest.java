package dev.fumidai.plan.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.plan.Plan;
import org.junit.jupiter.api.Test;

/** The plan for a subnet without any way out, as documents. */
class IsolatedSubnetTest {
    private static final Plan ENDPOINTS = Plans.of(
            Plans.step("aws ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-support Value=true --region r-1"),
            Plans.step(
                    "ENDPOINT_SECURITY_GROUP_ID=aws ec2 create-security-group --group-name endpoints --description HTTPS"
                            + " --vpc-id vpc-1 --query GroupId --output text --region r-1",
                    "aws ec2 authorize-security-group-ingress --group-id $ENDPOINT_SECURITY_GROUP_ID --protocol tcp"
                            + " --port 443 --source-group sg-1 --region r-1"),
            Plans.step("SSM_ENDPOINT_ID=aws ec2 create-vpc-endpoint --vpc-id vpc-1 --vpc-endpoint-type Interface"
                    + " --service-name com.amazonaws.r-1.ssm --subnet-ids subnet-1"
                    + " --security-group-ids $ENDPOINT_SECURITY_GROUP_ID --private-dns-enabled --region r-1"),
            Plans.step(
                    "aws iam create-role --role-name node --assume-role-policy-document {\"Version\":\"2012-10-17\"}",
                    "aws iam attach-role-policy --role-name node --policy-arn arn:aws:iam::aws:policy/Core",
                    "aws iam create-instance-profile --instance-profile-name node",
                    "aws iam add-role-to-instance-profile --instance-profile-name node --role-name node",
                    "aws ec2 associate-iam-instance-profile --instance-id i-1 --iam-instance-profile Name=node"
                            + " --region r-1"));

    private static final Plan BASTION = Plans.of(
            Plans.step("INTERNET_GATEWAY_ID=aws ec2 create-internet-gateway --region r-1"),
            Plans.step(
                    "aws ec2 attach-internet-gateway --internet-gateway-id $INTERNET_GATEWAY_ID --vpc-id vpc-1 --region r-1"),
            Plans.step(
                    "PUBLIC_SUBNET_ID=aws ec2 create-subnet --vpc-id vpc-1 --cidr-block 10.0.9.0/24 --region r-1",
                    "PUBLIC_ROUTE_TABLE_ID=aws ec2 create-route-table --vpc-id vpc-1 --region r-1",
                    "aws ec2 create-route --route-table-id $PUBLIC_ROUTE_TABLE_ID --destination-cidr-block 0.0.0.0/0"
                            + " --gateway-id $INTERNET_GATEWAY_ID --region r-1",
                    "aws ec2 associate-route-table --route-table-id $PUBLIC_ROUTE_TABLE_ID"
                            + " --subnet-id $PUBLIC_SUBNET_ID --region r-1"),
            Plans.step(
                    "BASTION_ID=aws ec2 run-instances --image-id resolve:ssm:/aws/al2023-arm64 --instance-type t4g.nano"
                            + " --subnet-id $PUBLIC_SUBNET_ID --associate-public-ip-address"
                            + " --security-group-ids sg-2 --key-name $KEY_NAME --region r-1",
                    "aws ec2 wait instance-running --instance-ids $BASTION_ID --region r-1"));

    @Test
    void a_template_has_a_resource_for_what_the_plan_creates_and_a_comment_for_what_it_changes() {
        assertThat(new CloudFormationTemplate().render(ENDPOINTS, Plans.REMARKS))
                .isEqualTo("""
                # Plan for i-target
                # DEPLOY
                #   aws cloudformation deploy --template-file plan.yaml --stack-name session-manager-vpc-endpoints \
                --capabilities CAPABILITY_NAMED_IAM --region r-1
                AWSTemplateFormatVersion: "2010-09-09"

                Resources:
                  # 1. [NETWORK] CREATE_SUBNET vpc-1
                  # BESIDE_DOCUMENT
                  #   aws ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-support Value=true --region r-1

                  # 2. [NETWORK] CREATE_SUBNET vpc-1
                  EndpointSecurityGroup:
                    Type: "AWS::EC2::SecurityGroup"
                    Properties:
                      GroupName: "endpoints"
                      GroupDescription: "HTTPS"
                      VpcId: "vpc-1"
                  AuthorizeSecurityGroupIngress:
                    Type: "AWS::EC2::SecurityGroupIngress"
                    Properties:
                      GroupId: !GetAtt EndpointSecurityGroup.GroupId
                      IpProtocol: "tcp"
                      FromPort: 443
                      ToPort: 443
                      SourceSecurityGroupId: "sg-1"

                  # 3. [NETWORK] CREATE_SUBNET vpc-1
                  SsmEndpoint:
                    Type: "AWS::EC2::VPCEndpoint"
                    Properties:
                      VpcId: "vpc-1"
                      VpcEndpointType: "Interface"
                      ServiceName: "com.amazonaws.r-1.ssm"
                      SubnetIds:
                        - "subnet-1"
                      SecurityGroupIds:
                        - !GetAtt EndpointSecurityGroup.GroupId
                      PrivateDnsEnabled: true

                  # 4. [NETWORK] CREATE_SUBNET vpc-1
                  Role:
                    Type: "AWS::IAM::Role"
                    Properties:
                      RoleName: "node"
                      AssumeRolePolicyDocument:
                        Version: "2012-10-17"
                      ManagedPolicyArns:
                        - "arn:aws:iam::aws:policy/Core"
                  InstanceProfile:
                    Type: "AWS::IAM::InstanceProfile"
                    Properties:
                      InstanceProfileName: "node"
                      Roles:
                        - !Ref Role
                  # BESIDE_DOCUMENT
                  #   aws ec2 associate-iam-instance-profile --instance-id i-1 --iam-instance-profile Name=node --region r-1
                """);
    }

    @Test
    void a_configuration_has_a_resource_for_what_the_plan_creates_and_a_comment_for_what_it_changes() {
        assertThat(new TerraformConfiguration().render(ENDPOINTS, Plans.REMARKS))
                .isEqualTo("""
                # Plan for i-target
                terraform {
                  required_providers {
                    aws = {
                      source  = "hashicorp/aws"
                      version = ">= 6.0"
                    }
                  }
                }

                provider "aws" {
                  region = "r-1"
                }

                # 1. [NETWORK] CREATE_SUBNET vpc-1
                # BESIDE_DOCUMENT
                #   aws ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-support Value=true --region r-1

                # 2. [NETWORK] CREATE_SUBNET vpc-1
                resource "aws_security_group" "endpoint_security_group" {
                  name        = "endpoints"
                  description = "HTTPS"
                  vpc_id      = "vpc-1"
                }

                resource "aws_vpc_security_group_egress_rule" "authorize_security_group_egress" {
                  security_group_id = aws_security_group.endpoint_security_group.id
                  ip_protocol       = "-1"
                  cidr_ipv4         = "0.0.0.0/0"
                }

                resource "aws_vpc_security_group_egress_rule" "authorize_security_group_egress2" {
                  security_group_id = aws_security_group.endpoint_security_group.id
                  ip_protocol       = "-1"
                  cidr_ipv6         = "::/0"
                }

                resource "aws_vpc_security_group_ingress_rule" "authorize_security_group_ingress" {
                  security_group_id            = aws_security_group.endpoint_security_group.id
                  ip_protocol                  = "tcp"
                  from_port                    = 443
                  to_port                      = 443
                  referenced_security_group_id = "sg-1"
                }

                # 3. [NETWORK] CREATE_SUBNET vpc-1
                resource "aws_vpc_endpoint" "ssm_endpoint" {
                  vpc_id              = "vpc-1"
                  vpc_endpoint_type   = "Interface"
                  service_name        = "com.amazonaws.r-1.ssm"
                  subnet_ids          = ["subnet-1"]
                  security_group_ids  = [aws_security_group.endpoint_security_group.id]
                  private_dns_enabled = true
                }

                # 4. [NETWORK] CREATE_SUBNET vpc-1
                resource "aws_iam_role" "role" {
                  name               = "node"
                  assume_role_policy = "{\\"Version\\":\\"2012-10-17\\"}"
                }

                resource "aws_iam_role_policy_attachment" "attach_role_policy" {
                  role       = aws_iam_role.role.name
                  policy_arn = "arn:aws:iam::aws:policy/Core"
                }

                resource "aws_iam_instance_profile" "instance_profile" {
                  name = "node"
                  role = aws_iam_role.role.name
                }

                # BESIDE_DOCUMENT
                #   aws ec2 associate-iam-instance-profile --instance-id i-1 --iam-instance-profile Name=node --region r-1
                """);
    }

    @Test
    void what_needs_the_internet_gateway_waits_until_it_is_attached() {
        assertThat(new CloudFormationTemplate().render(BASTION, Plans.REMARKS)).contains("""
                  Route:
                    Type: "AWS::EC2::Route"
                    DependsOn:
                      - "AttachInternetGateway"
                """, """
                  Bastion:
                    Type: "AWS::EC2::Instance"
                    DependsOn:
                      - "AttachInternetGateway"
                      - "Route"
                      - "AssociateRouteTable"
                """);
        assertThat(new TerraformConfiguration().render(BASTION, Plans.REMARKS)).contains("""
                  depends_on = [aws_internet_gateway_attachment.attach_internet_gateway]
                """, """
                  depends_on = [aws_internet_gateway_attachment.attach_internet_gateway, aws_route.route, \
                aws_route_table_association.associate_route_table]
                """);
    }

    @Test
    void what_only_the_operator_knows_is_a_parameter() {
        assertThat(new CloudFormationTemplate().render(BASTION, Plans.REMARKS))
                .contains("""
                        Parameters:
                          KeyName:
                            Type: "String"
                            Description: "input KEY_NAME"
                        """, "KeyName: !Ref KeyName", "--parameter-overrides KeyName=...");
        assertThat(new TerraformConfiguration().render(BASTION, Plans.REMARKS))
                .contains("""
                        variable "key_name" {
                          type        = string
                          description = "input KEY_NAME"
                        }
                        """, "key_name                    = var.key_name");
    }

    @Test
    void an_image_is_looked_up_when_the_document_is_carried_out() {
        assertThat(new CloudFormationTemplate().render(BASTION, Plans.REMARKS))
                .contains("ImageId: \"{{resolve:ssm:/aws/al2023-arm64}}\"");
        assertThat(new TerraformConfiguration().render(BASTION, Plans.REMARKS))
                .contains("""
                        data "aws_ssm_parameter" "bastion_image" {
                          name = "/aws/al2023-arm64"
                        }
                        """, "= data.aws_ssm_parameter.bastion_image.value");
    }

    @Test
    void a_tool_waits_itself_for_what_it_creates() {
        assertThat(new CloudFormationTemplate().render(BASTION, Plans.REMARKS)).doesNotContain("ec2 wait");
        assertThat(new TerraformConfiguration().render(BASTION, Plans.REMARKS)).doesNotContain("ec2 wait");
    }
}
