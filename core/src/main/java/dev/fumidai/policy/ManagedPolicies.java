package dev.fumidai.policy;

import static java.util.Map.entry;

import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Policies that AWS manages and that are common on the roles of instances: their documents need no
 * {@code iam get-policy-version}. Each stands as of the version named beside it; AWS publishes a policy under
 * {@code https://docs.aws.amazon.com/aws-managed-policy/latest/reference/<name>.html}. Immutable and thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed policies</a>
 */
public final class ManagedPolicies {
    private static final Set<String> PARTITIONS = Set.of("aws", "aws-cn", "aws-us-gov");

    private static final String EC2_ROLE_FOR_SSM = "service-role/AmazonEC2RoleforSSM";

    private static final Statement CHANNELS = allow(
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel");

    private static final Statement LEGACY_MESSAGES = allow(
            "ec2messages:AcknowledgeMessage",
            "ec2messages:DeleteMessage",
            "ec2messages:FailMessage",
            "ec2messages:GetEndpoint",
            "ec2messages:GetMessages",
            "ec2messages:SendReply");

    /** What the agent's policies have in common. */
    private static final Statement AGENT = allow(
            "ssm:DescribeAssociation",
            "ssm:DescribeDocument",
            "ssm:GetDeployablePatchSnapshotForInstance",
            "ssm:GetDocument",
            "ssm:GetManifest",
            "ssm:ListAssociations",
            "ssm:ListInstanceAssociations",
            "ssm:PutComplianceItems",
            "ssm:PutConfigurePackageResult",
            "ssm:PutInventory",
            "ssm:UpdateAssociationStatus",
            "ssm:UpdateInstanceAssociationStatus",
            "ssm:UpdateInstanceInformation");

    private static final Statement XRAY = allow(
            "xray:GetSamplingRules",
            "xray:GetSamplingStatisticSummaries",
            "xray:GetSamplingTargets",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments");

    private static final Statement CLOUDWATCH_AGENT = allow(
            "cloudwatch:PutMetricData",
            "ec2:DescribeTags",
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
            "logs:PutRetentionPolicy");

    private static final String CLOUDWATCH_PARAMETERS = "arn:aws:ssm:*:*:parameter/AmazonCloudWatch-*";

    /** By path and name. */
    private static final Map<String, PolicyDocument> DOCUMENTS = Map.ofEntries(
            // v2, 2019-05-23
            entry(
                    "AmazonSSMManagedInstanceCore",
                    document(AGENT, allow("ssm:GetParameter", "ssm:GetParameters"), CHANNELS, LEGACY_MESSAGES)),
            // v8, 2019-01-24; deprecated
            entry(
                    EC2_ROLE_FOR_SSM,
                    document(
                            AGENT,
                            CHANNELS,
                            LEGACY_MESSAGES,
                            allow(
                                    "cloudwatch:PutMetricData",
                                    "ds:CreateComputer",
                                    "ds:DescribeDirectories",
                                    "ec2:DescribeInstanceStatus",
                                    "logs:CreateLogGroup",
                                    "logs:CreateLogStream",
                                    "logs:DescribeLogGroups",
                                    "logs:DescribeLogStreams",
                                    "logs:PutLogEvents",
                                    "s3:AbortMultipartUpload",
                                    "s3:GetBucketLocation",
                                    "s3:GetEncryptionConfiguration",
                                    "s3:GetObject",
                                    "s3:ListBucket",
                                    "s3:ListBucketMultipartUploads",
                                    "s3:ListMultipartUploadParts",
                                    "s3:PutObject",
                                    "ssm:GetParameters"))),
            // v2, 2024-07-16; the role of the Default Host Management Configuration
            entry("AmazonSSMManagedEC2InstanceDefaultPolicy", document(AGENT, CHANNELS, LEGACY_MESSAGES)),
            // v4, 2019-11-20; made for operators, but it does hold the channels
            entry(
                    "AmazonSSMFullAccess",
                    document(
                            CHANNELS,
                            allow(
                                    "cloudwatch:PutMetricData",
                                    "ds:CreateComputer",
                                    "ds:DescribeDirectories",
                                    "ec2:DescribeInstanceStatus",
                                    "ec2messages:*",
                                    "logs:*",
                                    "ssm:*"),
                            allowOn(
                                    "arn:aws:iam::*:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM*",
                                    "iam:CreateServiceLinkedRole",
                                    "iam:DeleteServiceLinkedRole",
                                    "iam:GetServiceLinkedRoleDeletionStatus"))),
            // v1, 2015-05-29
            entry("AmazonSSMReadOnlyAccess", document(allow("ssm:Describe*", "ssm:Get*", "ssm:List*"))),
            // v1, 2019-03-15
            entry("AmazonSSMDirectoryServiceAccess", document(allow("ds:CreateComputer", "ds:DescribeDirectories"))),
            // v1, 2020-05-13
            entry(
                    "AmazonSSMPatchAssociation",
                    document(
                            allowOn(
                                    "arn:aws:ssm:*:*:patchbaseline/*",
                                    "ssm:DescribeEffectivePatchesForPatchBaseline",
                                    "ssm:GetPatchBaseline"),
                            allow("ssm:DescribePatchBaselines", "tag:GetResources"))),
            // v3, 2024-02-06; of ssm only GetParameter
            entry(
                    "CloudWatchAgentServerPolicy",
                    document(
                            CLOUDWATCH_AGENT,
                            XRAY,
                            allow("ec2:DescribeVolumes"),
                            allowOn(CLOUDWATCH_PARAMETERS, "ssm:GetParameter"))),
            // v2, 2024-02-05
            entry(
                    "CloudWatchAgentAdminPolicy",
                    document(
                            CLOUDWATCH_AGENT,
                            XRAY,
                            allowOn(CLOUDWATCH_PARAMETERS, "ssm:GetParameter", "ssm:PutParameter"))),
            // v1, 2015-02-06
            entry("AdministratorAccess", document(allow("*"))),
            // v12, 2026-02-12
            entry(
                    "PowerUserAccess",
                    document(
                            allowAllBut("account:*", "iam:*", "organizations:*"),
                            allow(
                                    "account:GetAccountInformation",
                                    "account:GetGovCloudAccountInformation",
                                    "account:GetPrimaryEmail",
                                    "account:ListRegions",
                                    "iam:CreateServiceLinkedRole",
                                    "iam:DeleteServiceLinkedRole",
                                    "iam:ListRoles",
                                    "organizations:DescribeEffectivePolicy",
                                    "organizations:DescribeOrganization"))),
            // v3, 2023-08-10
            entry(
                    "AmazonS3ReadOnlyAccess",
                    document(allow(
                            "s3-object-lambda:Get*", "s3-object-lambda:List*", "s3:Describe*", "s3:Get*", "s3:List*"))),
            // v2, 2021-09-27
            entry("AmazonS3FullAccess", document(allow("s3-object-lambda:*", "s3:*"))),
            // v8, 2026-02-12
            entry(
                    "CloudWatchLogsFullAccess",
                    document(allow(
                            "cloudwatch:GenerateQuery",
                            "cloudwatch:GenerateQueryResultsSummary",
                            "logs:*",
                            "observabilityadmin:GetS3TableIntegration",
                            "observabilityadmin:ListS3TableIntegrations",
                            "observabilityadmin:ListTelemetryPipelines"))),
            // v3, 2019-12-10
            entry(
                    "AmazonEC2ContainerRegistryReadOnly",
                    document(allow(
                            "ecr:BatchCheckLayerAvailability",
                            "ecr:BatchGetImage",
                            "ecr:DescribeImageScanFindings",
                            "ecr:DescribeImages",
                            "ecr:DescribeRepositories",
                            "ecr:GetAuthorizationToken",
                            "ecr:GetDownloadUrlForLayer",
                            "ecr:GetLifecyclePolicy",
                            "ecr:GetLifecyclePolicyPreview",
                            "ecr:GetRepositoryPolicy",
                            "ecr:ListImages",
                            "ecr:ListTagsForResource"))),
            // v1, 2024-10-04
            entry(
                    "AmazonEC2ContainerRegistryPullOnly",
                    document(allow(
                            "ecr:BatchGetImage",
                            "ecr:BatchImportUpstreamImage",
                            "ecr:GetAuthorizationToken",
                            "ecr:GetDownloadUrlForLayer"))),
            // v3, 2023-11-27
            entry(
                    "AmazonEKSWorkerNodePolicy",
                    document(allow(
                            "ec2:DescribeInstanceTypes",
                            "ec2:DescribeInstances",
                            "ec2:DescribeRouteTables",
                            "ec2:DescribeSecurityGroups",
                            "ec2:DescribeSubnets",
                            "ec2:DescribeVolumes",
                            "ec2:DescribeVolumesModifications",
                            "ec2:DescribeVpcs",
                            "eks-auth:AssumeRoleForPodIdentity",
                            "eks:DescribeCluster"))),
            // v1, 2019-06-27
            entry(
                    "EC2InstanceConnect",
                    document(allow("ec2-instance-connect:SendSSHPublicKey", "ec2:DescribeInstances"))),
            // v2, 2024-02-13
            entry("AWSXRayDaemonWriteAccess", document(XRAY)),
            // v2, 2017-03-20
            entry(
                    "service-role/AmazonEC2RoleforAWSCodeDeploy",
                    document(allow("s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket"))),
            // v1, 2015-02-06
            entry("AmazonSQSFullAccess", document(allow("sqs:*"))));

    private static final Set<String> NAMES = DOCUMENTS.keySet().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private ManagedPolicies() {}

    /**
     * The document of a well-known policy, in any partition that has it ({@code arn:aws:iam::aws:policy/…},
     * {@code arn:aws-cn:…}, {@code arn:aws-us-gov:…}); empty for any other, which is then unknown. A customer's policy
     * of the same name is another policy.
     */
    public static Optional<PolicyDocument> document(String policyArn) {
        return parse(policyArn).map(arn -> DOCUMENTS.get(arn.path()));
    }

    /**
     * Whether the policy is the deprecated, over-broad {@code AmazonEC2RoleforSSM}.
     *
     * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEC2RoleforSSM.html">AmazonEC2RoleforSSM</a>
     */
    public static boolean isDeprecated(String policyArn) {
        return parse(policyArn)
                .filter(arn -> arn.path().equals(EC2_ROLE_FOR_SSM))
                .isPresent();
    }

    /** Whether AWS uses this name for one of its policies here. */
    static boolean hasName(String name) {
        return NAMES.contains(name);
    }

    private static Optional<IamArn> parse(String policyArn) {
        return Optional.ofNullable(IamArn.parse(policyArn))
                .filter(arn -> arn.isManagedByAws() && PARTITIONS.contains(arn.partition()));
    }

    private static PolicyDocument document(Statement... statements) {
        return new PolicyDocument(List.of(statements));
    }

    private static Statement allow(String... actions) {
        return statement(false, "*", actions);
    }

    private static Statement allowOn(String resource, String... actions) {
        return statement(false, resource, actions);
    }

    private static Statement allowAllBut(String... actions) {
        return statement(true, "*", actions);
    }

    private static Statement statement(boolean notAction, String resource, String... actions) {
        return new Statement(
                "Allow", List.of(actions), notAction, List.of(resource), false, Principal.ABSENT, List.of(), false);
    }
}
