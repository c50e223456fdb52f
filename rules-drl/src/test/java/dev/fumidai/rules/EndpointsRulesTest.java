package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.requirement.Requirements.noNetworkChange;
import static dev.fumidai.rules.SharedRulesTest.preferring;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Action;
import dev.fumidai.fixture.EndpointHub;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.Declarations;
import dev.fumidai.report.Verdict;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Session Manager through interface endpoints: an environment for every case. */
class EndpointsRulesTest {
    private static final String ENDPOINTS = "describe-vpc-endpoints";
    private static final String GROUPS = "describe-security-groups";
    private static final String SSM = "/VpcEndpoints/vpce-ssm/";
    private static final LocalDate BEFORE_NEWER_AGENT = LocalDate.of(2024, 1, 30);
    private static final Declarations OLD = declared().agentVersion("3.2.2222.0");
    private static final Cases CASES = new Cases("SMVE");

    static {
        dns();
        lookup();
        state();
        name();
        groups();
        acls();
        routes();
        policyAndFamily();
        room();
        s3();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_VPC_ENDPOINTS, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_VPC_ENDPOINTS, question);
    }

    private static Fixture ssm(String field, Object value) {
        return b1().set(ENDPOINTS, SSM + field, value);
    }

    private static Fixture withoutSsms(String field) {
        return b1().without(ENDPOINTS, SSM + field);
    }

    /** Only what stands can serve: nothing may be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noNetworkChange());
    }

    private static void dns() {
        String support = "describe-vpc-attribute.vpc-1.enableDnsSupport";
        String names = "describe-vpc-attribute.vpc-1.enableDnsHostnames";
        found("SMVE-P01.on", b1());
        found("SMVE-P01.off", b1().set(support, "/EnableDnsSupport/Value", false));
        found("SMVE-P01.unknown", b1().withoutKind(support));
        found("SMVE-P02.on", b1());
        found("SMVE-P02.off", b1().set(names, "/EnableDnsHostnames/Value", false));
        found("SMVE-P02.unknown", b1().withoutKind(names));
        String servers = "/DhcpOptions/dopt-1/DhcpConfigurations/domain-name-servers/Values/0/Value";
        found("SMVE-P03.amazon-provided", b1());
        found("SMVE-P03.custom", b1().set("describe-dhcp-options", servers, "10.0.0.53"));
        found("SMVE-P03.unknown", b1().withoutKind("describe-dhcp-options"));
    }

    private static void lookup() {
        found("SMVE-P04.found", b1());
        found("SMVE-P04.missing", b0());
        found("SMVE-P04.unknown", b0().withoutKind(ENDPOINTS));
        found(
                "SMVE-P04.found-for-old-agent",
                () -> b1().add(ENDPOINTS, "/VpcEndpoints", endpoint("ec2messages", "subnet-p"))
                        .ask(OLD)
                        .asOf(BEFORE_NEWER_AGENT));
        found("SMVE-P04.missing-for-every-agent", () -> b1().ask(OLD).asOf(BEFORE_NEWER_AGENT));
        found("SMVE-P04.missing-for-old-agent", () -> b1().ask(OLD).asOf(BEFORE_NEWER_AGENT.plusDays(1)));
        found(
                "SMVE-P04.unknown-for-old-agent",
                () -> b0().withoutKind(ENDPOINTS).ask(OLD).asOf(BEFORE_NEWER_AGENT));
    }

    private static void state() {
        found("SMVE-P05.available", b1());
        found("SMVE-P05.pending", ssm("State", "pending"));
        found("SMVE-P05.pending-acceptance", asItStands(ssm("State", "pendingAcceptance")));
        found("SMVE-P05.unusable", asItStands(ssm("State", "failed")));
        found("SMVE-P05.no-endpoint", b0());
        found("SMVE-P05.unknown", withoutSsms("State"));
    }

    private static Fixture ownZone(Fixture fixture) {
        return fixture.document("list-hosted-zones-by-vpc.vpc-1", """
                {HostedZoneSummaries: [{HostedZoneId: 'Z1', Name: 'ssm.ap-northeast-1.amazonaws.com.',
                    Owner: {OwningAccount: '123456789012'}}], MaxItems: '100'}""");
    }

    private static void name() {
        Fixture off = ssm("PrivateDnsEnabled", false);
        found("SMVE-P06.private-dns", b1());
        found("SMVE-P06.public", off);
        found("SMVE-P06.hosted-zone", ownZone(off));
        found("SMVE-P06.zones-unknown", off.withoutKind("list-hosted-zones-by-vpc"));
        found("SMVE-P06.no-endpoint", b0());
        found("SMVE-P06.unknown", withoutSsms("PrivateDnsEnabled"));
        found("SMVE-P07.present", b1());
        found("SMVE-P07.none", b1().setJson(ENDPOINTS, SSM + "SubnetIds", "[]"));
        found("SMVE-P07.no-endpoint", b0());
        found("SMVE-P07.unknown", withoutSsms("SubnetIds"));
    }

    private static Fixture ingress(String... rules) {
        return b1().setJson(GROUPS, ingressOf("sg-e"), list(rules));
    }

    private static Fixture egress(String... rules) {
        return b1().setJson(GROUPS, egressOf("sg-t"), list(rules));
    }

    private static String stale(int port) {
        return "{IpProtocol: 'tcp', FromPort: " + port + ", ToPort: " + port
                + ", IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [{UserId: '123456789012',"
                + " GroupId: 'sg-gone', VpcId: 'vpc-9', VpcPeeringConnectionId: 'pcx-9', PeeringStatus: 'deleted'}]}";
    }

    private static void groups() {
        found("SMVE-P08.allowed", b1());
        found("SMVE-P08.denied", ingress());
        found("SMVE-P08.stale-reference", ingress(stale(443)));
        found("SMVE-P08.not-evaluated", b0());
        found("SMVE-P08.unknown", b1().without(GROUPS, ingressOf("sg-e")));
        CASES.dead("SMVE-P08.some-addresses", "the target has one address");
        found("SMVE-P09.allowed", b1());
        found("SMVE-P09.denied", egress());
        found("SMVE-P09.stale-reference", egress(stale(443)));
        found("SMVE-P09.not-evaluated", b1().setJson(ENDPOINTS, SSM + "SubnetIds", "[]"));
        found("SMVE-P09.some-addresses", egress(rule("tcp", 443, 443, cidr("10.0.1.0/25"))));
        found("SMVE-P09.unknown", b1().without(GROUPS, egressOf("sg-t")));
    }

    private static Fixture apart() {
        return b1().add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.2.0/24"))
                .add("describe-network-acls", "/NetworkAcls/acl-1/Associations", """
                        {NetworkAclAssociationId: 'aclassoc-c', NetworkAclId: 'acl-1', SubnetId: 'subnet-c'}""")
                .setJson(ENDPOINTS, SSM + "SubnetIds", "['subnet-c']")
                .setJson(ENDPOINTS, "/VpcEndpoints/vpce-ssmmessages/SubnetIds", "['subnet-c']");
    }

    private static Fixture acl(String... entries) {
        return apart().setJson("describe-network-acls", "/NetworkAcls/acl-1/Entries", list(entries));
    }

    private static void acls() {
        String open = aclEntry(100, true, "allow", "0.0.0.0/0");
        found("SMVE-P10.allowed", apart());
        found("SMVE-P10.denied", acl(open));
        found("SMVE-P10.not-evaluated", b1());
        found(
                "SMVE-P10.some-ports",
                acl(open, aclEntry(100, false, "allow", 443, 443), aclEntry(110, false, "allow", 49152, 65535)));
        found(
                "SMVE-P10.some-addresses",
                acl(
                        aclEntry(100, true, "allow", "10.0.1.0/24"),
                        aclEntry(110, true, "allow", "10.0.2.0/25"),
                        aclEntry(100, false, "allow", "0.0.0.0/0")));
        found("SMVE-P10.unknown", apart().withoutKind("describe-network-acls"));
    }

    private static Fixture routed(String route) {
        return b1().add("describe-route-tables", "/RouteTables/rtb-p/Routes", route);
    }

    private static void routes() {
        found("SMVE-P11.local", b1());
        found("SMVE-P11.diverted", routed(route("10.0.1.0/24", "NetworkInterfaceId", "eni-9", "active")));
        found(
                "SMVE-P11.blackhole",
                asItStands(routed(route("10.0.1.0/24", "NetworkInterfaceId", "eni-9", "blackhole"))));
        found("SMVE-P11.no-endpoint", b0());
        found("SMVE-P11.unknown", b1().withoutKind("describe-route-tables"));
    }

    private static Fixture policy(String statement) {
        return ssm("PolicyDocument", "{\"Statement\":[" + statement + "]}");
    }

    private static void policyAndFamily() {
        found("SMVE-P12.full-access", withoutSsms("PolicyDocument"));
        found(
                "SMVE-P12.allows",
                policy("{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ssm:*\",\"Resource\":\"*\"}"));
        found(
                "SMVE-P12.denies",
                policy("{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}"));
        found("SMVE-P12.no-endpoint", b0());
        found(
                "SMVE-P12.unknown",
                policy("{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\","
                        + "\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}}"));
        found("SMVE-P13.shared", b1());
        found("SMVE-P13.different", ssm("IpAddressType", "ipv6"));
        found("SMVE-P13.no-endpoint", b0());
        found(
                "SMVE-P13.unknown",
                b1().without("describe-instances", "/Reservations/r-t/Instances/i-t/PrivateIpAddress")
                        .withoutKind("describe-network-interfaces")
                        .without(
                                "describe-instances",
                                "/Reservations/r-t/Instances/i-t/NetworkInterfaces/eni-t/PrivateIpAddress"));
    }

    private static Fixture full(Fixture fixture) {
        return fixture.set("describe-subnets", "/Subnets/subnet-p/AvailableIpAddressCount", 0);
    }

    private static void room() {
        found("SMVE-P14.not-needed", b1());
        found("SMVE-P14.in-target-subnet", b0());
        found(
                "SMVE-P14.in-other-subnet",
                full(b0()).add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.2.0/24")));
        found("SMVE-P14.in-new-subnet", full(b0()));
        found(
                "SMVE-P14.none",
                full(b0()).set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24"));
        found("SMVE-P14.unknown", b0().without("describe-subnets", "/Subnets/subnet-p/AvailableIpAddressCount"));
        found("SMVE-P15.free", b0());
        found("SMVE-P15.not-needed", b1());
        found("SMVE-P15.unknown", b0().withoutKind(ENDPOINTS));
        found(
                "SMVE-P15.hosted-zone",
                EndpointHub.zones(ownZone(b0()), "vpc-9", "ssm").document("list-hosted-zones-by-vpc.vpc-9", """
                        {HostedZoneSummaries: [{HostedZoneId: 'Z1', Name: 'ssm.ap-northeast-1.amazonaws.com.',
                            Owner: {OwningAccount: '123456789012'}}], MaxItems: '100'}"""));
        found("SMVE-P15.own-hosted-zone", asItStands(ownZone(b0())));
        found("SMVE-P15.taken", asItStands(beyondRepair()));
    }

    /** An endpoint that waits to be accepted holds the name, and would need more changes than a new one. */
    private static Fixture beyondRepair() {
        String denial =
                "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
        String other = "/VpcEndpoints/vpce-ssmmessages/";
        return ingress()
                .set(ENDPOINTS, SSM + "State", "pendingAcceptance")
                .set(ENDPOINTS, SSM + "PolicyDocument", denial)
                .set(ENDPOINTS, other + "PolicyDocument", denial)
                .set(ENDPOINTS, SSM + "IpAddressType", "ipv6")
                .set(ENDPOINTS, other + "IpAddressType", "ipv6");
    }

    private static Fixture gateway(Fixture fixture, String routeTable) {
        return fixture.add(ENDPOINTS, "/VpcEndpoints", """
                {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1', State: 'available',
                 ServiceName: 'com.amazonaws.ap-northeast-1.s3', RouteTableIds: ['%s']}""".formatted(routeTable));
    }

    private static Fixture interfaceToS3(Fixture fixture) {
        return fixture.add(
                        ENDPOINTS, "/VpcEndpoints", endpoint("s3", "subnet-p").replace("'sg-e'", "'sg-t'"))
                .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 443, 443, cidr("10.0.1.0/24"))));
    }

    private static void s3() {
        for (String logs : new String[] {"", "-for-logs"}) {
            Fixture endpoints = logs.isEmpty() ? b1() : preferring(b1(), "logs", "", "");
            Fixture nat = logs.isEmpty() ? b2() : preferring(b2(), "logs", "", "");
            found("SMVE-P16.gateway-endpoint" + logs, gateway(endpoints, "rtb-p"));
            found("SMVE-P16.gateway-endpoint-elsewhere" + logs, gateway(endpoints, "rtb-main"));
            found("SMVE-P16.interface-endpoint" + logs, interfaceToS3(endpoints));
            found("SMVE-P16.nat-gateway" + logs, nat);
            found("SMVE-P16.none" + logs, endpoints);
            found("SMVE-P16.unknown" + logs, endpoints.withoutKind("describe-route-tables"));
        }
    }

    private static void considerations() {
        found("SMVE-A01.stays-in-aws", b1());
        found("SMVE-A02.already-there", b1());
        found("SMVE-A03.shared", b3());
        found("SMVE-D01.billed-until-deleted", b1());
        found("SMVE-D02.dearer-than-stoppable", b0());
        found("SMVE-D03.one-zone", b1());
        found("SMVE-D04.private-dns-for-all", b3());
        found("SMVE-D05.no-package-updates", b1());
        found("SMVE-D06.no-agent-updates", b1());
    }

    @Test
    void an_endpoint_that_failed_leaves_its_name_to_a_new_one() {
        Reports.assertThat(ssm("State", "failed"))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(Verdict.READY_AFTER_CHANGES)
                .hasChange(Action.CREATE_INTERFACE_ENDPOINT);
    }

    static Set<String> cases() {
        return CASES.words();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_environment_gives_this_case_and_no_other_of_its_rule(String words) {
        CASES.prove(words);
    }

    @Test
    void every_case_of_the_method_has_its_environment() {
        CASES.proveComplete();
    }
}
