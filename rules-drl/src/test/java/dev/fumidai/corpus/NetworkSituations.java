package dev.fumidai.corpus;

import static dev.fumidai.corpus.Surroundings.ACLS;
import static dev.fumidai.corpus.Surroundings.ENDPOINTS;
import static dev.fumidai.corpus.Surroundings.GROUPS;
import static dev.fumidai.corpus.Surroundings.PRIVATE_ROUTES;
import static dev.fumidai.corpus.Surroundings.TABLES;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.publicTarget;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.requirement.Requirements.noNetworkChange;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import java.time.LocalDate;
import java.util.List;

/** What AWS's tools find in the network, towards endpoints and towards the internet. */
final class NetworkSituations {
    private static final String EC2MESSAGES = "ec2messages";
    private static final LocalDate EC2MESSAGES_OFFERED = LocalDate.of(2025, 6, 1);
    private static final String OPEN_OUT = aclEntry(100, true, "allow", "0.0.0.0/0");
    private static final String OPEN_IN = aclEntry(100, false, "allow", "0.0.0.0/0");

    private NetworkSituations() {}

    /** An endpoint for ec2messages is asked for only by an old agent, while the service is offered. */
    private static AccessQuestion ask(Fixture fixture, String service) {
        return service.equals(EC2MESSAGES)
                ? fixture.ask(declared().agentVersion("3.2.2222.0")).asOf(EC2MESSAGES_OFFERED)
                : fixture.ask();
    }

    private static Fixture serving(Fixture base, String service) {
        return service.equals(EC2MESSAGES) ? base.add(ENDPOINTS, "/VpcEndpoints", endpoint(service, "subnet-p")) : base;
    }

