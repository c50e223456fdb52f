package dev.fumidai.corpus;

import static dev.fumidai.corpus.Expected.judged;
import static dev.fumidai.corpus.Expected.reachable;
import static dev.fumidai.corpus.Expected.stopped;
import static dev.fumidai.corpus.Expected.unknown;
import static dev.fumidai.corpus.Surroundings.ENDPOINTS;
import static dev.fumidai.corpus.Surroundings.GROUPS;
import static dev.fumidai.corpus.Surroundings.PRIVATE_ROUTES;
import static dev.fumidai.corpus.Surroundings.TABLES;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.network.ExplanationCode.BAD_STATE_ROUTE;
import static dev.fumidai.network.ExplanationCode.ENI_SG_RULES_MISMATCH;
import static dev.fumidai.network.ExplanationCode.ENI_SOURCE_DEST_CHECK_RESTRICTION;
import static dev.fumidai.network.ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.fumidai.network.ExplanationCode.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.fumidai.network.ExplanationCode.NO_ROUTE_TO_DESTINATION;
import static dev.fumidai.network.ExplanationCode.SUBNET_ACL_RESTRICTION;
import static dev.fumidai.network.ExplanationCode.TGW_RTB_ROUTES_ARE_UNKNOWN;
import static dev.fumidai.network.ExplanationCode.UNSUPPORTED_COMPONENT;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.UNDETERMINED;

import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.TransitHub;
import java.util.List;

/** NAT gateways, NAT instances and default routes. */
final class EgressFailures {
    private static final String BATFISH_NAT_GATEWAY =
            "https://github.com/batfish/batfish/blob/master/projects/batfish/src/main/java/org/batfish/representation/aws/NatGateway.java";
    private static final String CHECKER =
            "https://github.com/aws-containers/amazon-ecs-exec-checker/blob/main/check-ecs-exec.sh";
    private static final String CDK_LOOKUP =
            "https://github.com/aws/aws-cdk/blob/00430cc59f50e1ce5de7c82f2595fb096faccec3/packages/aws-cdk/lib/context-providers/vpcs.ts";
    private static final String CLICKSTREAM =
            "https://github.com/aws-solutions-library-samples/guidance-for-clickstream-analytics-on-aws/";
    private static final String NAT = "/NatGateways/nat-1/";

    private EgressFailures() {}

