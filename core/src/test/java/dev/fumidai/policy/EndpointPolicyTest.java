package dev.fumidai.policy;

import static dev.fumidai.policy.Documents.allow;
import static dev.fumidai.policy.Documents.conditional;
import static dev.fumidai.policy.Documents.deny;
import static dev.fumidai.policy.Documents.document;
import static dev.fumidai.policy.Documents.on;
import static dev.fumidai.policy.Documents.to;
import static dev.fumidai.policy.Documents.toAnyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fumidai.model.Known;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.policy.EndpointPolicy.Outcome;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointPolicyTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/node";

    @ParameterizedTest
    @ValueSource(strings = {"ssm", "ssmmessages", "ec2messages", "s3", "logs", "kms"})
    void every_service_of_a_session_passes_full_access_and_fails_a_foreign_allow(String service) {
        assertThat(decide(Known.none(), service, null).outcome()).isEqualTo(Outcome.FULL_ACCESS);
        assertThat(decide(policy(toAnyone(allow("*"))), service, null).outcome())
                .isEqualTo(Outcome.ALLOWS);
        assertThat(decide(policy(toAnyone(allow(service + ":*"))), service, null)
                        .outcome())
                .isEqualTo(Outcome.ALLOWS);
        assertThat(decide(policy(toAnyone(allow("ec2:*"))), service, null))
                .isEqualTo(new EndpointPolicy(Outcome.DENIES, new TreeSet<>(EndpointPolicy.neededActions(service))));
        assertThat(EndpointPolicy.neededActions(service))
                .isSorted()
                .allMatch(action -> action.startsWith(service + ":"));
    }

    @Test
    void a_policy_for_parameters_only_keeps_the_agent_out() {
        EndpointPolicy policy = decide(policy(toAnyone(allow("ssm:GetParameter"))), "ssm", ROLE);
        assertThat(policy.outcome()).isEqualTo(Outcome.DENIES);
        assertThat(policy.refusedActions()).containsExactly("ssm:UpdateInstanceInformation");
    }

    @Test
    void one_channel_that_is_denied_is_enough() {
        EndpointPolicy policy = decide(
                policy(toAnyone(allow("*")), toAnyone(deny("ssmmessages:OpenDataChannel"))), "ssmmessages", ROLE);
        assertThat(policy.outcome()).isEqualTo(Outcome.DENIES);
        assertThat(policy.refusedActions()).containsExactly("ssmmessages:OpenDataChannel");
    }

    @Test
    void a_refused_action_decides_where_another_is_unknown() {
        EndpointPolicy policy = decide(
                policy(conditional(allow("ssmmessages:Open*")), allow("ssmmessages:CreateDataChannel")),
                "ssmmessages",
                null);
        assertThat(policy.outcome()).isEqualTo(Outcome.DENIES);
        assertThat(policy.refusedActions()).containsExactly("ssmmessages:CreateControlChannel");
    }

    @Test
    void a_policy_that_was_not_read_or_hangs_on_a_condition_is_unknown() {
        assertThat(decide(Known.unknown(), "ssm", ROLE).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decide(policy(conditional(allow("*"))), "ssm", ROLE).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(decide(policy(on(allow("*"), "arn:aws:s3:::logs/*")), "s3", ROLE)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_named_principal_counts_for_the_node_of_that_role() {
        Known<PolicyDocument> policy = policy(to(allow("*"), ROLE));
        assertThat(decide(policy, "ssm", ROLE).outcome()).isEqualTo(Outcome.ALLOWS);
        assertThat(decide(policy, "ssm", null).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decide(policy, "ssm", ROLE + "2").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_gateway_endpoint_matches_no_named_principal() {
        assertThat(gateway(policy(to(allow("*"), ROLE)))).isEqualTo(Outcome.UNKNOWN);
        assertThat(gateway(policy(toAnyone(allow("s3:*"))))).isEqualTo(Outcome.ALLOWS);
        assertThat(gateway(Known.none())).isEqualTo(Outcome.FULL_ACCESS);
    }

    @Test
    void a_service_that_sessions_do_not_use_is_a_wrong_question() {
        assertThatThrownBy(() -> decide(Known.none(), "ssm-contacts", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ssm-contacts'")
                .hasMessageContaining("\nMaybe ")
                .hasMessageContaining("[ec2messages, kms, logs, s3, ssm, ssmmessages]");
    }

    private static EndpointPolicy decide(Known<PolicyDocument> policy, String service, @Nullable String roleArn) {
        InterfaceEndpoint endpoint = new InterfaceEndpoint(
                "vpce-1",
                "vpc-1",
                "com.amazonaws.ap-northeast-1." + service,
                null,
                "available",
                policy,
                List.of(),
                List.of(),
                List.of(),
                true,
                "ipv4");
        return EndpointPolicy.decide(endpoint, service, roleArn);
    }

    private static Outcome gateway(Known<PolicyDocument> policy) {
        GatewayEndpoint endpoint = new GatewayEndpoint(
                "vpce-2", "vpc-1", "com.amazonaws.ap-northeast-1.s3", "available", policy, List.of("rtb-1"));
        return EndpointPolicy.decide(endpoint, "s3").outcome();
    }

    private static Known<PolicyDocument> policy(Statement... statements) {
        return Known.of(document(statements));
    }
}
