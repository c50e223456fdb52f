package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReadingTest {
    private static AwsSnapshot role(String document) {
        return tokyo("p.json", "{'RoleName':'r','PolicyName':'p','PolicyDocument':" + document + "}");
    }

    private static Statement statement(String statement) {
        PolicyDocument policy = only(role("{'Statement':" + statement + "}"), RolePolicies.class)
                .inlinePolicies()
                .get("p");
        if (policy == null) {
            throw new AssertionError("unreadable: " + statement);
        }
        return policy.statements().get(0);
    }

    private static String version(String version, boolean isDefault, String action) {
        return "{'PolicyVersion':{'VersionId':'" + version + "','IsDefaultVersion':" + isDefault
                + ",'Document':{'Statement':[{'Effect':'Allow','Action':'" + action + "','Resource':'*'}]}}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Statement':[{'Effect':'Allow','Action':['ssm:*'],'Resource':['*']}]}",
                "{'Statement':{'Effect':'Allow','Action':'ssm:*','Resource':'*'}}",
                "'{\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Action\\':\\'ssm:*\\',\\'Resource\\':\\'*\\'}]}'",
                "'%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22ssm%3A%2A%22%2C%22Resource%22%3A%22%2A%22%7D%5D%7D'"
            })
    void an_object_a_text_and_an_encoded_text_are_the_same_policy(String document) {
        PolicyDocument expected = new PolicyDocument(List.of(new Statement(
                "Allow", List.of("ssm:*"), false, List.of("*"), false, Principal.ABSENT, List.of(), false)));
        assertThat(only(role(document), RolePolicies.class).inlinePolicies()).containsEntry("p", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|ABSENT",
                "{'Principal':'*'}|ANYONE",
                "{'Principal':{'AWS':'*'}}|ANYONE",
                "{'Principal':{'AWS':['*']}}|ANYONE",
                "{'Principal':{'AWS':'arn:aws:iam::111122223333:root'}}|NAMED",
                "{'Principal':{'Service':'ec2.amazonaws.com'}}|NAMED",
                "{'NotPrincipal':{'AWS':'*'}}|NAMED"
            })
    void a_star_is_anyone(String statement, Principal principal) {
        assertThat(statement(statement).principal()).isEqualTo(principal);
    }

    @Test
    void what_a_statement_does_not_speak_of_and_a_condition_are_kept() {
        Statement statement =
                statement("{'Effect':'Deny','NotAction':'s3:*','NotResource':'x','Condition':{'Bool':{'a':'b'}}}");
        assertThat(statement)
                .isEqualTo(new Statement(
                        "Deny", List.of("s3:*"), true, List.of("x"), true, Principal.ABSENT, List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'not JSON'", "'%zz'", "{}", "{'Statement':5}", "{'Statement':[{'Action':{}}]}", "'[]'"})
    void a_policy_that_cannot_be_read_is_unknown_with_a_warning(String document) {
        AwsSnapshot snapshot = role(document);
        assertThat(only(snapshot, RolePolicies.class).inlinePolicies()).isEmpty();
        assertThat(snapshot.warnings()).containsExactly(WarningCode.UNREADABLE_POLICY.warning("r/p", "PolicyDocument"));
        InterfaceEndpoint endpoint = (InterfaceEndpoint) only(
                tokyo(
                        "e.json",
                        "{'VpcEndpoints':[{'VpcEndpointId':'e','VpcEndpointType':'Interface','PolicyDocument':"
                                + document + "}]}"),
                Endpoint.class);
        assertThat(endpoint.policyDocument().isUnknown()).isTrue();
    }

    @Test
    void the_default_version_of_a_managed_policy_counts() {
        AwsSnapshot snapshot = tokyo(
                "get-policy-version.my.policy.v1.json", version("v1", false, "old:*"),
                "get-policy-version.my.policy.v2.json", version("v2", true, "new:*"));
        ManagedPolicy policy = only(snapshot, ManagedPolicy.class);
        assertThat(policy.policyName()).isEqualTo("my.policy");
        PolicyDocument document = policy.document();
        assertThat(document == null ? List.of() : document.statements())
                .extracting("actions")
                .containsExactly(List.of("new:*"));
    }

    @Test
    void two_policies_of_an_endpoint_never_make_a_third() {
        String endpoint =
                "{'VpcEndpoints':[{'VpcEndpointId':'e','VpcEndpointType':'Interface','PolicyDocument':{'Statement':{'Effect':'Allow',%s}}}]}";
        AwsSnapshot snapshot = tokyo(
                "a.json", endpoint.replace("%s", "'Action':'*'"), "b.json", endpoint.replace("%s", "'Resource':'*'"));
        assertThat(((InterfaceEndpoint) only(snapshot, Endpoint.class))
                        .policyDocument()
                        .isUnknown())
                .isTrue();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }

    @Test
    void a_version_that_is_not_the_default_tells_nothing() {
        AwsSnapshot snapshot = tokyo("get-policy-version.p.v1.json", version("v1", false, "old:*"));
        assertThat(only(snapshot, ManagedPolicy.class).document()).isNull();
    }

    @Test
    void two_default_versions_that_differ_are_unknown() {
        AwsSnapshot snapshot = tokyo(
                "get-policy-version.p.v1.json", version("v1", true, "old:*"),
                "get-policy-version.p.v2.json", version("v2", true, "new:*"));
        assertThat(only(snapshot, ManagedPolicy.class).document()).isNull();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }

    @Test
    void roles_of_one_name_in_two_accounts_are_not_mixed_up() {
        AwsSnapshot snapshot = Answers.flat(
                "111111111111/list-attached-role-policies.r.json",
                "{'AttachedPolicies':[{'PolicyArn':'arn:aws:iam::aws:policy/A'}]}",
                "222222222222/list-attached-role-policies.r.json",
                "{'AttachedPolicies':[]}");
        assertThat(only(snapshot, RolePolicies.class).attachedPolicyArns()).isNull();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }
}
