package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_PROXY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.Action.ACCEPT_PEERING;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_PEER;
import static dev.fumidai.finding.Action.ALLOW_IN_NETWORK_ACL;
import static dev.fumidai.finding.Action.AUTHORIZE_EGRESS_TO_PROXY;
import static dev.fumidai.finding.Action.AUTHORIZE_PROXY_EGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_PROXY_INGRESS;
import static dev.fumidai.finding.Action.START_INSTANCE;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.PROXY;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.proxied;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noInternetEgress;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.ChecklistItem;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Session Manager by an internet proxy: an environment for every case, and what becomes of the method. */
class ProxyRulesTest {
    private static final String TABLES = "describe-route-tables";
    private static final String GROUPS = "describe-security-groups";
    private static final String ROUTES = "/RouteTables/rtb-p/Routes";
    private static final String PROXY_HOST = "/Reservations/r-b/Instances/i-b/";
    private static final String PEERING = "/VpcPeeringConnections/pcx-1/Status/Code";
    private static final Cases CASES = new Cases("SMPX");

    static {
        settings();
        hosts();
        routes();
        filters();
        uplinks();
        considerations();
    }

    private static AccessQuestion by(Fixture fixture, String proxy) {
        return fixture.ask(declaring(proxy));
    }

    private static Declarations declaring(String proxy) {
        int colon = proxy.lastIndexOf(':');
        return declared()
                .proxy(new Declarations.Proxy(proxy.substring(0, colon), Integer.parseInt(proxy.substring(colon + 1))));
    }

    private static void found(String words, Fixture fixture) {
        found(words, fixture, PROXY.toString());
    }

    private static void found(String words, Fixture fixture, String proxy) {
        CASES.found(words, SESSION_MANAGER_PROXY, () -> by(fixture, proxy));
    }

    private static void undeclared(String words) {
        CASES.found(words, SESSION_MANAGER_PROXY, b0());
    }

    private static Fixture inState(String state) {
        return proxied().set("describe-instances", PROXY_HOST + "State/Name", state);
    }

    private static void settings() {
        found("SMPX-P01.declared", proxied());
        undeclared("SMPX-P01.undeclared");
        found("SMPX-P08.on-checklist", proxied());
        undeclared("SMPX-P08.undeclared");
    }

    private static void hosts() {
        found("SMPX-P02.running", proxied());
        found("SMPX-P02.starting", inState("pending"));
        found("SMPX-P02.stopped", inState("stopped"));
        found("SMPX-P02.terminated", inState("terminated"));
        found("SMPX-P02.not-in-snapshot", b0(), "10.0.9.9:3128");
        undeclared("SMPX-P02.undeclared");
        found("SMPX-P02.unknown", proxied().without("describe-instances", PROXY_HOST + "State"));
    }

    /** The proxy's host in another VPC, which admits the target by its address. */
    private static Fixture admitting(Fixture elsewhere) {
        return elsewhere.setJson(GROUPS, ingressOf("sg-b"), list(rule("tcp", 3128, 3128, cidr("10.0.1.10/32"))));
    }

    private static Fixture peered() {
        return admitting(BastionScenariosTest.inPeeredVpc())
                .document(
                        "describe-vpc-attribute.vpc-2.enableDnsSupport",
                        "{VpcId: 'vpc-2', EnableDnsSupport: {Value: true}}")
                .document(
                        "describe-vpc-attribute.vpc-2.enableDnsHostnames",
                        "{VpcId: 'vpc-2', EnableDnsHostnames: {Value: true}}");
    }

    private static void elsewhere(String words, Fixture fixture) {
        found(words, fixture, "10.2.1.10:3128");
    }

    private static Fixture diverted(String field, String target, String state) {
        return proxied().add(TABLES, ROUTES, route("10.0.100.0/24", field, target, state));
    }

    private static Fixture attached() {
        return admitting(BastionScenariosTest.inAttachedVpc());
    }

    private static void routes() {
        found("SMPX-P03.local", proxied());
        elsewhere("SMPX-P03.peered", peered());
        elsewhere("SMPX-P03.transit-open", attached());
        elsewhere(
                "SMPX-P03.transit-stopped", attached().without("search-transit-gateway-routes.tgw-rtb-1", "/Routes/0"));
        elsewhere(
                "SMPX-P03.peering-pending",
                peered().set("describe-vpc-peering-connections", PEERING, "pending-acceptance"));
        elsewhere("SMPX-P03.peering-inactive", peered().set("describe-vpc-peering-connections", PEERING, "failed"));
        elsewhere("SMPX-P03.no-route", peered().without(TABLES, ROUTES + "/pcx-1"));
        found("SMPX-P03.blackhole", diverted("NetworkInterfaceId", "eni-9", "blackhole"));
        found("SMPX-P03.other-target", b2(), "192.168.9.9:3128");
        found("SMPX-P03.not-modelled", diverted("NetworkInterfaceId", "eni-9", "active"));
        undeclared("SMPX-P03.undeclared");
        found("SMPX-P03.unknown", proxied().withoutKind(TABLES));
    }

