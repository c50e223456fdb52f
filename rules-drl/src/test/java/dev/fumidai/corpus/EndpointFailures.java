package dev.fumidai.corpus;

import static dev.fumidai.corpus.Expected.judged;
import static dev.fumidai.corpus.Expected.reachable;
import static dev.fumidai.corpus.Expected.stopped;
import static dev.fumidai.corpus.Surroundings.ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.network.ExplanationCode.BAD_STATE;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.UNDETERMINED;

import dev.fumidai.fixture.Fixture;
import java.util.List;

/** Interface and gateway endpoints. */
final class EndpointFailures {
    private static final String DIAGNOSE =
            "https://docs.aws.amazon.com/systems-manager/latest/userguide/diagnosing-ec2-category-types.html";

    private EndpointFailures() {}

    static List<KnownFailure> all() {
        return List.of(
                new KnownFailure(
                        "An endpoint that is pending carries nothing yet",
                        "Amazon ECS Exec Checker",
                        List.of(
                                "https://github.com/aws-containers/amazon-ecs-exec-checker/blob/main/check-ecs-exec.sh"),
                        "Green: an endpoint of this service name is in the VPC, whatever its state, subnets and groups are",
                        "Not yet, and whether it will is not known",
                        both(both(b1(), "State", "'pending'"), "SubnetIds", "['subnet-p']"),
                        List.of(
                                judged(SESSION_MANAGER_VPC_ENDPOINTS, UNDETERMINED),
                                stopped("i-t", "vpce-ssmmessages", 443, "vpce-ssmmessages", BAD_STATE))),
                new KnownFailure(
                        "An endpoint without subnets has no address to connect to",
                        "Bridgecrew terraform-aws-session-manager",
                        List.of("https://github.com/bridgecrewio/terraform-aws-session-manager/issues/14"),
                        "The endpoints are made, in no subnet",
                        "A subnet has to be added",
                        both(b1(), "SubnetIds", "[]"),
                        List.of(judged(SESSION_MANAGER_VPC_ENDPOINTS, READY_AFTER_CHANGES))),
                new KnownFailure(
                        "An endpoint in another subnet and zone serves the whole VPC",
                        "AWS Systems Manager Diagnose and remediate",
                        List.of(DIAGNOSE),
                        "An issue, with a remediation that costs money: the instance's subnet is not attached to the endpoint",
                        "The local route leads to it",
                        Surroundings.endpointsElsewhere(),
                        List.of(
                                judged(SESSION_MANAGER_VPC_ENDPOINTS, READY),
                                reachable("i-t", "vpce-ssm", 443),
                                reachable("i-t", "vpce-ssmmessages", 443))),
                new KnownFailure(
                        "A service whose name only contains the wanted one is another service",
                        "Prowler vpc_endpoint_for_ec2_enabled",
                        List.of(
                                "https://github.com/prowler-cloud/prowler/blob/61070cb1dd9ed21e9972254975c729a72444d57a/prowler/providers/aws/services/vpc/vpc_endpoint_for_ec2_enabled/vpc_endpoint_for_ec2_enabled.py"),
                        "Passed: the service's name contains ec2, as that of ec2messages does",
                        "An endpoint for ssm-contacts is none for ssm",
                        b1().set(
                                        ENDPOINTS,
                                        "/VpcEndpoints/vpce-ssm/ServiceName",
                                        "com.amazonaws.ap-northeast-1.ssm-contacts"),
                        List.of(judged(SESSION_MANAGER_VPC_ENDPOINTS, READY_AFTER_CHANGES))),
                new KnownFailure(
                        "A current agent needs no endpoint for ec2messages",
                        "AWS Systems Manager Diagnose and remediate; Modernisation Platform",
                        List.of(DIAGNOSE, "https://github.com/ministryofjustice/modernisation-platform/pull/13741"),
                        "Session Manager also requires ec2messages",
                        "Two endpoints are enough, since version 3.3.40.0 of the agent",
                        b1(),
                        List.of(judged(SESSION_MANAGER_VPC_ENDPOINTS, READY))),
                new KnownFailure(
                        "A shell needs no endpoint for Amazon S3",
                        "AWS Systems Manager User Guide of 2020",
                        List.of("https://github.com/awsdocs/aws-systems-manager-user-guide/pull/99"),
                        "Three or four interface endpoints and a gateway endpoint for Amazon S3 are required",
                        "Amazon S3 serves updates of the agent and session logs; here there are none",
                        b1(),
                        List.of(judged(SESSION_MANAGER_VPC_ENDPOINTS, READY))),
                new KnownFailure(
                        "A gateway endpoint serves the route tables of its own VPC only",
                        "A hub of the Modernisation Platform",
                        List.of("https://github.com/ministryofjustice/modernisation-platform/pull/13403"),
                        "A gateway endpoint in the hub serves the spokes behind the transit gateway",
                        "Session logs do not reach Amazon S3 by an endpoint of another VPC",
                        gatewayEndpointInPeer(),
                        List.of(judged(SESSION_MANAGER_VPC_ENDPOINTS, READY_AFTER_CHANGES))));
    }

    private static Fixture both(Fixture base, String field, String json) {
        return base.setJson(ENDPOINTS, "/VpcEndpoints/vpce-ssm/" + field, json)
                .setJson(ENDPOINTS, "/VpcEndpoints/vpce-ssmmessages/" + field, json);
    }

    /** Session logs go to Amazon S3, whose gateway endpoint is in the hub. */
    private static Fixture gatewayEndpointInPeer() {
        return Surroundings.peered(Surroundings.withVpc(b1(), 2), 1, 2)
                .set(
                        "get-document.SSM-SessionManagerRunShell",
                        "/Content",
                        "{\"schemaVersion\":\"1.0\",\"sessionType\":\"Standard_Stream\",\"inputs\":{\"s3BucketName\":\"logs\",\"cloudWatchLogGroupName\":\"\",\"kmsKeyId\":\"\"}}")
                .document("list-role-policies.node", "{PolicyNames: ['logs']}")
                .document("get-role-policy.node.logs", """
                        {RoleName: 'node', PolicyName: 'logs', PolicyDocument: {Statement: [{Effect: 'Allow',
                            Action: ['s3:PutObject', 's3:GetEncryptionConfiguration'], Resource: '*'}]}}""")
                .add(ENDPOINTS, "/VpcEndpoints", """
                        {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-2', State: 'available',
                         ServiceName: 'com.amazonaws.ap-northeast-1.s3', RouteTableIds: ['rtb-2'],
                         PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}'}""");
    }
}
