package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.model.Declarations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Systems Manager block: an environment for every case. */
class SharedRulesTest {
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String SETTING = "get-service-setting.default-ec2-instance-management-role";
    private static final LocalDate BEFORE_HOST_MANAGEMENT = LocalDate.of(2022, 12, 31);
    private static final LocalDate BEFORE_RETIREMENT = LocalDate.of(2026, 9, 29);
    private static final Cases CASES = new Cases("SMBL");

    static {
        machine();
        agent();
        identity();
        permissionsOfTheProfile();
        sessions();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_VPC_ENDPOINTS, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_VPC_ENDPOINTS, question);
    }

    private static Fixture target(String field, Object value) {
        return b1().set("describe-instances", TARGET + field, value);
    }

    private static Fixture untoldPlatform() {
        return b1().withoutKind("describe-images").without("describe-instances", TARGET + "PlatformDetails");
    }

    private static Fixture redHat() {
        return b1().set("describe-images", "/Images/0/Name", "RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3")
                .set("describe-instances", TARGET + "PlatformDetails", "Red Hat Enterprise Linux");
    }

    private static void machine() {
        found("SMBL-P01.running", b1());
        found("SMBL-P01.starting", target("State/Name", "pending"));
        found("SMBL-P01.stopped", target("State/Name", "stopped"));
        found("SMBL-P01.terminated", target("State/Name", "terminated"));
        found("SMBL-P01.unknown", b1().without("describe-instances", TARGET + "State"));
        found("SMBL-P02.offered", b1());
        found("SMBL-P02.unlisted", b1().inRegion("ap-northeast-9"));
        found(
                "SMBL-P02.unknown",
                b0().withoutEverywhere("AvailabilityZone")
                        .withoutKind("get-service-setting")
                        .withoutKind("describe-vpc-block-public-access-options"));
        found("SMBL-P06.enabled", b1());
        found("SMBL-P06.disabled", target("MetadataOptions/HttpEndpoint", "disabled"));
        found("SMBL-P06.unknown", b1().without("describe-instances", TARGET + "MetadataOptions"));
        for (int prerequisite : List.of(1, 3, 4, 5, 6, 7, 8)) {
            CASES.found("SMBL-P0" + prerequisite + ".not-built", SSH_BASTION_SESSION_MANAGER, b1());
        }
        CASES.found("SMBL-P09.not-for-tunnels", SSH_BASTION_SESSION_MANAGER, b1());
    }

    private static void agent() {
        found("SMBL-P03.current", b1());
        found("SMBL-P03.older", () -> b1().ask(declared().agentVersion("3.2.2222.0")));
        found("SMBL-P03.not-online", () -> registered("ConnectionLost").ask(Declarations.none()));
        found("SMBL-P03.too-old", () -> b1().ask(declared().agentVersion("2.3.67.0")));
        found("SMBL-P03.not-installed", () -> redHat().ask(Declarations.none()));
        found("SMBL-P03.likely", () -> b1().ask(Declarations.none()));
        found("SMBL-P03.unknown", () -> untoldPlatform().ask(Declarations.none()));
        found("SMBL-P04.proven", b1());
        found("SMBL-P04.likely", () -> b1().ask(Declarations.none()));
        found("SMBL-P04.unknown", () -> untoldPlatform().ask(Declarations.none()));
        found("SMBL-P05.proven", b1());
        found("SMBL-P05.aws-image", () -> b1().ask(Declarations.none()));
        found(
                "SMBL-P05.unknown",
                () -> b1().without("describe-images", "/Images/0/ImageOwnerAlias")
                        .ask(Declarations.none()));
        found("SMBL-P08.ssmmessages", b1());
        found(
                "SMBL-P08.ec2messages",
                () -> b1().ask(declared().agentVersion("3.2.2222.0")).asOf(BEFORE_RETIREMENT));
        found(
                "SMBL-P08.ec2messages-retired",
                () -> b1().ask(declared().agentVersion("3.2.2222.0")).asOf(BEFORE_RETIREMENT.plusDays(1)));
        found(
                "SMBL-P08.ec2messages-never-there",
                () -> b1().inRegion("mx-central-1").ask(declared().agentVersion("3.2.2222.0")));
        found("SMBL-P08.unknown", () -> b1().ask(Declarations.none()));
    }

    /** The day of the heartbeat. */
    static final LocalDate HEARD = LocalDate.of(2026, 11, 23);

    static Fixture registered(String status) {
        return b1().document("describe-instance-information", """
                        {InstanceInformationList: [{InstanceId: 'i-t', PingStatus: '%s', AgentVersion: '3.3.987.0',
                            PlatformType: 'Linux', LastPingDateTime: '2026-11-23T10:00:00+09:00'}]}""".formatted(status));
    }

    private static Fixture withoutProfile() {
        return b1().without("describe-instances", TARGET + "IamInstanceProfile");
    }

    private static Fixture hostManagement(Fixture fixture) {
        return fixture.set(SETTING, "/ServiceSetting/Status", "Customized")
                .set(
                        SETTING,
                        "/ServiceSetting/SettingValue",
                        "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole");
    }

    private static void identity() {
        found("SMBL-P07.profile", b1());
        found("SMBL-P07.no-profile", withoutProfile());
        found(
                "SMBL-P07.profile-without-role",
                b1().setJson("get-instance-profile.node", "/InstanceProfile/Roles", "[]"));
        found("SMBL-P07.host-management", hostManagement(withoutProfile()));
        found(
                "SMBL-P07.host-management-not-yet",
                () -> hostManagement(withoutProfile()).ask().asOf(BEFORE_HOST_MANAGEMENT));
        found(
                "SMBL-P07.profile-without-role-host-management-not-yet",
                () -> hostManagement(b1().setJson("get-instance-profile.node", "/InstanceProfile/Roles", "[]"))
                        .ask()
                        .asOf(BEFORE_HOST_MANAGEMENT));
        found(
                "SMBL-P07.host-management-needs-agent",
                () -> hostManagement(withoutProfile()).ask(declared().agentVersion("3.2.581.0")));
        found(
                "SMBL-P07.host-management-agent-unknown",
                () -> hostManagement(withoutProfile()).ask(Declarations.none()));
        found("SMBL-P07.no-profile-host-management-unknown", withoutProfile().withoutKind("get-service-setting"));
    }

    private static Fixture attached(String name) {
        return b1().document(
                        "list-attached-role-policies.node",
                        "{AttachedPolicies: [{PolicyName: '" + name.substring(name.lastIndexOf('/') + 1)
                                + "', PolicyArn: 'arn:aws:iam::aws:policy/" + name + "'}]}");
    }

    private static Fixture inline(Fixture fixture, String actions) {
        return fixture.document("list-role-policies.node", "{PolicyNames: ['own']}")
                .document("get-role-policy.node.own", """
                        {RoleName: 'node', PolicyName: 'own', PolicyDocument: {Statement: [{Effect: 'Allow',
                            Action: [%s], Resource: '*'}]}}""".formatted(actions));
    }

    private static Fixture denied() {
        return b1().document("list-role-policies.node", "{PolicyNames: ['own']}")
                .document("get-role-policy.node.own", """
                        {RoleName: 'node', PolicyName: 'own', PolicyDocument: {Statement: [{Effect: 'Deny',
                            Action: 'ssmmessages:*', Resource: '*'}]}}""");
    }

    private static Fixture withoutPolicies() {
        return b1().document("list-attached-role-policies.node", "{AttachedPolicies: []}");
    }

    private static void permissionsOfTheProfile() {
        found("SMBL-P07.profile-deprecated", attached("service-role/AmazonEC2RoleforSSM"));
        found("SMBL-P07.lacks-actions", withoutPolicies());
        found("SMBL-P07.actions-denied", denied());
        found(
                "SMBL-P07.shadows-host-management",
                hostManagement(inline(withoutPolicies(), "'ssm:UpdateInstanceInformation'")));
        found(
                "SMBL-P07.lacks-actions-host-management-unknown",
                withoutPolicies().withoutKind("get-service-setting"));
        found(
                "SMBL-P07.lacks-actions-host-management-not-yet",
                () -> withoutPolicies().withoutKind("get-service-setting").ask().asOf(BEFORE_HOST_MANAGEMENT));
        found(
                "SMBL-P07.bounded",
                b1().setJson("get-instance-profile.node", "/InstanceProfile/Roles/0/PermissionsBoundary", """
                        {PermissionsBoundaryType: 'Policy',
                         PermissionsBoundaryArn: 'arn:aws:iam::123456789012:policy/boundary'}"""));
        found("SMBL-P07.boundary-refuses", within("s3:*", b1()));
        found("SMBL-P07.boundary-and-policies-refuse", within("s3:*", withoutPolicies()));
        found("SMBL-P07.unknown", b1().withoutKind("list-attached-role-policies"));
    }

    /** The role's permissions boundary allows these actions alone. */
    private static Fixture within(String actions, Fixture fixture) {
        return fixture.setJson("get-instance-profile.node", "/InstanceProfile/Roles/0/PermissionsBoundary", """
                        {PermissionsBoundaryType: 'Policy',
                         PermissionsBoundaryArn: 'arn:aws:iam::123456789012:policy/boundary'}""")
                .document("get-policy-version.boundary.v1", """
                        {PolicyVersion: {VersionId: 'v1', IsDefaultVersion: true, Document: {Statement: [
                            {Effect: 'Allow', Action: '%s', Resource: '*'}]}}}""".formatted(actions));
    }

    static Fixture preferring(Fixture fixture, String bucket, String group, String key) {
        return fixture.set(
                "get-document.SSM-SessionManagerRunShell",
                "/Content",
                "{\"schemaVersion\":\"1.0\",\"inputs\":{\"s3BucketName\":\"" + bucket
                        + "\",\"cloudWatchLogGroupName\":\"" + group + "\",\"kmsKeyId\":\"" + key + "\"}}");
    }

    private static void sessions() {
        found("SMBL-P09.not-configured", b1());
        found("SMBL-P09.not-permitted", preferring(b1(), "logs", "", ""));
        found(
                "SMBL-P09.permitted",
                inline(preferring(b1(), "logs", "", ""), "'s3:PutObject', 's3:GetEncryptionConfiguration'"));
        found("SMBL-P09.permission-unknown", preferring(b1(), "logs", "", "").withoutKind("list-role-policies"));
        found("SMBL-P09.unknown", b1().withoutKind("get-document"));
        found("SMBL-P13.not-configured", b1());
        found("SMBL-P13.agent-can", preferring(b1(), "", "", "key"));
        found(
                "SMBL-P13.agent-too-old",
                () -> preferring(b1(), "", "", "key").ask(declared().agentVersion("2.3.50.0")));
        found("SMBL-P13.agent-unknown", () -> preferring(b1(), "", "", "key").ask(Declarations.none()));
        found("SMBL-P13.unknown", () -> b1().withoutKind("get-document").ask(Declarations.none()));
        found("SMBL-P11.not-declared", b1());
        found("SMBL-P11.declared", () -> b1().ask(declared().operatorIam(true)));
        found("SMBL-P11.declared-missing", () -> b1().ask(declared().operatorIam(false)));
        found("SMBL-P12.not-declared", b1());
        found("SMBL-P12.declared", () -> b1().ask(declared().plugin(true)));
        found("SMBL-P12.declared-missing", () -> b1().ask(declared().plugin(false)));
    }

    private static void considerations() {
        found("SMBL-A01.no-inbound-rule", b1());
        found("SMBL-A02.audited-without-keys", b1());
        found("SMBL-A03.serves-more", b1());
        found("SMBL-A04.nothing-to-patch", b1());
        found("SMBL-D01.deprecated-policy", attached("service-role/AmazonEC2RoleforSSM"));
        found("SMBL-D02.tunnels-unlogged", b1());
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
    void every_case_of_the_block_has_its_environment() {
        CASES.proveComplete();
    }
}
