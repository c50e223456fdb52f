package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.CLIENT_VPN;
import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.copyGb;
import static dev.fumidai.requirement.Requirements.monthlyBudget;

import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AssessedOption;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What once was promised too lightly: each answer was ready, or a plan that could not work. */
class FalsePromisesTest {
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String SETTING = "get-service-setting.default-ec2-instance-management-role";
    private static final String S3_ENDPOINT = """
            {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1', OwnerId: '123456789012',
             ServiceName: 'com.amazonaws.ap-northeast-1.s3', State: 'available', RouteTableIds: ['rtb-p']}""";

    private static OptionAssert endpointsOf(Fixture fixture) {
        return assertThat(fixture).method(SESSION_MANAGER_VPC_ENDPOINTS);
    }

    @Test
    void an_agent_that_fell_silent_makes_nothing_ready() {
        for (String status : List.of("ConnectionLost", "Inactive")) {
            assertThat(SharedRulesTest.registered(status).ask(Declarations.none()))
                    .method(SESSION_MANAGER_VPC_ENDPOINTS)
                    .is(UNDETERMINED)
                    .says("SMBL-P03.not-online");
        }
        assertThat(SharedRulesTest.registered("Online").ask(Declarations.none()))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY);
    }

    @Test
    void a_heartbeat_of_another_day_is_old() {
        Fixture heard = SharedRulesTest.registered("Online");
        assertThat(heard.ask().asOf(SharedRulesTest.HEARD.plusDays(1))).doesNotWarn("ping-old");
        assertThat(heard.ask().asOf(SharedRulesTest.HEARD.plusDays(3))).warns("ping-old");
    }

    @Test
    void default_host_management_of_another_account_does_not_serve_here() {
        Fixture another = b1().without("describe-instances", TARGET + "IamInstanceProfile")
                .withoutKind("get-service-setting")
                .document(SETTING, """
                        {ServiceSetting: {SettingId: '/ssm/managed-instance/default-ec2-instance-management-role',
                            SettingValue: 'service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole',
                            Status: 'Customized',
                            ARN: 'arn:aws:ssm:ap-northeast-1:444455556666:servicesetting/ssm/managed-instance/default-ec2-instance-management-role'}}""");
        endpointsOf(another).is(UNDETERMINED).says("SMBL-P07.no-profile-host-management-unknown");
    }

    private static Fixture loggingToS3() {
        return b1().add("describe-vpc-endpoints", "/VpcEndpoints", S3_ENDPOINT)
                .document("list-role-policies.node", "{PolicyNames: ['logs']}")
                .document("get-role-policy.node.logs", """
                        {RoleName: 'node', PolicyName: 'logs', PolicyDocument: {Statement: [{Effect: 'Allow',
                            Action: ['s3:PutObject', 's3:GetEncryptionConfiguration'], Resource: '*'}]}}""")
                .set(
                        "get-document.SSM-SessionManagerRunShell",
                        "/Content",
                        "{\"schemaVersion\":\"1.0\",\"inputs\":{\"s3BucketName\":\"logs\",\"s3EncryptionEnabled\":true,"
                                + "\"cloudWatchLogGroupName\":\"\",\"kmsKeyId\":\"\"}}");
    }

    @Test
    void a_gateway_endpoint_that_the_security_groups_do_not_let_reach_takes_no_logs() {
        Fixture logging = loggingToS3();
        endpointsOf(logging).is(READY);
        endpointsOf(logging.setJson("describe-security-groups", "/SecurityGroups/sg-t/IpPermissionsEgress", """
                        [{IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{CidrIp: '10.0.0.0/16'}],
                          Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: []}]"""))
                .is(UNDETERMINED)
                .says("SMVE-P16.unknown-for-logs");
    }

    @Test
    void a_blackhole_to_a_gateway_endpoint_takes_no_logs() {
        Fixture routed = loggingToS3().add("describe-route-tables", "/RouteTables/rtb-p/Routes", """
                        {DestinationPrefixListId: 'pl-61a54008', GatewayId: 'vpce-s3', State: 'active',
                         Origin: 'CreateRoute'}""");
        endpointsOf(routed).is(READY);
        Fixture blackhole = loggingToS3().add("describe-route-tables", "/RouteTables/rtb-p/Routes", """
                        {DestinationPrefixListId: 'pl-61a54008', GatewayId: 'vpce-s3', State: 'blackhole',
                         Origin: 'CreateRoute'}""");
        endpointsOf(blackhole).is(UNDETERMINED).says("SMVE-P16.unknown-for-logs");
    }

    @Test
    void encrypted_logs_take_a_look_at_the_encryption_of_the_bucket() {
        Fixture without = loggingToS3().document("get-role-policy.node.logs", """
                        {RoleName: 'node', PolicyName: 'logs', PolicyDocument: {Statement: [{Effect: 'Allow',
                            Action: ['s3:PutObject'], Resource: '*'}]}}""");
        endpointsOf(without).is(READY_AFTER_CHANGES).says("SMBL-P09.not-permitted");
    }

    @Test
    void whoever_copies_so_much_needs_what_copying_needs() {
        assertThat(b2().ask(Declarations.none().agentVersion("3.0.221.9")).requiring(copyGb(50)))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .says("REQS-P01.needs-newer-agent");
        assertThat(b2().ask().requiring(copyGb(50)))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(UNDETERMINED);
    }

    @Test
    void where_nobody_can_tell_whether_an_endpoint_stands_no_half_plan_is_offered() {
        assertThat(b0().withoutKind("describe-client-vpn-endpoints"))
                .method(CLIENT_VPN)
                .is(UNDETERMINED);
        AssessedOption untold = assertThat(b0().withoutKind("describe-client-vpn-endpoints")
                        .ask()
                        .requiring(monthlyBudget(Money.usd("30"))))
                .method(CLIENT_VPN)
                .is(UNDETERMINED)
                .option();
        Assertions.assertThat(untold.cost().complete()).isFalse();
        assertThat(b0().withoutKind("describe-instance-connect-endpoints"))
                .method(INSTANCE_CONNECT_ENDPOINT)
                .is(UNDETERMINED);
    }

    @Test
    void ids_that_a_plan_creates_reach_its_commands() {
        AssessedOption built =
                assertThat(b1()).method(SSH_BASTION_SESSION_MANAGER).option();
        Assertions.assertThat(built.changes().stream().map(Change::commandLines).flatMap(List::stream))
                .isNotEmpty()
                .noneMatch(command -> command.contains("'$"))
                .noneMatch(command -> command.contains(" NEW"));
    }
}