    static List<Situation> outboundClosed() {
        return List.of(
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), b1().setJson(GROUPS, egressOf("sg-t"), "[]")),
                Situation.of(SESSION_MANAGER_NAT_GATEWAY, b2(), b2().setJson(GROUPS, egressOf("sg-t"), "[]")));
    }

    /** An endpoint for the service whose group admits nobody. */
    static Situation endpointClosed(String service) {
        Fixture open = serving(b1(), service);
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS, open, closed(open, service), fixture -> ask(fixture, service));
    }

    /** The same beside a NAT gateway, which the endpoint's private name takes the traffic from. */
    static Situation endpointClosedBesideNatGateway(String service) {
        Fixture open = b2().add(GROUPS, "/SecurityGroups", group("sg-e", "endpoints"))
                .setJson(GROUPS, ingressOf("sg-e"), list(rule("tcp", 443, 443, cidr("10.0.0.0/16"))))
                .add(ENDPOINTS, "/VpcEndpoints", endpoint(service, "subnet-p"));
        return Situation.of(SESSION_MANAGER_NAT_GATEWAY, open, closed(open, service));
    }

    private static Fixture closed(Fixture fixture, String service) {
        return fixture.add(GROUPS, "/SecurityGroups", group("sg-closed", "closed"))
                .setJson(ENDPOINTS, "/VpcEndpoints/vpce-" + service + "/Groups", "[{GroupId: 'sg-closed'}]");
    }

    static List<Situation> dnsSupportOff() {
        return List.of(
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), without(b1(), "DnsSupport")),
                Situation.of(SESSION_MANAGER_NAT_GATEWAY, b2(), without(b2(), "DnsSupport")));
    }

    static Situation dnsHostnamesOff() {
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), without(b1(), "DnsHostnames"));
    }

    private static Fixture without(Fixture fixture, String attribute) {
        return fixture.set("describe-vpc-attribute.vpc-1.enable" + attribute, "/Enable" + attribute + "/Value", false);
    }

    static Situation noEndpoint(String service) {
        Fixture served = serving(b1(), service);
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                served,
                served.without(ENDPOINTS, "/VpcEndpoints/vpce-" + service),
                fixture -> ask(fixture, service));
    }

    /** Sessions use the service, which has no endpoint. */
    static Situation noEndpointForPreferences(String service) {
        Fixture asked = AgentSituations.using(b1(), service);
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                asked.add(ENDPOINTS, "/VpcEndpoints", endpoint(service, "subnet-p")),
                asked);
    }

    /** Endpoints in a subnet of another zone; the instance's own subnet has none. */
    static Situation notAttached(String service) {
        Fixture elsewhere = serving(Surroundings.endpointsElsewhere(), service);
        Fixture all = elsewhere.setJson(ENDPOINTS, "/VpcEndpoints/vpce-" + service + "/SubnetIds", "['subnet-c']");
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS, serving(b1(), service), all, fixture -> ask(fixture, service));
    }

    static List<Situation> aclStopsRequests() {
        return acls(OPEN_IN);
    }

    static List<Situation> aclStopsAnswers() {
        return acls(OPEN_OUT);
    }

    /** Half of the ports that the instance's system may choose for itself. */
    static List<Situation> aclStopsSomeAnswers() {
        return acls(OPEN_OUT, aclEntry(100, false, "allow", 443, 443), aclEntry(110, false, "allow", 49152, 65535));
    }

    private static List<Situation> acls(String... entries) {
        Fixture endpoints = Surroundings.endpointsElsewhere();
        return List.of(
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, endpoints, filtered(endpoints, entries)),
                Situation.of(SESSION_MANAGER_NAT_GATEWAY, b2(), filtered(b2(), entries)));
    }

    private static Fixture filtered(Fixture fixture, String... entries) {
        return fixture.setJson(ACLS, "/NetworkAcls/acl-1/Entries", list(entries));
    }

    /** A blackhole on the way to the endpoints; asked what stands, since no change mends it. */
    static Situation routeToEndpointsLost() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                b1().add(TABLES, PRIVATE_ROUTES, route("10.0.1.0/24", "NetworkInterfaceId", "eni-9", "blackhole")),
                fixture -> fixture.ask().requiring(noNetworkChange()));
    }

    static Situation noRouteToNatGateway() {
        return Situation.of(SESSION_MANAGER_NAT_GATEWAY, b2(), b2().without(TABLES, PRIVATE_ROUTES + "/1"));
    }

    static Situation noRouteToInternetGateway() {
        return Situation.of(
                SESSION_MANAGER_INTERNET_GATEWAY,
                publicTarget(),
                publicTarget().without(TABLES, PRIVATE_ROUTES + "/1"));
    }

    static List<Situation> internetGatewayDetached() {
        return List.of(
                Situation.of(SESSION_MANAGER_NAT_GATEWAY, b2(), detached(b2())),
                Situation.of(SESSION_MANAGER_INTERNET_GATEWAY, publicTarget(), detached(publicTarget())));
    }

    private static Fixture detached(Fixture fixture) {
        return fixture.setJson("describe-internet-gateways", "/InternetGateways/igw-1/Attachments", "[]");
    }

    static List<Situation> ownDnsServers() {
        return List.of(
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), ownDnsServers(b1())),
                Situation.of(SESSION_MANAGER_NAT_GATEWAY, b2(), ownDnsServers(b2())));
    }

    private static Fixture ownDnsServers(Fixture fixture) {
        return fixture.set(
                "describe-dhcp-options",
                "/DhcpOptions/dopt-1/DhcpConfigurations/domain-name-servers/Values/0/Value",
                "10.0.0.53");
    }

    static Situation privateDnsOff() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                b1().set(ENDPOINTS, "/VpcEndpoints/vpce-ssmmessages/PrivateDnsEnabled", false));
    }

    static Situation endpointPolicyDenies() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                b1().set(
                                ENDPOINTS,
                                "/VpcEndpoints/vpce-ssmmessages/PolicyDocument",
                                "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}"));
    }

    static Situation noWayToS3() {
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, withGatewayEndpoint(b1()), b1());
    }

    static Situation noWayToS3ForLogs() {
        Fixture logging = AgentSituations.using(b1(), "s3");
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, withGatewayEndpoint(logging), logging);
    }

    private static Fixture withGatewayEndpoint(Fixture fixture) {
        return fixture.add(ENDPOINTS, "/VpcEndpoints", """
                {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1', State: 'available',
                 ServiceName: 'com.amazonaws.ap-northeast-1.s3', RouteTableIds: ['rtb-p']}""");
    }
}
