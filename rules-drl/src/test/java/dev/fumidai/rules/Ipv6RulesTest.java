package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_IPV6;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.Action.ALLOW_IN_NETWORK_ACL;
import static dev.fumidai.finding.Action.ASSIGN_IPV6_ADDRESS;
import static dev.fumidai.finding.Action.ASSOCIATE_SUBNET_IPV6_BLOCK;
import static dev.fumidai.finding.Action.ASSOCIATE_VPC_IPV6_BLOCK;
import static dev.fumidai.finding.Action.AUTHORIZE_NODE_IPV6_EGRESS;
import static dev.fumidai.finding.Action.CREATE_EGRESS_ONLY_GATEWAY;
import static dev.fumidai.finding.Action.DELETE_IPV6_ROUTE;
import static dev.fumidai.finding.Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS;
import static dev.fumidai.finding.Action.ROUTE_TO_EGRESS_ONLY_GATEWAY;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ipv6Network;
import static dev.fumidai.fixture.Snapshots.ipv6Route;
import static dev.fumidai.fixture.Snapshots.ipv6Session;
import static dev.fumidai.fixture.Snapshots.ipv6Target;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noInternetEgress;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Session Manager over IPv6: an environment for every case, and what becomes of the method. */
class Ipv6RulesTest {
    private static final String TABLES = "describe-route-tables";
    private static final String ROUTES = "/RouteTables/rtb-p/Routes";
    private static final String GATEWAYS = "describe-egress-only-internet-gateways";
    private static final String GROUPS = "describe-security-groups";
    private static final String SUBNETS = "describe-subnets";
    private static final String BLOCK = "describe-vpc-block-public-access-options";
    private static final String MODE = "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode";
    private static final Cases CASES = new Cases("SMV6");

