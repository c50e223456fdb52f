package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.Action.CREATE_INSTANCE_PROFILE;
import static dev.fumidai.finding.Action.ENABLE_INSTANCE_METADATA;
import static dev.fumidai.finding.Action.GRANT_OPERATOR_PERMISSIONS;
import static dev.fumidai.finding.Action.INSTALL_AGENT;
import static dev.fumidai.finding.Action.INSTALL_PLUGIN;
import static dev.fumidai.finding.Action.START_INSTANCE;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.requirement.Requirements.capability;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.model.Declarations;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.ChecklistItem;
import dev.fumidai.requirement.Capability;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Who the node is, what runs on it, and what proves it. */
class IdentityScenariosTest {
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String SETTING = "get-service-setting.default-ec2-instance-management-role";

    private static OptionAssert endpointsOf(Fixture fixture) {
        return assertThat(fixture).method(SESSION_MANAGER_VPC_ENDPOINTS);
    }

    private static Fixture withoutProfile() {
        return b1().without("describe-instances", TARGET + "IamInstanceProfile");
    }

    @Test
    void default_host_management_serves_instead_of_a_profile() {
        endpointsOf(withoutProfile()
                        .set(SETTING, "/ServiceSetting/Status", "Customized")
                        .set(
                                SETTING,
                                "/ServiceSetting/SettingValue",
                                "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole"))
                .is(READY)
                .says("SMBL-P07.host-management");
    }

    @Test
    void default_host_management_of_another_region_does_not_serve_here() {
        Fixture elsewhere =
                withoutProfile().document("us-east-1/get-service-setting.default-ec2-instance-management-role", """
                        {ServiceSetting: {SettingId: '/ssm/managed-instance/default-ec2-instance-management-role',
                            SettingValue: 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole',
                            Status: 'Customized',
                            ARN: 'arn:aws:ssm:us-east-1:123456789012:servicesetting/ssm/managed-instance/default-ec2-instance-management-role'}}""");
        endpointsOf(elsewhere).is(READY_AFTER_CHANGES).requires(CREATE_INSTANCE_PROFILE);
    }

    @Test
    void the_deprecated_policy_serves_with_a_drawback() {
        endpointsOf(b1().document("list-attached-role-policies.node", """
                        {AttachedPolicies: [{PolicyName: 'AmazonEC2RoleforSSM',
                            PolicyArn: 'arn:aws:iam::aws:policy/service-role/AmazonEC2RoleforSSM'}]}"""))
                .is(READY)
                .says("SMBL-P07.profile-deprecated", "SMBL-D01.deprecated-policy");
    }

    @Test
    void without_the_metadata_service_the_agent_has_no_identity() {
        endpointsOf(b1().set("describe-instances", TARGET + "MetadataOptions/HttpEndpoint", "disabled"))
                .is(READY_AFTER_CHANGES)
                .requires(ENABLE_INSTANCE_METADATA);
    }

    @Test
    void required_tokens_do_not_stop_the_agent() {
        endpointsOf(b1().set("describe-instances", TARGET + "MetadataOptions/HttpTokens", "required"))
                .is(READY);
        endpointsOf(b1().set("describe-instances", TARGET + "MetadataOptions/HttpTokens", "optional"))
                .is(READY);
    }

