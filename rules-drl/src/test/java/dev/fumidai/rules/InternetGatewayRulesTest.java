package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.ALLOW_IN_NETWORK_ACL;
import static dev.fumidai.finding.Action.AUTHORIZE_NODE_EGRESS;
import static dev.fumidai.finding.Action.DELETE_ROUTE;
import static dev.fumidai.finding.Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS;
import static dev.fumidai.fixture.Fixture.TODAY;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.publicTarget;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noInboundFromInternet;
import static dev.fumidai.requirement.Requirements.noInternetEgress;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Severity;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.Cidr;
import dev.fumidai.pricing.CostLine;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Session Manager of a target with a public address: an environment for every case, and what becomes of the method. */
class InternetGatewayRulesTest {
    private static final String TABLES = "describe-route-tables";
    private static final String GATEWAYS = "describe-internet-gateways";
    private static final String ROUTES = "/RouteTables/rtb-p/Routes";
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String BLOCK = "describe-vpc-block-public-access-options";
    private static final Cases CASES = new Cases("SMIG");

    static {
        addresses();
        routes();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_INTERNET_GATEWAY, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_INTERNET_GATEWAY, question);
    }

    private static Fixture routed(String destination, String field, String target, String state) {
        return publicTarget().setJson(TABLES, ROUTES + "/1", route(destination, field, target, state));
    }

    private static Fixture stopped(Fixture fixture) {
        return fixture.set("describe-instances", TARGET + "State/Name", "stopped");
    }

    private static void addresses() {
        found("SMIG-P01.present", publicTarget());
        found("SMIG-P01.none", b0());
        found("SMIG-P01.after-start", stopped(withoutAddress()));
        found("SMIG-P01.unknown", withoutAddress().without("describe-instances", TARGET + "State"));
    }

    private static Fixture withoutAddress() {
        return publicTarget()
                .without("describe-instances", TARGET + "PublicIpAddress")
                .without("describe-instances", TARGET + "NetworkInterfaces/eni-t/Association")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-t/Association")
                .without("describe-addresses", "/Addresses/eipalloc-t");
    }

    private static Supplier<AccessQuestion> toServices(Fixture fixture) {
        return () -> fixture.ask(declared().serviceCidr(Cidr.parse("52.119.200.0/24")));
    }

    private static Fixture shadowed() {
        return publicTarget()
                .add(TABLES, ROUTES, route("52.119.192.0/18", "VpcPeeringConnectionId", "pcx-9", "blackhole"));
    }

    private static void routes() {
        found("SMIG-P02.open", publicTarget());
        found("SMIG-P02.not-attached", detached());
        found("SMIG-P02.no-route", b0());
        found("SMIG-P02.other-target", b2());
        found("SMIG-P02.blackhole", routed("0.0.0.0/0", "GatewayId", "igw-1", "blackhole"));
        found("SMIG-P02.specific-blackhole", toServices(shadowed()));
        found("SMIG-P02.split", shadowed());
        found("SMIG-P02.not-modelled", routed("0.0.0.0/0", "NetworkInterfaceId", "eni-9", "active"));
        found("SMIG-P02.unknown", publicTarget().withoutKind(TABLES));
    }

    private static Fixture detached() {
        return publicTarget().setJson(GATEWAYS, "/InternetGateways/igw-1/Attachments", "[]");
    }

    private static Fixture open() {
        return publicTarget()
                .setJson("describe-security-groups", ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("0.0.0.0/0"))));
    }

    private static void considerations() {
        found("SMIG-A01.nothing-to-build", publicTarget());
        found("SMIG-A02.no-nat", publicTarget());
        found("SMIG-D01.public-address", publicTarget());
        found("SMIG-D02.open-to-anybody", open());
        found("SMIG-D03.public-ipv4-charged", publicTarget());
        found("SMIG-D04.leaves-aws", publicTarget());
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

    private static OptionAssert of(Fixture fixture) {
        return assertThat(fixture).method(SESSION_MANAGER_INTERNET_GATEWAY);
    }

    private static OptionAssert of(AccessQuestion question) {
        return assertThat(Reports.answer(question)).method(SESSION_MANAGER_INTERNET_GATEWAY);
    }

    @Test
    void a_target_with_a_public_address_in_a_public_subnet_is_ready_by_its_gateway() {
        of(publicTarget()).is(READY).isServedBy("igw-1").requires().says("EGBL-P03.off", "EGBL-P06.not-captured");
    }

    @Test
    void a_private_target_is_never_made_public() {
        of(b0()).is(RULED_OUT).isServedBy("NEW").requires();
        of(b2()).is(RULED_OUT).isServedBy("igw-1").lacksOnly("SMIG-P01.none", "SMIG-P02.other-target");
        of(publicSubnet(b0())).is(RULED_OUT);
    }

    @Test
    void a_public_subnet_without_a_public_address_has_no_way_out() {
        of(withoutAddress()).is(RULED_OUT).lacksOnly("SMIG-P01.none").requires();
    }

    @Test
    void an_address_of_another_interface_does_not_serve() {
        Fixture second = withoutAddress().add("describe-instances", TARGET + "NetworkInterfaces", """
                {NetworkInterfaceId: 'eni-2', VpcId: 'vpc-1', SubnetId: 'subnet-p', OwnerId: '123456789012',
                 Attachment: {DeviceIndex: 1, Status: 'attached'}, Groups: [{GroupId: 'sg-t'}], Ipv6Addresses: [],
                 PrivateIpAddress: '10.0.1.11', SourceDestCheck: true, Status: 'in-use',
                 Association: {PublicIp: '198.51.100.21', AllocationId: 'eipalloc-2', IpOwnerId: '123456789012'}}""");
        of(second).is(RULED_OUT).lacksOnly("SMIG-P01.none");
    }

    @Test
    void a_public_address_does_not_serve_behind_a_nat_gateway() {
        Fixture behind = routed("0.0.0.0/0", "NatGatewayId", "nat-1", "active");
        of(behind).is(RULED_OUT).lacksOnly("SMIG-P02.other-target");
    }

    @Test
    void halves_of_the_internet_that_go_elsewhere_lead_to_no_gateway() {
        Fixture halves = routed("0.0.0.0/1", "NatGatewayId", "nat-1", "active")
                .add(TABLES, ROUTES, route("128.0.0.0/1", "TransitGatewayId", "tgw-1", "active"));
        of(halves).is(RULED_OUT).lacksOnly("SMIG-P02.other-target");
    }

    @Test
    void a_gateway_that_is_not_attached_would_make_the_subnet_public_again() {
        of(detached())
                .is(RULED_OUT)
                .isServedBy("igw-1")
                .lacksOnly("SMIG-P02.not-attached")
                .requires();
    }

    @Test
    void what_is_not_collected_is_not_absent() {
        of(publicTarget().withoutKind(TABLES)).is(UNDETERMINED);
        of(publicTarget().withoutKind(GATEWAYS)).is(UNDETERMINED).lacksOnly("SMIG-P02.unknown");
        of(publicTarget().withoutKind("describe-vpc-endpoints")).is(UNDETERMINED);
    }

    @Test
    void a_needless_blackhole_can_go() {
        of(toServices(shadowed()).get()).is(READY_AFTER_CHANGES).requires(DELETE_ROUTE);
    }

    @Test
    void a_closed_group_is_opened() {
        of(publicTarget().setJson("describe-security-groups", egressOf("sg-t"), "[]"))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_NODE_EGRESS);
    }

    @Test
    void the_acl_of_the_targets_own_subnet_lets_the_answers_in() {
        Fixture oneWay = publicTarget()
                .setJson(
                        "describe-network-acls",
                        "/NetworkAcls/acl-1/Entries",
                        list(aclEntry(100, true, "allow", "0.0.0.0/0")));
        of(oneWay).is(READY_AFTER_CHANGES).requires(ALLOW_IN_NETWORK_ACL).says("EGBL-P02.denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-ingress", "block-bidirectional"})
    void block_public_access_cuts_an_instance_in_either_mode(String mode) {
        of(publicTarget().set(BLOCK, "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode", mode))
                .is(READY_AFTER_CHANGES)
                .requires(EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS)
                .says("EGBL-P03.blocked");
    }

    @Test
    void an_endpoint_that_captures_the_names_and_stops_them_is_in_the_way() {
        Fixture captured = publicTarget()
                .add("describe-security-groups", "/SecurityGroups", group("sg-e", "endpoints"))
                .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssm", "subnet-p"));
        of(captured).is(READY_AFTER_CHANGES).says("EGBL-P06.captured-and-stopped");
    }

    @Test
    void it_leaves_by_the_internet_but_lets_nothing_in() {
        of(publicTarget().ask().requiring(noInternetEgress())).is(RULED_OUT).conflictsWith("NO_INTERNET_EGRESS");
        of(open().ask().requiring(noInboundFromInternet())).is(READY);
    }

    @Test
    void a_connection_proves_what_the_snapshot_leaves_open() {
        Fixture connected = publicTarget()
                .document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}")
                .withoutKind("describe-dhcp-options");
        of(connected).is(READY);
    }

    @Test
    void a_group_that_admits_everybody_is_a_heavy_drawback() {
        OptionAssert option = of(open()).is(READY);
        Assertions.assertThat(option.option().cons())
                .filteredOn(con -> con.id().equals("SMIG-D02"))
                .singleElement()
                .satisfies(con -> {
                    Assertions.assertThat(con.severity()).isEqualTo(Severity.HIGH);
                    Assertions.assertThat(con.arguments()).containsEntry("groups", "sg-t");
                });
    }

    @Test
    void its_public_address_is_charged_from_2024_02_01_and_is_on_the_bill_already() {
        LocalDate charged = LocalDate.of(2024, 2, 1);
        Assertions.assertThat(of(publicTarget().ask().asOf(charged.minusDays(1)))
                        .doesNotSay("SMIG-D03.public-ipv4-charged")
                        .option()
                        .cost()
                        .lines())
                .isEmpty();
        Assertions.assertThat(
                        of(publicTarget().ask().asOf(TODAY)).option().cost().lines())
                .singleElement()
                .satisfies(line -> Assertions.assertThat(line.existing()).isTrue())
                .extracting(CostLine::resource)
                .isEqualTo("198.51.100.20");
    }
}
