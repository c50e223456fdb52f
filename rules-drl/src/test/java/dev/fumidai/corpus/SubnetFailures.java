package dev.fumidai.corpus;

import static dev.fumidai.corpus.Expected.judged;
import static dev.fumidai.corpus.Expected.reachable;
import static dev.fumidai.corpus.Expected.stopped;
import static dev.fumidai.corpus.Expected.subnetIs;
import static dev.fumidai.corpus.Surroundings.PRIVATE_ROUTES;
import static dev.fumidai.corpus.Surroundings.TABLES;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.model.vpc.SubnetKind.PRIVATE;
import static dev.fumidai.model.vpc.SubnetKind.PROTECTED;
import static dev.fumidai.model.vpc.SubnetKind.PUBLIC;
import static dev.fumidai.network.ExplanationCode.NO_ROUTE_TO_DESTINATION;
import static dev.fumidai.network.ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;

import dev.fumidai.fixture.Fixture;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Public and private subnets, and public addresses. */
final class SubnetFailures {
    private static final String CDK_LOOKUP =
            "https://github.com/aws/aws-cdk/blob/00430cc59f50e1ce5de7c82f2595fb096faccec3/packages/aws-cdk/lib/context-providers/vpcs.ts";
    private static final List<String> MAIN_TABLE = List.of(
            "https://github.com/prowler-cloud/prowler/issues/5046",
            "https://github.com/aws/aws-parallelcluster/pull/7174",
            "https://github.com/kubernetes-sigs/cluster-api-provider-aws/pull/835",
            "https://github.com/aws/copilot-cli/issues/3266",
            "https://github.com/awslabs/aws-config-rules/pull/66");
    private static final String FIVE_TOOLS =
            "Prowler; AWS ParallelCluster; Cluster API Provider AWS; AWS Copilot; AWS Config Rules";

    private SubnetFailures() {}