    static List<KnownFailure> all() {
        return List.of(
                new KnownFailure(
                        "A NAT gateway with a secondary address is one all the same",
                        "Batfish",
                        List.of(BATFISH_NAT_GATEWAY),
                        "The gateway is dropped with a warning, because it must have exactly one address; the path has no route",
                        "Every address serves",
                        b2().add("describe-nat-gateways", NAT + "NatGatewayAddresses", """
                                {AllocationId: 'eipalloc-nat2', NetworkInterfaceId: 'eni-nat', PrivateIp: '10.0.100.6',
                                 PublicIp: '198.51.100.6', IsPrimary: false, Status: 'succeeded'}"""),
                        List.of(judged(SESSION_MANAGER_NAT_GATEWAY, READY), reachable("i-t", "internet", 443))),
                new KnownFailure(
                        "A regional NAT gateway stands in no subnet and needs no public one",
                        "Batfish; Cloud Posse dynamic subnets",
                        List.of(
                                BATFISH_NAT_GATEWAY,
                                "https://github.com/cloudposse/terraform-aws-dynamic-subnets/issues/228"),
                        "A NAT gateway without a subnet is refused, or a public subnet is demanded for it",
                        "It has a route table of its own",
                        Surroundings.regionalNatGateway(),
                        List.of(judged(SESSION_MANAGER_NAT_GATEWAY, READY), reachable("i-t", "internet", 443))),
                new KnownFailure(
                        "A route to a network interface may lead to a NAT instance",
                        "Batfish",
                        List.of("https://github.com/batfish/batfish/issues/9545"),
                        "Unsupported target type; the path has no route",
                        "All that AWS decides is open; whether the instance's system forwards is in no answer of AWS",
                        Surroundings.natInstance(false),
                        List.of(unknown("i-t", "internet", 443, "eni-n", UNSUPPORTED_COMPONENT))),
                new KnownFailure(
                        "A NAT instance forwards nothing while its source/destination check is on",
                        "Batfish",
                        List.of("https://github.com/batfish/batfish/issues/9545"),
                        "Unsupported target type, whatever the check says",
                        "The interface drops what is not addressed to it",
                        Surroundings.natInstance(true),
                        List.of(stopped("i-t", "internet", 443, "eni-n", ENI_SOURCE_DEST_CHECK_RESTRICTION))),
                new KnownFailure(
                        "An isolated subnet reaches nothing, though its VPC has no endpoints to check",
                        "Amazon ECS Exec Checker",
                        List.of(CHECKER, "https://github.com/aws-containers/amazon-ecs-exec-checker/issues/62"),
                        "Green: no additional VPC endpoints required",
                        "There is no route to the services",
                        b0(),
                        List.of(
                                judged(SESSION_MANAGER_VPC_ENDPOINTS, READY_AFTER_CHANGES),
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, "rtb-p", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "Where a NAT gateway serves, endpoints are not needed",
                        "Amazon ECS Exec Checker",
                        List.of("https://github.com/aws-containers/amazon-ecs-exec-checker/issues/72"),
                        "Red: the check of VPC endpoints failed",
                        "One way is enough",
                        b2(),
                        List.of(judged(SESSION_MANAGER_NAT_GATEWAY, READY), reachable("i-t", "internet", 443))),
                new KnownFailure(
                        "A default route to a deleted NAT gateway is a blackhole",
                        "kOps; AWS CDK Vpc.fromLookup",
                        List.of("https://github.com/kubernetes/kops/pull/16879", CDK_LOOKUP),
                        "The route counts whatever its state is: the NAT gateway is taken to exist, the subnet to have egress",
                        "A blackhole drops, and nothing less specific takes over",
                        blackhole(),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, "rtb-p", BAD_STATE_ROUTE))),
                new KnownFailure(
                        "A private NAT gateway does not lead to the internet",
                        "Clickstream Analytics on AWS",
                        List.of(CLICKSTREAM + "pull/446"),
                        "A route to any NAT gateway passed the validation of the network",
                        "What comes from it has no public address",
                        b2().set("describe-nat-gateways", NAT + "ConnectivityType", "private")
                                .setJson("describe-nat-gateways", NAT + "NatGatewayAddresses", """
                                        [{NetworkInterfaceId: 'eni-nat', PrivateIp: '10.0.100.5', IsPrimary: true,
                                          Status: 'succeeded'}]""")
                                .without("describe-network-interfaces", "/NetworkInterfaces/eni-nat/Association")
                                .setJson("describe-addresses", "/Addresses", "[]"),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, "nat-1", IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS))),
                new KnownFailure(
                        "A public NAT gateway in a private subnet does not lead to the internet",
                        "Clickstream Analytics on AWS",
                        List.of(CLICKSTREAM + "pull/446"),
                        "A route to any NAT gateway passed the validation of the network",
                        "Its own subnet has no route to an internet gateway",
                        b2().without(TABLES, "/RouteTables/rtb-pub/Routes/igw-1"),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, "rtb-pub", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "An endpoint's private DNS takes the services' names away from a NAT gateway that works",
                        "Data on EKS; Clickstream Analytics on AWS",
                        List.of("https://github.com/awslabs/data-on-eks/pull/697", CLICKSTREAM + "issues/88"),
                        "The NAT gateway is there, so the services are reached",
                        "The names lead to the endpoints, whose group admits nobody",
                        captured(),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                reachable("i-t", "internet", 443),
                                stopped("i-t", "vpce-ssm", 443, "sg-e", ENI_SG_RULES_MISMATCH))),
                new KnownFailure(
                        "A NAT gateway is of no use where its subnet's network ACL stops the answers",
                        "AWS CDK Vpc.fromLookup",
                        List.of(CDK_LOOKUP),
                        "A default route to a NAT gateway makes it a subnet with egress",
                        "Network ACLs are stateless: the answers come to ports 1024-65535 of the NAT gateway",
                        Surroundings.admittingOnly(b2(), 443, 443),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, "acl-1", SUBNET_ACL_RESTRICTION))),
                new KnownFailure(
                        "A NAT gateway's answers need ports 1024-65535, not those of Linux",
                        "A plan of the Modernisation Platform",
                        List.of("https://github.com/ministryofjustice/modernisation-platform/issues/6127"),
                        "32768-65535 would be acceptable for what comes into a public subnet",
                        "Connections that get a lower port hang",
                        Surroundings.admittingOnly(b2(), 443, 443, 32768, 65535),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, "acl-1", SUBNET_ACL_RESTRICTION))),
                new KnownFailure(
                        "A route to a transit gateway leads to the internet only as far as the hub's routes do",
                        "AWS CDK Vpc.fromLookup",
                        List.of(CDK_LOOKUP),
                        "A default route to a transit gateway makes it a subnet with egress",
                        "The snapshot does not hold the transit gateway's routes, so nobody knows",
                        TransitHub.centralEgress().withoutKind("search-transit-gateway-routes"),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, UNDETERMINED),
                                unknown("i-t", "internet", 443, "tgw-rtb-1", TGW_RTB_ROUTES_ARE_UNKNOWN))),
                new KnownFailure(
                        "A hub that has no route back to the spoke serves nobody in it",
                        "A hub of the Modernisation Platform; AWS CDK Vpc.fromLookup",
                        List.of("https://github.com/ministryofjustice/modernisation-platform/pull/13450", CDK_LOOKUP),
                        "The way there is routed, so the hub was taken to serve its spokes",
                        "The NAT gateway's subnet sends the answers to the internet, where private addresses lead nowhere",
                        TransitHub.centralEgress().without(TABLES, "/RouteTables/rtb-o/Routes/2"),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped(
                                        "i-t",
                                        "internet",
                                        443,
                                        "igw-2",
                                        IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS))));
    }

    private static Fixture blackhole() {
        return b2().setJson(TABLES, PRIVATE_ROUTES + "/1", route("0.0.0.0/0", "NatGatewayId", "nat-1", "blackhole"))
                .set("describe-nat-gateways", NAT + "State", "deleted")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-nat")
                .setJson("describe-addresses", "/Addresses", "[]");
    }

    private static Fixture captured() {
        return b2().add(GROUPS, "/SecurityGroups", group("sg-e", "endpoints"))
                .add(ENDPOINTS, "/VpcEndpoints", endpoint("ssm", "subnet-p"))
                .add(ENDPOINTS, "/VpcEndpoints", endpoint("ssmmessages", "subnet-p"));
    }
}
