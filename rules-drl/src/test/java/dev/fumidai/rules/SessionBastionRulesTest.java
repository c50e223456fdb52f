package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_PEER;
import static dev.fumidai.finding.Action.ASSOCIATE_ADDRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_ENDPOINT_INGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_TARGET_INGRESS;
import static dev.fumidai.finding.Action.CREATE_INSTANCE_PROFILE;
import static dev.fumidai.finding.Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS;
import static dev.fumidai.finding.Action.RUN_JUMP_HOST;
import static dev.fumidai.finding.Action.START_INSTANCE;
import static dev.fumidai.finding.Action.UPDATE_AGENT;
import static dev.fumidai.fixture.Fixture.TODAY;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.managedBastion;
import static dev.fumidai.fixture.Snapshots.privateHost;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.sessionBastion;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noInboundFromInternet;
import static dev.fumidai.requirement.Requirements.noInboundRuleOnTarget;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.requirement.Requirements.noSshKeys;
import static dev.fumidai.requirement.Requirements.sessionContentLog;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.Declarations;
import dev.fumidai.report.AccessReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SSH through a host that Session Manager reaches: an environment for every case, and what becomes of the method. */
class SessionBastionRulesTest {
    private static final LocalDate OFFERED = LocalDate.of(2022, 5, 27);
    private static final String AGENTS = "describe-instance-information";
    private static final String GROUPS = "describe-security-groups";
    private static final String INSTANCES = "describe-instances";
    private static final String BASTION = "/Reservations/r-b/Instances/i-b/";
    private static final String ROOM = "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock";
    private static final Cases CASES = new Cases("SBSM");