    private static Fixture acl(String... entries) {
        return proxied().setJson("describe-network-acls", "/NetworkAcls/acl-1/Entries", list(entries));
    }

    private static Fixture withoutInbound() {
        return proxied().setJson(GROUPS, ingressOf("sg-b"), "[]");
    }

    private static Fixture withoutOutbound(String group) {
        return proxied().setJson(GROUPS, egressOf(group), "[]");
    }

    /** Only the target's own subnet lets some of the answers in. */
    private static Fixture answeringInPart() {
        String entries = list(aclEntry(100, true, "allow", "0.0.0.0/0"), aclEntry(100, false, "allow", 49152, 65535));
        return proxied()
                .without("describe-network-acls", "/NetworkAcls/acl-1/Associations/subnet-p")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-p', VpcId: 'vpc-1', OwnerId: '123456789012', IsDefault: false,
                         Associations: [
                            {NetworkAclAssociationId: 'aclassoc-p', NetworkAclId: 'acl-p', SubnetId: 'subnet-p'}],
                         Entries: ENTRIES}""".replace("ENTRIES", entries));
    }

    private static void filters() {
        found("SMPX-P04.allowed", proxied());
        found("SMPX-P04.denied", withoutOutbound("sg-t"));
        undeclared("SMPX-P04.not-evaluated");
        found("SMPX-P04.unknown", proxied().without(GROUPS, egressOf("sg-t")));
        found("SMPX-P05.allowed", proxied());
        found("SMPX-P05.denied", withoutInbound());
        undeclared("SMPX-P05.not-evaluated");
        found("SMPX-P05.unknown", proxied().without(GROUPS, ingressOf("sg-b")));
        found("SMPX-P06.allowed", proxied());
        found("SMPX-P06.denied", acl(aclEntry(100, true, "allow", "0.0.0.0/0")));
        found("SMPX-P06.some-ports", answeringInPart());
        undeclared("SMPX-P06.not-evaluated");
        found("SMPX-P06.unknown", proxied().withoutKind("describe-network-acls"));
    }

    private static Fixture closedIn() {
        return proxied().without(TABLES, "/RouteTables/rtb-pub/Routes/1");
    }

    private static void uplinks() {
        found("SMPX-P07.open", proxied());
        found("SMPX-P07.groups-closed", withoutOutbound("sg-b"));
        found("SMPX-P07.stopped", closedIn());
        found("SMPX-P07.after-start", closedIn().set("describe-instances", PROXY_HOST + "State/Name", "stopped"));
        found("SMPX-P07.not-in-snapshot", b0(), "10.0.9.9:3128");
        undeclared("SMPX-P07.undeclared");
        found("SMPX-P07.unknown", proxied().withoutKind("describe-internet-gateways"));
    }

    private static void considerations() {
        found("SMPX-A01.already-there", proxied());
        found("SMPX-A02.filtered-egress", proxied());
        found("SMPX-A03.stays-private", proxied());
        found("SMPX-D01.own-host", proxied());
        found("SMPX-D02.fragile", proxied());
        found("SMPX-D03.tls-inspection", proxied());
        found("SMPX-D04.leaves-aws", proxied());
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

    private static OptionAssert of(AccessQuestion question) {
        return assertThat(Reports.answer(question)).method(SESSION_MANAGER_PROXY);
    }

    private static OptionAssert of(Fixture fixture) {
        return of(by(fixture, PROXY.toString()));
    }

    private static Fixture connected(Fixture fixture) {
        return fixture.document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
    }

    @Test
    void a_declared_proxy_whose_whole_path_is_open_is_ready() {
        of(proxied()).is(READY).isServedBy("i-b").requires().doesNotSay("SMBL-A04.nothing-to-patch");
    }

    @Test
    void a_connection_by_a_proxy_that_is_not_in_the_snapshot_is_undetermined_until_it_is_declared() {
        AccessReport untold = Reports.answer(connected(b0()).ask());
        assertThat(untold)
                .warns("connected-unexplained")
                .method(SESSION_MANAGER_PROXY)
                .is(UNDETERMINED);
        assertThat(untold).method(SESSION_MANAGER_VPC_ENDPOINTS).is(READY_AFTER_CHANGES);

        AccessReport told = Reports.answer(by(connected(b0()), "10.0.9.9:3128"));
        assertThat(told).method(SESSION_MANAGER_PROXY).is(READY).isServedBy("10.0.9.9:3128");
        assertThat(told).method(SESSION_MANAGER_VPC_ENDPOINTS).is(READY_AFTER_CHANGES);
        Assertions.assertThat(told.warnings()).noneMatch(one -> one.code().equals("connected-unexplained"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.9.9:3128", "proxy.example.com:8080", "[2001:db8::1]:3128"})
    void what_the_snapshot_does_not_hold_of_a_proxy_is_unknown_without_a_proof(String proxy) {
        of(by(b0(), proxy)).is(UNDETERMINED);
        of(by(connected(b0()), proxy)).is(READY);
    }

    @Test
    void a_proxy_on_the_internet_is_another_ways_question() {
        of(by(b2(), "192.0.2.77:3128")).is(UNDETERMINED).says("SMPX-P03.not-modelled");
        of(by(b0(), "192.0.2.77:3128")).is(RULED_OUT).says("SMPX-P03.no-route");
    }

    @Test
    void a_declared_proxy_takes_the_proof_from_the_way_that_routes_select() {
        Fixture unsure = connected(b2()).withoutKind("describe-dhcp-options");
        assertThat(Reports.answer(unsure.ask()))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY);
        assertThat(Reports.answer(by(unsure, "10.0.9.9:3128")))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(UNDETERMINED);
    }

    @Test
    void an_undeclared_proxy_is_one_unknown_and_nothing_to_build() {
        OptionAssert option = of(b0().ask()).is(UNDETERMINED).isServedBy("NEW").requires();
        option.lacksOnly("SMPX-P01.undeclared");
        Assertions.assertThat(option.option().prerequisites())
                .filteredOn(one -> one.id().equals("SMPX-P01"))
                .singleElement()
                .satisfies(one -> Assertions.assertThat(one.settledBy()).contains("--declare proxy=HOST:PORT"));
    }

    @Test
    void closed_groups_on_either_side_are_opened() {
        of(withoutOutbound("sg-t")).is(READY_AFTER_CHANGES).requires(AUTHORIZE_EGRESS_TO_PROXY);
        of(withoutInbound()).is(READY_AFTER_CHANGES).requires(AUTHORIZE_PROXY_INGRESS);
        of(withoutOutbound("sg-b")).is(READY_AFTER_CHANGES).requires(AUTHORIZE_PROXY_EGRESS);
    }

    @Test
    void the_commands_name_the_port_and_the_group_or_address() {
        Assertions.assertThat(commands(withoutOutbound("sg-t"), PROXY.toString()))
                .containsExactly("aws ec2 authorize-security-group-egress --group-id sg-t --ip-permissions"
                        + " 'IpProtocol=tcp,FromPort=3128,ToPort=3128,IpRanges=[{CidrIp=10.0.100.10/32}]'"
                        + " --region ap-northeast-1");
        Assertions.assertThat(commands(withoutInbound(), PROXY.toString()))
                .containsExactly("aws ec2 authorize-security-group-ingress --group-id sg-b --protocol tcp --port 3128"
                        + " --source-group sg-t --region ap-northeast-1");
        Assertions.assertThat(commands(peered().setJson(GROUPS, ingressOf("sg-b"), "[]"), "10.2.1.10:3128"))
                .containsExactly("aws ec2 authorize-security-group-ingress --group-id sg-b --protocol tcp --port 3128"
                        + " --cidr 10.0.1.10/32 --region ap-northeast-1");
    }

    private static java.util.List<String> commands(Fixture fixture, String proxy) {
        return of(by(fixture, proxy)).option().changes().stream()
                .flatMap(change -> change.commandLines().stream())
                .toList();
    }

    @Test
    void others_with_the_same_group_are_named() {
        Fixture shared = withoutOutbound("sg-t")
                .setJson("describe-instances", PROXY_HOST + "SecurityGroups", "[{GroupId: 'sg-b'}, {GroupId: 'sg-t'}]");
        of(shared).hasChange(AUTHORIZE_EGRESS_TO_PROXY);
        Assertions.assertThat(of(withoutInbound()).option().changes())
                .flatExtracting(change -> change.sideEffects())
                .noneMatch(effect -> effect.kind() == SideEffect.Kind.SHARED_SECURITY_GROUP);
    }

    @Test
    void network_acls_are_opened_for_the_proxys_port_and_the_answers() {
        of(answeringInPart()).is(READY_AFTER_CHANGES).requires(ALLOW_IN_NETWORK_ACL);
    }

    @Test
    void a_stopped_proxy_is_started() {
        of(inState("stopped")).is(READY_AFTER_CHANGES).requires(START_INSTANCE);
        of(inState("terminated")).is(RULED_OUT);
    }

    @Test
    void a_proxy_in_a_peered_vpc_needs_the_routes_there_and_back() {
        of(by(peered(), "10.2.1.10:3128")).is(READY).says("SMPX-P03.peered");
        of(by(peered().without(TABLES, ROUTES + "/pcx-1"), "10.2.1.10:3128"))
                .is(READY_AFTER_CHANGES)
                .requires(ADD_ROUTE_TO_PEER);
        of(by(peered().without(TABLES, "/RouteTables/rtb-pub/Routes/pcx-1"), "10.2.1.10:3128"))
                .is(RULED_OUT)
                .lacksOnly("SMPX-P03.other-target");
        of(by(peered().set("describe-vpc-peering-connections", PEERING, "pending-acceptance"), "10.2.1.10:3128"))
                .is(READY_AFTER_CHANGES)
                .requires(ACCEPT_PEERING);
    }

    @Test
    void a_proxy_without_a_way_on_of_its_own_serves_nobody() {
        of(closedIn()).is(RULED_OUT).says("SMPX-P07.stopped");
    }

    @Test
    void endpoints_in_the_proxys_vpc_take_its_traffic() {
        Fixture toEndpoints = closedIn()
                .add(GROUPS, "/SecurityGroups", group("sg-e", "endpoints"))
                .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssm", "subnet-pub"))
                .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssmmessages", "subnet-pub"));
        of(toEndpoints).is(RULED_OUT).says("SMPX-P07.stopped");
        of(toEndpoints.setJson(GROUPS, ingressOf("sg-e"), list(rule("tcp", 443, 443, Snapshots.from("sg-b")))))
                .is(READY);
    }

    @Test
    void names_that_the_proxy_cannot_ask_for_leave_its_way_on_open() {
        of(proxied().set("describe-vpc-attribute.vpc-1.enableDnsSupport", "/EnableDnsSupport/Value", false))
                .is(UNDETERMINED)
                .says("SMPX-P07.unknown");
        of(proxied().withoutKind("describe-vpc-endpoints")).is(UNDETERMINED).says("SMPX-P07.unknown");
    }

    @Test
    void a_balancer_with_the_address_is_no_instance_whose_state_could_be_read() {
        Fixture balanced = b0().add("describe-network-interfaces", "/NetworkInterfaces", """
                {NetworkInterfaceId: 'eni-nlb', InterfaceType: 'network_load_balancer', VpcId: 'vpc-1',
                 SubnetId: 'subnet-p', AvailabilityZone: 'ap-northeast-1a', OwnerId: '123456789012', Groups: [],
                 Ipv6Addresses: [], PrivateIpAddress: '10.0.1.50', SourceDestCheck: false, Status: 'in-use'}""");
        of(by(balanced, "10.0.1.50:3128"))
                .is(UNDETERMINED)
                .isServedBy("eni-nlb")
                .says("SMPX-P02.not-in-snapshot", "SMPX-P05.allowed", "SMPX-P06.not-evaluated");
    }

    @Test
    void it_leaves_by_the_internet() {
        of(proxied().ask(declared().proxy(PROXY)).requiring(noInternetEgress()))
                .is(RULED_OUT)
                .conflictsWith("NO_INTERNET_EGRESS");
        of(b0().ask().requiring(noInternetEgress())).is(RULED_OUT).conflictsWith("NO_INTERNET_EGRESS");
    }

    @Test
    void what_no_api_tells_is_on_the_checklist() {
        Assertions.assertThat(of(proxied()).option().checklist())
                .extracting(ChecklistItem::id)
                .contains("proxy-settings", "proxy-allow-list");
    }

    @Test
    void a_proxy_that_stands_is_on_the_bill_already() {
        OptionAssert option = of(proxied()).adds("0.00");
        Assertions.assertThat(option.option().cost().lines()).isNotEmpty().allMatch(CostLine::existing);
    }
}