    static {
        days();
        addresses();
        routes();
        gateways();
        agents();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_IPV6, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_IPV6, question);
    }

    private static Supplier<AccessQuestion> on(String day) {
        return () -> ipv6Target().ask().asOf(LocalDate.parse(day));
    }

    private static void days() {
        found("SMV6-P01.offered", on("2025-10-09"));
        found("SMV6-P01.perhaps", on("2025-10-08"));
        found("SMV6-P01.not-yet", on("2023-12-14"));
    }

    private static void addresses() {
        found("SMV6-P02.present", ipv6Target());
        found("SMV6-P02.assignable", ipv6Network());
        found("SMV6-P02.subnet-without-block", withoutSubnetBlock());
        found("SMV6-P02.vpc-without-block", b0());
        found("SMV6-P02.no-room", full());
        found("SMV6-P02.unknown", withoutSubnetBlock().withoutKind("describe-vpcs"));
    }

    private static Fixture withoutSubnetBlock() {
        return ipv6Network().setJson(SUBNETS, "/Subnets/subnet-p/Ipv6CidrBlockAssociationSet", "[]");
    }

    /** The VPC has no more than another subnet took. */
    private static Fixture full() {
        String all = "[{Ipv6CidrBlock: '2001:db8:1::/60', Ipv6CidrBlockState: {State: 'associated'}}]";
        return publicSubnet(withoutSubnetBlock())
                .setJson("describe-vpcs", "/Vpcs/vpc-1/Ipv6CidrBlockAssociationSet", all)
                .setJson(SUBNETS, "/Subnets/subnet-pub/Ipv6CidrBlockAssociationSet", all);
    }

    private static Fixture routed(String field, String target, String state) {
        return ipv6Target().setJson(TABLES, ROUTES + "/2", ipv6Route("::/0", field, target, state));
    }

    private static Fixture shadowed() {
        return ipv6Target()
                .add(TABLES, ROUTES, ipv6Route("2406:da14::/32", "VpcPeeringConnectionId", "pcx-9", "blackhole"));
    }

    private static Supplier<AccessQuestion> toServices(Fixture fixture) {
        return () -> fixture.ask(declared().serviceCidr(Cidr.parse("2406:da14:8000::/36")));
    }

    private static void routes() {
        found("SMV6-P03.this-gateway", ipv6Target());
        found("SMV6-P03.other-target", routed("VpcPeeringConnectionId", "pcx-9", "active"));
        found("SMV6-P03.no-route", ipv6Network());
        found("SMV6-P03.blackhole", routed("EgressOnlyInternetGatewayId", "eigw-9", "blackhole"));
        found("SMV6-P03.specific-blackhole", toServices(shadowed()));
        found("SMV6-P03.split", shadowed());
        found("SMV6-P03.not-modelled", routed("NetworkInterfaceId", "eni-9", "active"));
        found("SMV6-P03.gateway-untold", ipv6Network().withoutKind(GATEWAYS));
        found("SMV6-P03.unknown", ipv6Target().withoutKind(TABLES));
    }

    private static void gateways() {
        found("SMV6-P04.attached", ipv6Target());
        found("SMV6-P04.not-attached", detaching());
        found("SMV6-P04.to-be-built", ipv6Network());
        found("SMV6-P04.unknown", ipv6Target().withoutKind(GATEWAYS));
    }

    private static Fixture detaching() {
        return ipv6Target().set(GATEWAYS, "/EgressOnlyInternetGateways/eigw-1/Attachments/0/State", "detaching");
    }

    private static Supplier<AccessQuestion> agent(String version) {
        return () -> ipv6Target().ask(declared().agentVersion(version));
    }

    private static void agents() {
        found("SMV6-P05.in-use", ipv6Session());
        found("SMV6-P05.option-untold", agent("3.3.3270.0"));
        found("SMV6-P05.no-option", agent("3.3.3269.0"));
        found("SMV6-P05.version-untold", () -> ipv6Target().ask(Declarations.none()));
    }

    private static void considerations() {
        found("SMV6-A01.nothing-to-build", ipv6Target());
        found("SMV6-A02.lets-nobody-in", ipv6Target());
        found("SMV6-A03.no-hourly-charge", ipv6Target());
        found("SMV6-D01.leaves-aws", ipv6Target());
        found("SMV6-D02.subnet-becomes-protected", b0());
        found("SMV6-D03.dual-stack-roll-out", b0());
        found("SMV6-D04.agent-setting", ipv6Target());
        found("SMV6-D05.exfiltration", ipv6Target());
        found("SMV6-D06.reachable", byInternetGateway());
    }

    /** The target's own route for IPv6 leads to an attached internet gateway. */
    private static Fixture byInternetGateway() {
        return publicSubnet(routed("GatewayId", "igw-1", "active"))
                .setJson(GATEWAYS, "/EgressOnlyInternetGateways", "[]");
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
        return assertThat(fixture).method(SESSION_MANAGER_IPV6);
    }

    private static OptionAssert of(AccessQuestion question) {
        return assertThat(Reports.answer(question)).method(SESSION_MANAGER_IPV6);
    }

    @Test
    void a_session_that_only_ipv6_can_carry_proves_that_the_agent_uses_it() {
        of(ipv6Session()).is(READY).isServedBy("eigw-1").requires().adds("0.00");
    }

    @Test
    void how_the_agent_is_set_no_answer_tells() {
        of(ipv6Target()).is(UNDETERMINED).isServedBy("eigw-1").lacksOnly("SMV6-P05.no-option");
        of(agent("3.3.3270.0").get()).is(UNDETERMINED).lacksOnly("SMV6-P05.option-untold");
    }

    @Test
    void a_session_that_another_way_can_carry_proves_nothing_of_ipv6() {
        Fixture both = ipv6Session().add(TABLES, ROUTES, route("0.0.0.0/0", "NatGatewayId", "nat-1", "active"));
        of(both).is(UNDETERMINED).lacksOnly("SMV6-P05.no-option");
        Fixture captured = ipv6Session()
                .add(GROUPS, "/SecurityGroups", group("sg-e", "endpoints"))
                .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssm", "subnet-p"));
        of(captured).is(UNDETERMINED).says("SMV6-P05.no-option", "EGBL-P06.unknown");
    }

    @Test
    void an_egress_rule_for_ipv4_does_not_cover_ipv6() {
        Fixture ipv4Only = ipv6Target().setJson(GROUPS, egressOf("sg-t"), list(rule("-1", 0, 0, cidr("0.0.0.0/0"))));
        Change change = of(ipv4Only)
                .is(READY_AFTER_CHANGES)
                .says("EGBL-P01.denied-ipv6")
                .requires(AUTHORIZE_NODE_IPV6_EGRESS)
                .option()
                .changes()
                .get(0);
        Assertions.assertThat(change.commandLines())
                .containsExactly("aws ec2 authorize-security-group-egress --group-id sg-t --ip-permissions"
                        + " 'IpProtocol=tcp,FromPort=443,ToPort=443,Ipv6Ranges=[{CidrIpv6=::/0}]'"
                        + " --region ap-northeast-1");
    }

    @Test
    void an_isolated_vpc_gets_blocks_an_address_a_gateway_and_a_route() {
        of(b0()).is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .requires(
                        ASSOCIATE_VPC_IPV6_BLOCK,
                        ASSOCIATE_SUBNET_IPV6_BLOCK,
                        ASSIGN_IPV6_ADDRESS,
                        AUTHORIZE_NODE_IPV6_EGRESS,
                        ALLOW_IN_NETWORK_ACL,
                        CREATE_EGRESS_ONLY_GATEWAY,
                        ROUTE_TO_EGRESS_ONLY_GATEWAY)
                .adds("0.00");
    }

    @Test
    void a_subnet_gets_the_first_block_that_no_other_has() {
        Fixture second = publicSubnet(withoutSubnetBlock())
                .setJson(SUBNETS, "/Subnets/subnet-pub/Ipv6CidrBlockAssociationSet", """
                        [{Ipv6CidrBlock: '2001:db8:1::/64', Ipv6CidrBlockState: {State: 'associated'}}]""");
        Assertions.assertThat(commands(of(second)))
                .contains("aws ec2 associate-subnet-cidr-block --subnet-id subnet-p --ipv6-cidr-block"
                        + " 2001:db8:1:1::/64 --region ap-northeast-1");
    }

    private static List<String> commands(OptionAssert option) {
        return option.option().changes().stream()
                .flatMap(change -> change.commandLines().stream())
                .toList();
    }

    @Test
    void without_a_free_block_the_target_gets_no_address() {
        of(full()).is(RULED_OUT).says("SMV6-P02.no-room");
    }

    @Test
    void before_the_names_existed_it_is_ruled_out() {
        of(on("2023-12-14").get()).is(RULED_OUT).says("SMV6-P01.not-yet");
        of(on("2023-12-15").get()).is(UNDETERMINED).says("SMV6-P01.perhaps");
    }

    @Test
    void a_gateway_of_the_vpc_that_no_route_names_serves_first() {
        Fixture unrouted = routed("EgressOnlyInternetGatewayId", "eigw-9", "blackhole");
        of(unrouted).is(READY_AFTER_CHANGES).isServedBy("eigw-1").requires(ROUTE_TO_EGRESS_ONLY_GATEWAY);
        Assertions.assertThat(commands(of(unrouted)))
                .containsExactly("aws ec2 replace-route --route-table-id rtb-p --destination-ipv6-cidr-block ::/0"
                        + " --egress-only-internet-gateway-id eigw-1 --region ap-northeast-1");
    }

    @Test
    void a_gateway_that_is_being_detached_does_not_serve() {
        of(detaching()).is(RULED_OUT).isServedBy("eigw-1").says("SMV6-P04.not-attached");
    }

    @Test
    void a_gateway_of_another_vpc_does_not_serve() {
        Fixture elsewhere =
                ipv6Target().set(GATEWAYS, "/EgressOnlyInternetGateways/eigw-1/Attachments/0/VpcId", "vpc-9");
        of(elsewhere)
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .requires(CREATE_EGRESS_ONLY_GATEWAY, ROUTE_TO_EGRESS_ONLY_GATEWAY);
    }

    @Test
    void an_internet_gateway_serves_where_the_route_names_it_and_is_never_planned() {
        of(byInternetGateway()).is(UNDETERMINED).isServedBy("igw-1").lacksOnly("SMV6-P05.no-option");
        Assertions.assertThat(commands(of(publicSubnet(ipv6Network()))))
                .noneMatch(command -> command.contains("--gateway-id"));
    }

    @Test
    void a_needless_blackhole_can_go() {
        of(toServices(shadowed()).get()).is(READY_AFTER_CHANGES).requires(DELETE_IPV6_ROUTE);
    }

    @Test
    void the_acl_needs_entries_for_ipv6_both_ways() {
        Fixture oneWay = ipv6Target()
                .setJson(
                        "describe-network-acls",
                        "/NetworkAcls/acl-1/Entries",
                        list(aclEntry(100, true, "allow", "::/0"), aclEntry(100, false, "allow", "0.0.0.0/0")));
        OptionAssert option = of(oneWay)
                .is(READY_AFTER_CHANGES)
                .requires(ALLOW_IN_NETWORK_ACL)
                .says("EGBL-P02.denied");
        Assertions.assertThat(commands(option))
                .singleElement()
                .asString()
                .contains("--ingress", "--ipv6-cidr-block ::/0");
    }

    @Test
    void block_public_access_lets_an_egress_only_gateway_pass_unless_it_blocks_both_ways() {
        of(ipv6Session().set(BLOCK, MODE, "block-ingress")).is(READY).says("EGBL-P03.passes");
        of(ipv6Session().set(BLOCK, MODE, "block-bidirectional"))
                .is(READY_AFTER_CHANGES)
                .requires(EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS)
                .says("EGBL-P03.blocked");
        of(byInternetGateway().set(BLOCK, MODE, "block-ingress"))
                .is(READY_AFTER_CHANGES)
                .says("EGBL-P03.blocked");
    }

    @Test
    void it_leaves_by_the_internet() {
        of(ipv6Session().ask().requiring(noInternetEgress())).is(RULED_OUT).conflictsWith("NO_INTERNET_EGRESS");
    }

    @Test
    void what_is_not_collected_is_not_absent() {
        of(ipv6Session().withoutKind(TABLES)).is(UNDETERMINED);
        of(ipv6Session().withoutKind(GATEWAYS)).is(UNDETERMINED).says("SMV6-P04.unknown", "SMV6-P05.no-option");
        of(ipv6Network().withoutKind(GATEWAYS))
                .says("SMV6-P03.gateway-untold", "SMV6-P04.unknown")
                .neverHasChange(CREATE_EGRESS_ONLY_GATEWAY);
    }

    /** NAT64 is a NAT gateway's way: it takes the usual names, and is that gateway's to pay for. */
    @Test
    void nat64_is_the_way_of_the_nat_gateway() {
        Fixture translated = EgressScenariosTest.ipv6Only();
        assertThat(translated).method(SESSION_MANAGER_NAT_GATEWAY).is(READY).isServedBy("nat-1");
        of(translated)
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .requires(CREATE_EGRESS_ONLY_GATEWAY, ROUTE_TO_EGRESS_ONLY_GATEWAY);
        Fixture connected = translated.document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
        of(connected).doesNotSay("SMV6-P05.in-use");
    }

    @Test
    void nat64_is_opened_for_the_addresses_that_stand_for_ipv4() {
        Fixture closed = EgressScenariosTest.ipv6Only().setJson(GROUPS, egressOf("sg-t"), "[]");
        Assertions.assertThat(commands(assertThat(closed)
                        .method(SESSION_MANAGER_NAT_GATEWAY)
                        .is(READY_AFTER_CHANGES)
                        .requires(AUTHORIZE_NODE_IPV6_EGRESS)))
                .singleElement()
                .asString()
                .contains("CidrIpv6=64:ff9b::/96");
    }
}
