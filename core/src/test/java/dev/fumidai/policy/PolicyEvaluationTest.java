package dev.fumidai.policy;

import static dev.fumidai.policy.Documents.UPDATE;
import static dev.fumidai.policy.Documents.allBut;
import static dev.fumidai.policy.Documents.allow;
import static dev.fumidai.policy.Documents.conditional;
import static dev.fumidai.policy.Documents.deny;
import static dev.fumidai.policy.Documents.document;
import static dev.fumidai.policy.Documents.on;
import static dev.fumidai.policy.Documents.onAllBut;
import static dev.fumidai.policy.Documents.statement;
import static dev.fumidai.policy.Documents.to;
import static dev.fumidai.policy.Documents.toAnyone;
import static dev.fumidai.policy.Documents.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyEvaluationTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/service/node";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "ssm:*",
                "ssm:UpdateInstanceInformation",
                "SSM:updateinstanceINFORMATION",
                "ssm:Update*",
                "ssm:*Information",
                "ssm:U*Instance*tion",
                "ssm:UpdateInstanceInformatio?",
                "s?m:**",
            })
    void a_pattern_matches_with_wildcards_and_without_regard_to_case(String pattern) {
        assertThat(decide(allow(pattern))).isEqualTo(PolicyDecision.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssm:GetParameter",
                "ssm:UpdateInstance",
                "ssm:UpdateInstanceInformation?",
                "ssmmessages:*",
                "?sm",
                "ssm",
                "ssm.UpdateInstanceInformation",
                "ssm:[A-Z]*",
                "",
            })
    void a_pattern_that_does_not_match_the_whole_action_allows_nothing(String pattern) {
        assertThat(decide(allow(pattern))).isEqualTo(PolicyDecision.NOT_ALLOWED);
    }

    @Test
    void no_document_allows_nothing() {
        assertThat(PolicyEvaluation.decide(List.of(), UPDATE)).isEqualTo(PolicyDecision.NOT_ALLOWED);
        assertThat(decide()).isEqualTo(PolicyDecision.NOT_ALLOWED);
    }

    @Test
    void an_explicit_deny_beats_every_allow_wherever_it_stands() {
        assertThat(decide(allow("*"), deny(UPDATE))).isEqualTo(PolicyDecision.DENIED);
        assertThat(PolicyEvaluation.decide(List.of(document(deny("ssm:*")), document(allow("*"))), UPDATE))
                .isEqualTo(PolicyDecision.DENIED);
        assertThat(decide(allow("*"), deny("s3:*"))).isEqualTo(PolicyDecision.ALLOWED);
    }

    @Test
    void not_action_speaks_of_every_other_action() {
        assertThat(decide(allBut(allow("iam:*")))).isEqualTo(PolicyDecision.ALLOWED);
        assertThat(decide(allBut(allow("iam:*", "SSM:*")))).isEqualTo(PolicyDecision.NOT_ALLOWED);
        assertThat(decide(allow("*"), allBut(deny("s3:*")))).isEqualTo(PolicyDecision.DENIED);
        assertThat(decide(allow("*"), allBut(deny("ssm:*")))).isEqualTo(PolicyDecision.ALLOWED);
    }

    @Test
    void what_may_not_apply_leaves_an_allow_unknown() {
        assertThat(decide(conditional(allow("*")))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(onAllBut(allow("*"), "arn:aws:s3:::b"))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(unreadable(allow("*")))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(conditional(allow("s3:*")))).isEqualTo(PolicyDecision.NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "*, ALLOWED",
        "**, ALLOWED",
        "arn:aws:ssm:*:*:*, UNKNOWN",
        "arn:*, UNKNOWN",
        "*:*, UNKNOWN",
        "arn:aws:ec2:*:*:instance/*, UNKNOWN",
        "'', UNKNOWN",
    })
    void only_a_star_surely_covers_every_resource(String resource, PolicyDecision expected) {
        assertThat(decide(on(allow("ssm:*"), resource))).isEqualTo(expected);
        assertThat(decide(on(allow("ssm:*"), "arn:aws:s3:::b", resource))).isEqualTo(expected);
    }

    @Test
    void a_deny_that_may_apply_leaves_what_is_allowed_unknown() {
        assertThat(decide(allow("*"), conditional(deny("*")))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(allow("*"), on(deny("*"), "arn:aws:s3:::b"))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(conditional(deny("*")))).isEqualTo(PolicyDecision.NOT_ALLOWED);
        assertThat(decide(deny("*"), conditional(allow("*")))).isEqualTo(PolicyDecision.DENIED);
    }

    @Test
    void an_effect_that_iam_does_not_know_may_be_either() {
        assertThat(decide(statement("allow", "*"))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(allow("*"), statement("", "*"))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(allow("*"), statement("", "s3:*"))).isEqualTo(PolicyDecision.ALLOWED);
    }

    @Test
    void a_statement_without_actions_may_speak_of_any() {
        assertThat(decide(statement("Allow"))).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(decide(allow("*"), allBut(deny()))).isEqualTo(PolicyDecision.UNKNOWN);
    }

    @Test
    void everybody_is_meant_by_a_star_and_by_no_principal() {
        assertThat(decide(toAnyone(allow("*")))).isEqualTo(PolicyDecision.ALLOWED);
        assertThat(decide(toAnyone(deny("*")))).isEqualTo(PolicyDecision.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:role/service/node, ALLOWED",
        "arn:aws:iam::111122223333:root, ALLOWED",
        "111122223333, ALLOWED",
        "arn:aws:iam::111122223333:role/node, UNKNOWN",
        "arn:aws-cn:iam::111122223333:root, UNKNOWN",
        "arn:aws:iam::444455556666:root, UNKNOWN",
        "444455556666, UNKNOWN",
    })
    void a_named_principal_counts_where_it_is_the_role_or_its_account(String principal, PolicyDecision expected) {
        Statement named = to(allow("*"), "arn:aws:iam::444455556666:user/x", principal);
        assertThat(PolicyEvaluation.decide(List.of(document(named)), UPDATE, ROLE))
                .isEqualTo(expected);
        assertThat(decide(named)).as("of an unknown role").isEqualTo(PolicyDecision.UNKNOWN);
    }

    @Test
    void not_principal_is_unknown() {
        Statement notPrincipal =
                new Statement(null, List.of("*"), false, List.of("*"), false, Principal.NAMED, List.of(ROLE), false);
        assertThat(PolicyEvaluation.decide(List.of(document(allow("*"), notPrincipal)), UPDATE, ROLE))
                .isEqualTo(PolicyDecision.UNKNOWN);
    }

    @Test
    void within_a_boundary_both_must_allow() {
        for (PolicyDecision decision : PolicyDecision.values()) {
            assertThat(decision.and(PolicyDecision.ALLOWED)).isEqualTo(decision);
            assertThat(decision.and(PolicyDecision.DENIED)).isEqualTo(PolicyDecision.DENIED);
            assertThat(decision.and(PolicyDecision.NOT_ALLOWED).isRefused()).isTrue();
            for (PolicyDecision other : PolicyDecision.values()) {
                assertThat(decision.and(other)).isEqualTo(other.and(decision));
            }
        }
        assertThat(PolicyDecision.UNKNOWN.and(PolicyDecision.UNKNOWN)).isEqualTo(PolicyDecision.UNKNOWN);
    }

    private static PolicyDecision decide(Statement... statements) {
        return PolicyEvaluation.decide(List.of(document(statements)), UPDATE);
    }
}