    static List<KnownFailure> all() {
        return List.of(
                new KnownFailure(
                        "A subnet without a route table of its own uses the VPC's main one, which makes it public",
                        FIVE_TOOLS,
                        MAIN_TABLE,
                        "Private: only explicit associations are read, or the first table of the VPC",
                        "The main table's default route leads to an internet gateway",
                        publicSubnet(b0())
                                .setJson(TABLES, "/RouteTables/rtb-p/Associations", "[]")
                                .add(
                                        TABLES,
                                        "/RouteTables/rtb-main/Routes",
                                        route("0.0.0.0/0", "GatewayId", "igw-1", "active")),
                        List.of(subnetIs(PUBLIC))),
                new KnownFailure(
                        "A subnet without a route table of its own uses the VPC's main one, which leads to a NAT gateway",
                        FIVE_TOOLS,
                        MAIN_TABLE,
                        "No route: only explicit associations are read, or the first table of the VPC",
                        "The main table's default route serves",
                        b2().setJson(TABLES, "/RouteTables/rtb-p/Associations", "[]")
                                .add(
                                        TABLES,
                                        "/RouteTables/rtb-main/Routes",
                                        route("0.0.0.0/0", "NatGatewayId", "nat-1", "active")),
                        List.of(
                                subnetIs(PROTECTED),
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY),
                                reachable("i-t", "internet", 443))),
                new KnownFailure(
                        "The first route table of the answer is not the VPC's main one because it comes first",
                        "AWS ParallelCluster",
                        List.of("https://github.com/aws/aws-parallelcluster/pull/7174"),
                        "The first table of the VPC decides where a subnet has none of its own",
                        "The main table decides, and has no way out",
                        publicTableFirst(),
                        List.of(
                                subnetIs(PRIVATE),
                                stopped("i-t", "internet", 443, "rtb-main", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "A subnet that gives out public addresses is not public without a route to an internet gateway",
                        "AWS CDK Vpc.fromLookup",
                        List.of(CDK_LOOKUP),
                        "Public, because of MapPublicIpOnLaunch",
                        "The route table decides",
                        b0().set("describe-subnets", "/Subnets/subnet-p/MapPublicIpOnLaunch", true),
                        List.of(subnetIs(PRIVATE), stopped("i-t", "internet", 443, "rtb-p", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "A subnet with a default route to an internet gateway is public, though it gives out no public addresses",
                        "AWS CDK Vpc.fromLookup until 2019",
                        List.of(
                                "https://github.com/aws/aws-cdk/issues/3706",
                                "https://github.com/aws/aws-cdk/pull/3784"),
                        "Private, because of MapPublicIpOnLaunch",
                        "The route table decides",
                        publicSubnet(b0())
                                .add(TABLES, PRIVATE_ROUTES, route("0.0.0.0/0", "GatewayId", "igw-1", "active")),
                        List.of(subnetIs(PUBLIC))),
                new KnownFailure(
                        "A subnet is not public because it is called so",
                        "AWS CDK Vpc.fromLookup",
                        List.of(CDK_LOOKUP),
                        "Public, because of the tag aws-cdk:subnet-type",
                        "The route table decides",
                        b0().setJson("describe-subnets", "/Subnets/subnet-p/Tags", """
                                [{Key: 'Name', Value: 'public-1a'}, {Key: 'aws-cdk:subnet-type', Value: 'Public'}]"""),
                        List.of(subnetIs(PRIVATE), stopped("i-t", "internet", 443, "rtb-p", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "A public address is not reached where no route leads back to the internet gateway",
                        "AWS CLI ec2-instance-connect ssh",
                        List.of(
                                "https://github.com/aws/aws-cli/blob/v2/awscli/customizations/ec2instanceconnect/ssh.py"),
                        "Connects directly wherever the instance has a public IPv4 address",
                        "The answers do not find their way",
                        b3().without(TABLES, "/RouteTables/rtb-pub/Routes/igw-1"),
                        List.of(stopped("internet", "i-b", 22, "rtb-pub", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "VPC Block Public Access for ingress stops what an instance with a public address starts itself, too",
                        "EKS Workshop",
                        List.of("https://github.com/aws-samples/eks-workshop-v2/issues/1928"),
                        "A public address and a route to an internet gateway are taken to be enough",
                        "It blocks the internet gateway both ways, except for NAT and egress-only gateways",
                        Surroundings.blocking(b3(), "block-ingress"),
                        List.of(
                                stopped("i-b", "internet", 443, blockedHere(), VPC_BLOCK_PUBLIC_ACCESS_ENABLED),
                                stopped("internet", "i-b", 22, blockedHere(), VPC_BLOCK_PUBLIC_ACCESS_ENABLED))),
                new KnownFailure(
                        "VPC Block Public Access for both directions stops a NAT gateway, too",
                        "AWS CDK Vpc.fromLookup",
                        List.of(CDK_LOOKUP),
                        "A default route to a NAT gateway makes it a subnet with egress",
                        "Without an exclusion nothing leaves by the internet gateway",
                        Surroundings.blocking(b2(), "block-bidirectional"),
                        List.of(
                                judged(SESSION_MANAGER_NAT_GATEWAY, READY_AFTER_CHANGES),
                                stopped("i-t", "internet", 443, blockedHere(), VPC_BLOCK_PUBLIC_ACCESS_ENABLED))));
    }

    /** The target's subnet has no table of its own, and the VPC's first table, which is not the main one, is public. */
    private static Fixture publicTableFirst() {
        String first = """
                {RouteTableId: 'rtb-first', VpcId: 'vpc-1', OwnerId: '123456789012', Associations: [],
                 Routes: [
                    {DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable',
                     State: 'active'},
                    {DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', Origin: 'CreateRoute', State: 'active'}]}""";
        JsonNode main = Objects.requireNonNull(b0().documents().get(TABLES)).at("/RouteTables/0");
        return publicSubnet(b0().setJson(TABLES, "/RouteTables", list(first, main.toString())));
    }

    /** What the options of the account and Region are called. */
    private static String blockedHere() {
        return "123456789012/ap-northeast-1";
    }
}
