package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SERIAL_CONSOLE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.fixture.Snapshots.consoleOn;
import static dev.fumidai.requirement.Requirements.capability;
import static dev.fumidai.requirement.Requirements.port;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.report.OperatorPolicy;
import dev.fumidai.report.OperatorPolicy.Statement;
import dev.fumidai.requirement.Capability;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The permissions that the operator needs: the least that connects, ready to attach. */
class OperatorPolicyTest {
    private static final String INSTANCE = "arn:aws:ec2:ap-northeast-1:123456789012:instance/i-t";
    private static final String SHELL = "arn:aws:ssm:ap-northeast-1:123456789012:document/SSM-SessionManagerRunShell";

    private static Optional<OperatorPolicy> policy(AccessQuestion question, AccessMethod method) {
        return assertThat(question).method(method).option().checklist().stream()
                .filter(item -> item.id().equals("operator-iam"))
                .findFirst()
                .flatMap(item -> item.policy());
    }

    private static Statement statement(AccessQuestion question, AccessMethod method, String action) {
        return policy(question, method).orElseThrow().statements().stream()
                .filter(one -> one.actions().contains(action))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_session_is_started_on_the_target_with_the_default_document() {
        Statement start = statement(b2().ask(), SESSION_MANAGER_NAT_GATEWAY, "ssm:StartSession");

        assertThat(start.resources()).containsExactly(INSTANCE, SHELL);
    }

    @Test
    void one_s_own_sessions_are_opened_resumed_and_ended() {
        Statement own = statement(b1().ask(), SESSION_MANAGER_VPC_ENDPOINTS, "ssmmessages:OpenDataChannel");

        assertThat(own.actions()).contains("ssm:ResumeSession", "ssm:TerminateSession");
        assertThat(own.resources()).containsExactly("arn:aws:ssm:*:*:session/${aws:userid}-*");
    }

    @Test
    void what_is_tunnelled_takes_a_document_of_its_own() {
        Map.of(
                        capability(Capability.SSH), "AWS-StartSSHSession",
                        capability(Capability.FILE_COPY), "AWS-StartSSHSession",
                        capability(Capability.PORT_FORWARDING), "AWS-StartPortForwardingSession",
                        port(5432), "AWS-StartPortForwardingSession")
                .forEach((requirement, document) -> assertThat(statement(
                                        b1().ask().requiring(requirement),
                                        SESSION_MANAGER_VPC_ENDPOINTS,
                                        "ssm:StartSession")
                                .resources())
                        .as(requirement.text())
                        .containsExactlyInAnyOrder(INSTANCE, SHELL, "arn:aws:ssm:*:*:document/" + document));
        assertThat(statement(
                                b1().ask().requiring(capability(Capability.SHELL)),
                                SESSION_MANAGER_VPC_ENDPOINTS,
                                "ssm:StartSession")
                        .resources())
                .containsExactly(INSTANCE, SHELL);
    }

    @Test
    void encrypted_sessions_take_the_key() {
        Map.of(
                        "1a2b", "arn:aws:kms:ap-northeast-1:123456789012:key/1a2b",
                        "alias/sessions", "arn:aws:kms:ap-northeast-1:123456789012:key/*",
                        "arn:aws:kms:ap-northeast-1:1:key/x", "arn:aws:kms:ap-northeast-1:1:key/x",
                        "arn:aws:kms:ap-northeast-1:1:alias/x", "arn:aws:kms:ap-northeast-1:1:key/*")
                .forEach((key, resource) -> assertThat(statement(
                                        encryptedWith(key).ask(), SESSION_MANAGER_VPC_ENDPOINTS, "kms:GenerateDataKey")
                                .resources())
                        .as(key)
                        .containsExactly(resource));
        assertThat(policy(b1().ask(), SESSION_MANAGER_VPC_ENDPOINTS)
                        .orElseThrow()
                        .statements())
                .noneMatch(one -> one.actions().contains("kms:GenerateDataKey"));
    }

    private static Fixture encryptedWith(String key) {
        return b1().document(
                        "get-document.SSM-SessionManagerRunShell",
                        "{Name: 'SSM-SessionManagerRunShell', Content: '{\"inputs\": {\"kmsKeyId\": \"" + key
                                + "\"}}'}");
    }

    @Test
    void a_tunnel_is_opened_to_the_port_of_the_target_s_shell_by_the_endpoint_that_serves() {
        Statement tunnel = statement(b4().ask(), INSTANCE_CONNECT_ENDPOINT, "ec2-instance-connect:OpenTunnel");

        assertThat(tunnel.resources())
                .containsExactly("arn:aws:ec2:ap-northeast-1:123456789012:instance-connect-endpoint/eice-1");
        assertThat(tunnel.conditions())
                .isEqualTo(Map.of("NumericEquals", Map.of("ec2-instance-connect:remotePort", "22")));
        assertThat(statement(b4().ask(), INSTANCE_CONNECT_ENDPOINT, "ec2-instance-connect:SendSSHPublicKey")
                        .resources())
                .containsExactly(INSTANCE);
    }

    @Test
    void an_endpoint_that_is_still_to_be_built_has_no_id_yet() {
        assertThat(statement(b0().ask(), INSTANCE_CONNECT_ENDPOINT, "ec2-instance-connect:OpenTunnel")
                        .resources())
                .containsExactly("arn:aws:ec2:ap-northeast-1:123456789012:instance-connect-endpoint/*");
    }

    @Test
    void no_key_is_pushed_where_the_package_is_declared_missing() {
        assertThat(policy(
                                b4().ask(Fixture.declared().with("instanceConnectPackage", "false")),
                                INSTANCE_CONNECT_ENDPOINT)
                        .orElseThrow()
                        .statements())
                .extracting(Statement::sid)
                .containsExactly("OpenTunnel", "FindInstanceAndEndpoint");
    }

    @Test
    void the_serial_console_takes_one_action() {
        assertThat(policy(consoleOn().ask(), SERIAL_CONSOLE).orElseThrow().statements())
                .extracting(Statement::actions)
                .containsExactly(List.of("ec2-instance-connect:SendSerialConsoleSSHPublicKey"));
    }

    @Test
    void plain_ssh_asks_aws_for_nothing() {
        assertThat(policy(b3().ask(), SSH_BASTION)).isEmpty();
    }

    @Test
    void declared_permissions_are_not_asked_for_again() {
        assertThat(policy(b1().ask(Fixture.declared().operatorIam(true)), SESSION_MANAGER_VPC_ENDPOINTS))
                .isEmpty();
    }
}
