package dev.fumidai.policy;

import static dev.fumidai.policy.Documents.UPDATE;
import static dev.fumidai.policy.Documents.allBut;
import static dev.fumidai.policy.Documents.allow;
import static dev.fumidai.policy.Documents.conditional;
import static dev.fumidai.policy.Documents.deny;
import static dev.fumidai.policy.Documents.document;
import static dev.fumidai.policy.Documents.on;
import static dev.fumidai.policy.Node.ACCOUNT;
import static dev.fumidai.policy.Node.CORE;
import static dev.fumidai.policy.Node.CUSTOM;
import static dev.fumidai.policy.Node.PROFILE_ARN;
import static dev.fumidai.policy.Node.ROLE_ARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Known;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.InstanceProfile.Role;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.policy.NodeIdentity.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeIdentityTest {
    private static final PolicyDocument MINIMAL = document(allow(UPDATE, "ssmmessages:*"));
    private static final String CLOUDWATCH = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy";
    private static final String DEPRECATED = "arn:aws:iam::aws:policy/service-role/AmazonEC2RoleforSSM";
    private static final String OTHER_ACCOUNT = "444455556666";

    @Test
    void no_profile_may_do_nothing() {
        NodeIdentity identity = new Node().profileArn(Known.none()).identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.NO_PROFILE);
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.NOT_ALLOWED);
        assertThat(identity.observations())
                .containsExactly(new PolicyObservation("i-1", "IamInstanceProfile.Arn", null));
    }

    @Test
    void a_profile_that_was_not_collected_is_unknown() {
        assertUnknownProfile(new Node());
        assertUnknownProfile(new Node().profileArn(Known.unknown()));
        assertUnknownProfile(new Node().profileArn(Known.of("no arn")));
        assertUnknownProfile(new Node().profile(null));
    }

    @Test
    void the_profile_of_another_account_is_not_this_one() {
        Role role = new Role("node", ROLE_ARN, Known.none());
        String other = PROFILE_ARN.replace(ACCOUNT, OTHER_ACCOUNT);
        assertUnknownProfile(new Node().add(new InstanceProfile("app", other, List.of(role))));
        assertUnknownProfile(new Node().answeredBy(OTHER_ACCOUNT).add(new InstanceProfile("app", null, List.of(role))));
    }

    @Test
    void two_roles_in_a_profile_are_a_contradiction() {
        assertUnknownProfile(
                new Node().profile(List.of(new Role("a", null, Known.none()), new Role("b", null, Known.none()))));
    }

    @Test
    void a_profile_may_have_no_role() {
        NodeIdentity identity = new Node().profile(List.of()).identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.PROFILE_WITHOUT_ROLE);
        assertThat(identity.profileName()).isEqualTo("app");
        assertThat(identity.roleName()).isNull();
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.NOT_ALLOWED);
    }

    @Test
    void the_core_policy_needs_no_document() {
        NodeIdentity identity = Node.attaching(CORE).identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(identity.roleName()).isEqualTo("node");
        assertThat(identity.roleArn()).isEqualTo(ROLE_ARN);
        assertThat(identity.missingActions()).isEmpty();
        assertThat(identity.observations())
                .containsExactly(
                        new PolicyObservation("i-1", "IamInstanceProfile.Arn", PROFILE_ARN),
                        new PolicyObservation("app", "InstanceProfile.Roles[].RoleName", "node"),
                        new PolicyObservation("node", "AttachedPolicies[].PolicyArn", CORE));
    }

    @Test
    void the_core_policy_of_china_is_the_same() {
        assertOutcome(Node.attaching(CORE.replace("arn:aws:", "arn:aws-cn:")), Outcome.ALLOWED);
    }

    @Test
    void the_minimal_actions_are_enough_attached_or_inline() {
        assertOutcome(Node.attaching(CUSTOM).collected("custom", MINIMAL), Outcome.ALLOWED);
        assertOutcome(inline(List.of("p"), Map.of("p", MINIMAL)), Outcome.ALLOWED);
        Map<String, PolicyDocument> split = Map.of("a", document(allow(UPDATE)), "b", document(allow("ssmmessages:*")));
        assertOutcome(inline(List.of("a", "b"), split), Outcome.ALLOWED);
    }

    @Test
    void the_deprecated_policy_allows_and_is_told_apart() {
        assertOutcome(Node.attaching(DEPRECATED), Outcome.ALLOWED_DEPRECATED);
        assertOutcome(Node.attaching(DEPRECATED, CORE), Outcome.ALLOWED_DEPRECATED);
    }

    @Test
    void a_policy_that_mentions_ssm_is_not_enough() {
        NodeIdentity identity = Node.attaching(CLOUDWATCH).identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.LACKS_ACTIONS);
        assertThat(identity.missingActions()).containsExactlyElementsOf(NodeIdentity.REQUIRED_ACTIONS);
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.NOT_ALLOWED);
    }

    @Test
    void ssm_without_the_channels_lacks_them_and_keeps_the_default_host_role_away() {
        NodeIdentity identity = Node.attaching(CUSTOM)
                .collected("custom", document(allow("ssm:*")))
                .identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.LACKS_ACTIONS);
        assertThat(identity.missingActions())
                .containsExactly(
                        "ssmmessages:CreateControlChannel",
                        "ssmmessages:CreateDataChannel",
                        "ssmmessages:OpenControlChannel",
                        "ssmmessages:OpenDataChannel");
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.ALLOWED);
    }

    @Test
    void a_role_without_policies_lacks_everything() {
        assertOutcome(Node.attaching(), Outcome.LACKS_ACTIONS);
    }

    @Test
    void an_explicit_deny_decides_though_other_documents_are_unknown() {
        NodeIdentity identity = Node.attaching(CORE, CUSTOM, "arn:aws:iam::" + ACCOUNT + ":policy/unread")
                .collected("custom", document(deny("ssmmessages:OpenDataChannel")))
                .identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.LACKS_ACTIONS);
        assertThat(identity.missingActions()).containsExactly("ssmmessages:OpenDataChannel");
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.UNKNOWN);
    }

    @Test
    void a_deny_of_all_but_something_hits_the_agent() {
        Map<String, PolicyDocument> denied = Map.of("d", document(allBut(deny("s3:*"))));
        assertOutcome(Node.withRole(null).policies(List.of(CORE), List.of("d"), denied), Outcome.LACKS_ACTIONS);
    }

    @Test
    void what_was_not_collected_is_unknown_not_absent() {
        assertOutcome(Node.withRole(null), Outcome.UNKNOWN_POLICIES);
        assertOutcome(Node.withRole(null).policies(null, List.of(), Map.of()), Outcome.UNKNOWN_POLICIES);
        assertOutcome(Node.withRole(null).policies(List.of(CLOUDWATCH), null, Map.of()), Outcome.UNKNOWN_POLICIES);
        assertOutcome(Node.attaching(CUSTOM), Outcome.UNKNOWN_POLICIES);
        assertOutcome(Node.attaching(CUSTOM).collected("custom", null), Outcome.UNKNOWN_POLICIES);
        assertOutcome(inline(List.of("p"), Map.of()), Outcome.UNKNOWN_POLICIES);
        assertOutcome(inline(List.of(), Map.of("p", MINIMAL)), Outcome.UNKNOWN_POLICIES);
        assertOutcome(Node.attaching("arn:aws:iam::aws:policy/SomethingNew"), Outcome.UNKNOWN_POLICIES);
    }

    @Test
    void an_unread_policy_might_deny_what_another_allows() {
        NodeIdentity identity = Node.attaching(CORE, CUSTOM).identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.UNKNOWN_POLICIES);
        assertThat(identity.observations()).contains(new PolicyObservation(CUSTOM, "PolicyVersion.Document", null));
    }

    @Test
    void conditions_and_resources_leave_it_unknown() {
        assertOutcome(
                Node.attaching(CUSTOM).collected("custom", document(conditional(allow("*")))),
                Outcome.UNKNOWN_POLICIES);
        assertOutcome(
                Node.attaching(CUSTOM)
                        .collected("custom", document(on(allow(UPDATE), "arn:aws:ec2:*:*:instance/*"), allow("ssmm*"))),
                Outcome.UNKNOWN_POLICIES);
    }

    @Test
    void a_collected_document_wins_over_the_built_in_one() {
        assertOutcome(
                Node.attaching(CORE).collected("AmazonSSMManagedInstanceCore", document(allow("s3:*"))),
                Outcome.LACKS_ACTIONS);
        assertOutcome(Node.attaching(CORE).collected("AmazonSSMManagedInstanceCore", null), Outcome.UNKNOWN_POLICIES);
    }

    @Test
    void a_document_collected_in_another_account_is_not_the_customers() {
        Node node = Node.attaching(CUSTOM).answeredBy(OTHER_ACCOUNT).collected("custom", MINIMAL);
        assertOutcome(node, Outcome.UNKNOWN_POLICIES);
    }

    @Test
    void a_customers_policy_with_a_name_of_aws_is_unknown() {
        String copy = "arn:aws:iam::" + ACCOUNT + ":policy/AmazonSSMManagedInstanceCore";
        assertOutcome(Node.attaching(copy), Outcome.UNKNOWN_POLICIES);
        assertOutcome(
                Node.attaching(copy).collected("AmazonSSMManagedInstanceCore", MINIMAL), Outcome.UNKNOWN_POLICIES);
        assertOutcome(Node.attaching(copy, CORE), Outcome.UNKNOWN_POLICIES);
    }

    @Test
    void a_boundary_that_allows_everything_needed_bounds_nothing() {
        assertOutcome(Node.bounded("arn:aws:iam::aws:policy/PowerUserAccess", CORE), Outcome.ALLOWED);
        assertOutcome(Node.bounded(CUSTOM, CORE).collected("custom", MINIMAL), Outcome.ALLOWED);
    }

    @Test
    void an_unread_boundary_may_take_away_what_the_role_allows() {
        NodeIdentity identity = Node.bounded(CUSTOM, CORE).identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.BOUNDED);
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(identity.observations())
                .contains(new PolicyObservation("node", "PermissionsBoundary.PermissionsBoundaryArn", CUSTOM));
        assertOutcome(Node.bounded(CUSTOM), Outcome.LACKS_ACTIONS);
        assertOutcome(Node.withRole(CUSTOM), Outcome.UNKNOWN_POLICIES);
    }

    @Test
    void a_boundary_that_does_not_allow_takes_away() {
        assertOutcome(Node.bounded(CLOUDWATCH, CORE), Outcome.LACKS_ACTIONS);
        assertOutcome(Node.withRole(CLOUDWATCH), Outcome.LACKS_ACTIONS);
    }

    @Test
    void session_logging_asks_the_same_policies() {
        NodeIdentity core = Node.attaching(CORE).identity();
        assertThat(core.may("s3:PutObject")).isEqualTo(PolicyDecision.NOT_ALLOWED);
        NodeIdentity logging = Node.attaching(CORE, CUSTOM)
                .collected("custom", document(allow("s3:PutObject"), on(allow("kms:Decrypt"), "arn:aws:kms:*:*:key/k")))
                .identity();
        assertThat(logging.may("s3:PutObject")).isEqualTo(PolicyDecision.ALLOWED);
        assertThat(logging.may("kms:Decrypt")).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(logging.may("logs:PutLogEvents")).isEqualTo(PolicyDecision.NOT_ALLOWED);
    }

    private static Node inline(List<String> names, Map<String, PolicyDocument> documents) {
        return Node.withRole(null).policies(List.of(), names, documents);
    }

    private static void assertUnknownProfile(Node node) {
        NodeIdentity identity = node.identity();
        assertThat(identity.outcome()).isEqualTo(Outcome.UNKNOWN_PROFILE);
        assertThat(identity.allowsUpdateInstanceInformation()).isEqualTo(PolicyDecision.UNKNOWN);
        assertThat(identity.missingActions()).isEmpty();
    }

    private static void assertOutcome(Node node, Outcome expected) {
        assertThat(node.identity().outcome()).isEqualTo(expected);
    }
}
