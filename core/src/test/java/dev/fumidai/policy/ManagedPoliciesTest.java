package dev.fumidai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedPoliciesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
                "arn:aws-cn:iam::aws:policy/AmazonSSMManagedInstanceCore",
                "arn:aws-us-gov:iam::aws:policy/AmazonSSMManagedInstanceCore",
                "arn:aws:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy",
                "arn:aws:iam::aws:policy/service-role/AmazonEC2RoleforSSM",
                "arn:aws:iam::aws:policy/AmazonSSMFullAccess",
                "arn:aws:iam::aws:policy/AdministratorAccess",
                "arn:aws:iam::aws:policy/PowerUserAccess",
            })
    void these_allow_all_that_a_node_needs(String arn) {
        assertThat(NodeIdentity.REQUIRED_ACTIONS)
                .allSatisfy(action -> assertThat(decide(arn, action)).isEqualTo(PolicyDecision.ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AmazonSSMReadOnlyAccess",
                "AmazonSSMDirectoryServiceAccess",
                "AmazonSSMPatchAssociation",
                "CloudWatchAgentServerPolicy",
                "CloudWatchAgentAdminPolicy",
                "AmazonS3ReadOnlyAccess",
                "AmazonS3FullAccess",
                "CloudWatchLogsFullAccess",
                "AmazonEC2ContainerRegistryReadOnly",
                "AmazonEC2ContainerRegistryPullOnly",
                "AmazonEKSWorkerNodePolicy",
                "EC2InstanceConnect",
                "AWSXRayDaemonWriteAccess",
                "service-role/AmazonEC2RoleforAWSCodeDeploy",
                "AmazonSQSFullAccess",
            })
    void these_allow_nothing_that_a_node_needs(String path) {
        assertThat(NodeIdentity.REQUIRED_ACTIONS)
                .allSatisfy(action -> assertThat(decide("arn:aws:iam::aws:policy/" + path, action))
                        .isEqualTo(PolicyDecision.NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({
        "AmazonSSMManagedInstanceCore, s3:PutObject, NOT_ALLOWED",
        "AmazonSSMManagedInstanceCore, kms:Decrypt, NOT_ALLOWED",
        "AmazonSSMManagedInstanceCore, ec2messages:GetMessages, ALLOWED",
        "AmazonSSMManagedInstanceCore, ssm:GetParameter, ALLOWED",
        "service-role/AmazonEC2RoleforSSM, s3:PutObject, ALLOWED",
        "service-role/AmazonEC2RoleforSSM, logs:PutLogEvents, ALLOWED",
        "service-role/AmazonEC2RoleforSSM, kms:Decrypt, NOT_ALLOWED",
        "AmazonSSMManagedEC2InstanceDefaultPolicy, s3:PutObject, NOT_ALLOWED",
        "AmazonSSMManagedEC2InstanceDefaultPolicy, logs:PutLogEvents, NOT_ALLOWED",
        "AmazonSSMManagedEC2InstanceDefaultPolicy, ssm:GetParameter, NOT_ALLOWED",
        "CloudWatchAgentServerPolicy, ssm:GetParameter, UNKNOWN",
        "CloudWatchAgentServerPolicy, logs:CreateLogStream, ALLOWED",
        "PowerUserAccess, iam:PassRole, NOT_ALLOWED",
        "PowerUserAccess, iam:ListRoles, ALLOWED",
        "AmazonS3ReadOnlyAccess, s3:PutObject, NOT_ALLOWED",
        "AmazonS3ReadOnlyAccess, s3:GetEncryptionConfiguration, ALLOWED",
    })
    void they_allow_what_aws_publishes(String path, String action, PolicyDecision expected) {
        assertThat(decide("arn:aws:iam::aws:policy/" + path, action)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:policy/AmazonSSMManagedInstanceCore",
                "arn:aws:iam::aws:policy/service-role/AmazonSSMManagedInstanceCore",
                "arn:aws:iam::aws:policy/AmazonEC2RoleforSSM",
                "arn:aws-iso:iam::aws:policy/AmazonSSMManagedInstanceCore",
                "arn:aws:iam::aws:policy/ReadOnlyAccess",
                "AmazonSSMManagedInstanceCore",
                "",
            })
    void any_other_policy_is_unknown(String arn) {
        assertThat(ManagedPolicies.document(arn)).isEmpty();
        assertThat(ManagedPolicies.isDeprecated(arn)).isFalse();
    }

    @Test
    void the_deprecated_policy_is_known_in_every_partition() {
        assertThat(List.of("aws", "aws-cn", "aws-us-gov"))
                .allMatch(partition -> ManagedPolicies.isDeprecated(
                        "arn:" + partition + ":iam::aws:policy/service-role/AmazonEC2RoleforSSM"));
    }

    private static PolicyDecision decide(String arn, String action) {
        return PolicyEvaluation.decide(List.of(ManagedPolicies.document(arn).orElseThrow()), action);
    }
}