    @Test
    void a_connection_that_no_path_explains_is_a_warning_not_a_proof() {
        AccessReport report = b0().document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}")
                .report();
        assertThat(report).method(SESSION_MANAGER_VPC_ENDPOINTS).is(READY_AFTER_CHANGES);
        assertThat(report).method(SESSION_MANAGER_NAT_GATEWAY).is(READY_AFTER_CHANGES);
        assertThat(report).warns("connected-unexplained");
    }

    @Test
    void a_connection_proves_what_is_unknown_on_the_path_that_it_takes() {
        Fixture connected = b1().document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
        assertThat(connected.ask(Declarations.none()))
                .hasNoWarnings()
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY);
    }

    @Test
    void a_heartbeat_without_a_channel_is_a_doubt() {
        Fixture online = heard(b1(), "Online", "2026-11-23T10:00:00+09:00");

        assertThat(channel(online, "notconnected").report())
                .warns("online-not-connected")
                .warns("ready-not-connected")
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY);
        assertThat(channel(online, "connected")).hasNoWarnings();
        assertThat(channel(heard(b0(), "Online", "2026-11-23T10:00:00+09:00"), "notconnected")
                        .report())
                .warns("online-not-connected")
                .doesNotWarn("ready-not-connected");
    }

    @Test
    void a_channel_without_a_heartbeat_is_a_doubt() {
        Fixture lost = heard(b1(), "ConnectionLost", "2026-11-23T10:00:00+09:00");

        assertThat(channel(lost, "connected").report())
                .warns("connected-not-online")
                .doesNotWarn("online-not-connected");
        // Whoever carries the channel: a proxy, too.
        assertThat(channel(lost, "connected").ask(Declarations.none().proxy(new Declarations.Proxy("10.0.9.9", 3128))))
                .warns("connected-not-online");
    }

    @Test
    void a_report_of_the_agent_that_is_older_than_ten_minutes_is_stale() {
        Fixture fresh = heard(b1(), "Online", "2026-11-23T10:00:00+09:00");

        assertThat(alsoHeard(fresh, "2026-11-23T01:10:00Z").report()).doesNotWarn("ping-stale");
        assertThat(alsoHeard(fresh, "2026-11-23T01:10:01Z").report()).warns("ping-stale");
        assertThat(alsoHeard(heard(b1(), "Online", "yesterday"), "2026-11-23T01:10:01Z")
                        .report())
                .doesNotWarn("ping-stale");
    }

    private static Fixture channel(Fixture fixture, String status) {
        return fixture.document("get-connection-status.i-t", "{Target: 'i-t', Status: '" + status + "'}");
    }

    private static Fixture heard(Fixture fixture, String status, String at) {
        return fixture.document(
                "describe-instance-information",
                "{InstanceInformationList: [{InstanceId: 'i-t', PingStatus: '" + status
                        + "', AgentVersion: '3.3.987.0', PlatformType: 'Linux', LastPingDateTime: '" + at + "'}]}");
    }

    private static Fixture alsoHeard(Fixture fixture, String at) {
        return fixture.document(
                "second/describe-instance-information",
                "{InstanceInformationList: [{InstanceId: 'i-u', PingStatus: 'Online', AgentVersion: '3.3.987.0',"
                        + " PlatformType: 'Linux', LastPingDateTime: '" + at + "'}]}");
    }

    @Test
    void a_stopped_target_has_to_be_started_whatever_the_method() {
        AccessReport report = b1().setJson("describe-instances", TARGET + "State", "{Code: 80, Name: 'stopped'}")
                .report();
        // Only the ways by a public address that the target does not have, and by a hub that is not there, stay closed.
        List<AssessedOption> mendable = report.options().stream()
                .filter(option -> option.verdict() != RULED_OUT)
                .toList();
        Assertions.assertThat(mendable)
                .hasSize(AccessMethod.values().length - 2)
                .allSatisfy(option -> {
                    Assertions.assertThat(option.verdict()).isEqualTo(READY_AFTER_CHANGES);
                    Assertions.assertThat(option.requiredChanges())
                            .anyMatch(change -> change.action() == START_INSTANCE
                                    && change.resource().equals("i-t"));
                });
        assertThat(report).method(SESSION_MANAGER_VPC_ENDPOINTS).requires(START_INSTANCE);
    }

    @Test
    void red_hat_brings_no_agent() {
        Fixture redHat = b1().set("describe-images", "/Images/0/Name", "RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3")
                .set("describe-images", "/Images/0/PlatformDetails", "Red Hat Enterprise Linux")
                .set("describe-instances", TARGET + "PlatformDetails", "Red Hat Enterprise Linux");
        assertThat(redHat.ask(Declarations.none().sshKey(true)))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY_AFTER_CHANGES)
                .hasChange(INSTALL_AGENT);
    }

    @Test
    void an_operator_without_permissions_is_not_ready() {
        assertThat(b1().ask(Fixture.declared().operatorIam(false)))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY_AFTER_CHANGES)
                .requires(GRANT_OPERATOR_PERMISSIONS);
    }

    @Test
    void an_operator_without_the_plugin_is_not_ready() {
        assertThat(b1().ask(Fixture.declared().plugin(false)))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY_AFTER_CHANGES)
                .requires(INSTALL_PLUGIN);
    }

    @Test
    void what_the_operator_did_not_declare_stands_on_the_checklist_and_moves_no_verdict() {
        AssessedOption option = endpointsOf(b1()).is(READY).option();
        Assertions.assertThat(option.checklist()).extracting(ChecklistItem::id).isNotEmpty();
        assertThat(b1().ask(Fixture.declared().operatorIam(true).plugin(true)))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY);
    }

    @Test
    void session_manager_needs_no_inbound_rule_on_the_target() {
        Fixture closed = b1().setJson("describe-security-groups", ingressOf("sg-t"), "[]");
        assertThat(closed).method(SESSION_MANAGER_VPC_ENDPOINTS).is(READY);
        assertThat(closed.ask().requiring(capability(Capability.SSH)))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY);
        assertThat(b2().setJson("describe-security-groups", ingressOf("sg-t"), "[]"))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY)
                .neverHasChange(Action.AUTHORIZE_TARGET_INGRESS);
    }
}