    static {
        offer();
        place();
        agent();
        ways();
        outbound();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SSH_BASTION_SESSION_MANAGER, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SSH_BASTION_SESSION_MANAGER, question);
    }

    /** Without anything built: what stands is looked at. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noChange());
    }

    private static void offer() {
        found("SBSM-P01.offered", () -> sessionBastion().ask().asOf(OFFERED));
        found("SBSM-P01.not-yet", () -> sessionBastion().ask().asOf(OFFERED.minusDays(1)));
    }

    private static void place() {
        found("SBSM-P02.stands", sessionBastion());
        found("SBSM-P02.to-be-built", b1());
        found("SBSM-P02.no-public-subnet", b0());
        found("SBSM-P02.no-room", b0().set("describe-vpcs", ROOM, "10.0.1.0/24"));
        found("SBSM-P02.unknown", b0().withoutKind("describe-internet-gateways"));
    }

    private static Fixture agentOf(String version) {
        return sessionBastion().set(AGENTS, "/InstanceInformationList/i-b/AgentVersion", version);
    }

    private static void agent() {
        found("SBSM-P03.forwards", agentOf("3.1.1374.0"));
        found("SBSM-P03.too-old", agentOf("3.1.501.0"));
        found("SBSM-P03.not-built", b1());
        found("SBSM-P03.unknown", asItStands(sessionBastion().withoutKind(AGENTS)));
    }

    private static Fixture withoutAddress() {
        return sessionBastion()
                .without(INSTANCES, BASTION + "PublicIpAddress")
                .without(INSTANCES, BASTION + "NetworkInterfaces/eni-b/Association")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-b/Association")
                .without("describe-addresses", "/Addresses/eipalloc-b");
    }

    private static void ways() {
        found("SBSM-P04.endpoint", admitted(privateHost(b1())));
        found("SBSM-P04.nat-gateway", privateHost(b2()));
        found("SBSM-P04.internet-gateway", sessionBastion());
        found("SBSM-P04.no-address", withoutAddress());
        found("SBSM-P04.no-way", privateHost(b0()));
        found(
                "SBSM-P04.closed-in",
                asItStands(privateHost(b0()).set("describe-subnets", "/Subnets/subnet-p/AvailableIpAddressCount", 0)));
        found("SBSM-P04.unknown", asItStands(sessionBastion().withoutKind("describe-route-tables")));
    }

    /** The endpoints let every address of the VPC in. */
    private static Fixture admitted(Fixture fixture) {
        return fixture.setJson(GROUPS, ingressOf("sg-e"), list(rule("tcp", 443, 443, cidr("10.0.0.0/16"))));
    }

    private static Fixture lettingOut(String... rules) {
        return sessionBastion().setJson(GROUPS, egressOf("sg-b"), list(rules));
    }

    private static void outbound() {
        String https = rule("tcp", 443, 443, cidr("0.0.0.0/0"));
        found("SBSM-P05.allowed", sessionBastion());
        found("SBSM-P05.denied", lettingOut(https));
        found("SBSM-P05.stale-reference", lettingOut(https, BastionRulesTest.stale()));
        CASES.dead("SBSM-P05.not-evaluated", "security groups are always asked, and a new one lets everything out");
        found("SBSM-P05.unknown", asItStands(sessionBastion().without(GROUPS, egressOf("sg-b"))));
        CASES.dead("SBSM-P05.some-addresses", "a target has one private address, which a rule admits or not");
    }

    private static void considerations() {
        found("SBSM-A01.already-there", sessionBastion());
        found("SBSM-A02.no-inbound-port", sessionBastion());
        found("SBSM-A03.iam-and-cloudtrail", sessionBastion());
        found("SBSM-A04.no-agent", sessionBastion());
        found("SBSM-A05.any-ssh-tool", sessionBastion());
        found("SBSM-A06.stoppable", sessionBastion());
        found("SBSM-D01.own-host", sessionBastion());
        found("SBSM-D02.changes-environment", b1());
        found("SBSM-D03.login-on-target", sessionBastion());
        found("SBSM-D04.no-session-log", sessionBastion());
        found("SBSM-D05.inbound-on-target", sessionBastion());
        found("SBSM-D06.disk-billed-while-stopped", sessionBastion());
        found("SBSM-D07.one-zone", sessionBastion());
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
        return assertThat(fixture).method(SSH_BASTION_SESSION_MANAGER);
    }

    private static OptionAssert of(AccessQuestion question) {
        return assertThat(Reports.answer(question)).method(SSH_BASTION_SESSION_MANAGER);
    }

    @Test
    void a_bastion_without_inbound_rules_is_ready_by_session_manager_and_not_by_ssh() {
        AccessReport report = sessionBastion().report();
        Reports.assertThat(report)
                .method(SSH_BASTION_SESSION_MANAGER)
                .is(READY)
                .isServedBy("i-b")
                .requires()
                .adds("0.00");
        Reports.assertThat(report).method(SSH_BASTION).is(READY_AFTER_CHANGES);
    }

    @Test
    void an_agent_before_3_1_1374_0_is_updated() {
        of(agentOf("3.1.501.0"))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("SBSM-P03.too-old", "SMBL-P08.ec2messages-retired")
                .requires(UPDATE_AGENT);
        of(agentOf("3.3.40.0")).is(READY);
    }

    @Test
    void the_agent_of_the_bastion_may_be_declared() {
        Fixture unregistered = sessionBastion().without(AGENTS, "/InstanceInformationList/i-b");
        of(unregistered.ask(declared().bastionAgentVersion("3.3.987.0"))).is(READY);
        of(unregistered.ask().requiring(noChange())).is(UNDETERMINED);
    }

    @Test
    void what_is_declared_of_the_bastion_is_not_said_of_every_private_instance() {
        Fixture both = privateHost(sessionBastion())
                .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.0.0/16"))))
                .setJson(AGENTS, "/InstanceInformationList", "[]");
        of(both.ask(declared().bastionAgentVersion("3.3.987.0")).requiring(noChange()))
                .is(READY)
                .isServedBy("i-b")
                .hasOtherCandidate(RULED_OUT, "i-j");
    }

    @Test
    void a_private_host_serves_by_endpoints_or_a_nat_gateway() {
        of(admitted(privateHost(b1()))).is(READY).isServedBy("i-j").says("EGBL-P03.not-on-the-way");
        of(privateHost(b2())).is(READY).isServedBy("i-j").says("SBSM-P04.nat-gateway");
    }

    @Test
    void endpoints_whose_groups_admit_only_the_target_have_to_admit_the_host() {
        of(privateHost(b1()))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("EGBL-P06.captured-and-refused")
                .requires(AUTHORIZE_ENDPOINT_INGRESS);
    }

    @Test
    void a_bastion_in_a_public_subnet_without_an_address_does_not_get_out() {
        of(withoutAddress())
                .is(READY_AFTER_CHANGES)
                .lacksOnly("SBSM-P04.no-address")
                .hasChange(ASSOCIATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-ingress", "block-bidirectional"})
    void block_public_access_cuts_a_host_that_leaves_by_its_own_address(String mode) {
        of(sessionBastion()
                        .set(
                                "describe-vpc-block-public-access-options",
                                "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                                mode))
                .is(READY_AFTER_CHANGES)
                .requires(EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS);
    }

    @Test
    void block_public_access_does_not_matter_behind_endpoints() {
        of(admitted(privateHost(b1()))
                        .set(
                                "describe-vpc-block-public-access-options",
                                "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                                "block-bidirectional"))
                .is(READY);
    }

    @Test
    void a_stopped_host_is_started() {
        of(privateHost(b2()).set(INSTANCES, "/Reservations/r-j/Instances/i-j/State/Name", "stopped"))
                .is(READY_AFTER_CHANGES)
                .requires(START_INSTANCE);
    }

    @Test
    void a_target_that_does_not_admit_the_host_is_opened_to_it() {
        of(sessionBastion().setJson(GROUPS, ingressOf("sg-t"), "[]"))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_TARGET_INGRESS);
        of(sessionBastion().setJson(GROUPS, ingressOf("sg-t"), list(BastionRulesTest.stale())))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("RSBL-P03.stale-reference");
    }

    @Test
    void where_there_is_no_host_one_is_launched_without_an_inbound_rule() {
        of(b2()).is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .hasChange(RUN_JUMP_HOST)
                .hasChange(CREATE_INSTANCE_PROFILE)
                .says("SBSM-P04.nat-gateway");
        of(publicSubnet(b0())).is(READY_AFTER_CHANGES).says("SBSM-P04.internet-gateway");
        of(publicSubnet(b0()).ask().requiring(noInboundFromInternet())).is(READY_AFTER_CHANGES);
    }

    @Test
    void a_new_host_behind_endpoints_is_let_in_by_them() {
        of(b1()).is(READY_AFTER_CHANGES).isServedBy("NEW").hasChange(AUTHORIZE_ENDPOINT_INGRESS);
    }

    @Test
    void default_host_management_gives_a_new_host_its_permissions() {
        Fixture managed = b2().set(
                        "get-service-setting.default-ec2-instance-management-role",
                        "/ServiceSetting/Status",
                        "Customized")
                .set(
                        "get-service-setting.default-ec2-instance-management-role",
                        "/ServiceSetting/SettingValue",
                        "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole");
        of(managed).is(READY_AFTER_CHANGES).says("SMBL-P07.host-management").neverHasChange(CREATE_INSTANCE_PROFILE);
    }

    @Test
    void a_connection_to_the_host_proves_its_own_way_and_nothing_beyond() {
        Fixture connected = sessionBastion()
                .document("get-connection-status.i-b", "{Target: 'i-b', Status: 'connected'}")
                .withoutKind("describe-dhcp-options")
                .withoutKind("list-attached-role-policies");
        of(connected).is(READY);
        of(connected.without(GROUPS, egressOf("sg-b")).ask().requiring(noChange()))
                .is(UNDETERMINED);
        of(connected.without(GROUPS, ingressOf("sg-t")).ask().requiring(noChange()))
                .is(UNDETERMINED);
    }

    private static Fixture connected(Fixture fixture) {
        return managedBastion(fixture).document("get-connection-status.i-b", "{Target: 'i-b', Status: 'connected'}");
    }

    @Test
    void a_bastion_in_a_peered_vpc_needs_the_route_back() {
        Fixture peered = connected(BastionScenariosTest.inPeeredVpc());
        of(peered).is(READY).isServedBy("i-b").says("RSBL-P06.peered");
        of(peered.without("describe-route-tables", "/RouteTables/rtb-p/Routes/pcx-1"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-b")
                .requires(ADD_ROUTE_TO_PEER);
    }

    @Test
    void a_group_is_a_reference_across_a_transit_gateway_only_where_it_is_allowed() {
        Fixture attached = connected(BastionScenariosTest.inAttachedVpc());
        of(attached).is(READY_AFTER_CHANGES).isServedBy("i-b").requires(AUTHORIZE_TARGET_INGRESS);
        of(BastionScenariosTest.referring(attached)).is(READY).isServedBy("i-b");
    }

    @Test
    void what_is_not_collected_of_the_bastions_vpc_is_not_absent() {
        of(managedBastion(BastionScenariosTest.inPeeredVpc()).ask().requiring(noChange()))
                .is(UNDETERMINED)
                .isServedBy("i-b");
    }

    @Test
    void a_connection_to_the_target_proves_nothing_of_the_host() {
        of(sessionBastion()
                        .document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}")
                        .withoutKind("describe-dhcp-options")
                        .ask()
                        .requiring(noChange()))
                .is(UNDETERMINED);
    }

    @Test
    void session_preferences_do_not_reach_into_a_tunnel() {
        of(sessionBastion().set("get-document.SSM-SessionManagerRunShell", "/Content", """
                                {"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{"s3BucketName":"logs",                                "cloudWatchLogGroupName":"","kmsKeyId":"key-1"}}"""))
                .is(READY)
                .says("SMBL-P09.not-for-tunnels");
    }

    @Test
    void it_answers_requirements_by_its_nature() {
        of(sessionBastion().ask().requiring(noInboundFromInternet())).is(READY);
        of(sessionBastion().ask().requiring(noInternetEgress())).is(READY);
        // Beside the target it leaves from the target's own subnet: another one has to be built elsewhere.
        of(privateHost(b2()).ask().requiring(noInternetEgress()))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .hasOtherCandidate(RULED_OUT, "i-j");
        of(sessionBastion().ask().requiring(noInboundRuleOnTarget())).is(RULED_OUT);
        of(sessionBastion().ask().requiring(sessionContentLog())).is(RULED_OUT);
        of(sessionBastion().ask().requiring(noSshKeys())).is(UNDETERMINED);
        of(sessionBastion().ask(declared().instanceConnectPackage(true)).requiring(noSshKeys()))
                .is(READY);
    }

    @Test
    void it_does_not_need_an_agent_on_the_target() {
        of(sessionBastion().ask(Declarations.none().sshKey(true))).is(READY);
    }

    @Test
    void a_tunnel_to_the_targets_private_address_opens_it() {
        List<String> connect = of(sessionBastion().ask().asOf(TODAY)).option().connect();
        Assertions.assertThat(connect)
                .containsExactly(
                        "aws ssm start-session --target i-b"
                                + " --document-name AWS-StartPortForwardingSessionToRemoteHost"
                                + " --parameters host=10.0.1.10,portNumber=22,localPortNumber=2222"
                                + " --region ap-northeast-1",
                        "ssh -p 2222 ec2-user@localhost");
    }

    @Test
    void a_windows_target_is_opened_by_rdp() {
        Fixture windows = sessionBastion()
                .set(INSTANCES, "/Reservations/r-t/Instances/i-t/Platform", "windows")
                .setJson(
                        GROUPS,
                        ingressOf("sg-t"),
                        list(rule("tcp", 3389, 3389, "UserIdGroupPairs: [{GroupId: 'sg-b', UserId: '123456789012'}]")));
        List<String> connect =
                of(windows.ask(declared().osPassword(true))).is(READY).option().connect();
        Assertions.assertThat(connect.get(0)).contains("portNumber=3389,localPortNumber=13389");
        Assertions.assertThat(connect.get(1)).isEqualTo("mstsc /v:localhost:13389");
    }

    @Test
    void what_runs_already_costs_nothing_more() {
        of(sessionBastion()).adds("0.00");
        of(b3()).is(READY_AFTER_CHANGES);
    }
}
