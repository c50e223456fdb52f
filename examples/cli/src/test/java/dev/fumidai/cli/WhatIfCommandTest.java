package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_plan_is_supposed_to_be_carried_out_and_what_changes_is_told_with_the_reason() {
        Run run = whatIf("--plan", "SESSION_MANAGER_VPC_ENDPOINTS");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("What changes for the ways into " + Run.TARGET + "\n")
                .contains(
                        "Session Manager through VPC endpoints: ready\n",
                        "  - Verdict: ready (before: ready after changes)\n",
                        "(SMVE-P04/ssm): satisfied (before: unsatisfied)\n    vpce-planned-1 is the interface endpoint",
                        "  - Added a month: 0.00 USD (before: 20.44 USD), a difference of -20.44 USD\n",
                        "  - Rank: ");
        assertThat(whatIf("--plan", "session_manager_vpc_endpoints", "--lang", "ja")
                        .out())
                .startsWith(Run.TARGET + " への接続方法の差分\n")
                .contains("  - 判定: すぐ使える (変更前: 変更すれば使える)\n");
    }

    @Test
    void the_difference_is_told_in_json_too() {
        JsonNode diff =
                JSON.readTree(whatIf("--plan", "CLIENT_VPN", "--format", "json").out());

        assertThat(diff.at("/recommendation/changed").asBoolean()).isFalse();
        assertThat(diff.at("/recommendation/after").asString()).isEqualTo("SESSION_MANAGER_NAT_GATEWAY");
        assertThat(diff.at("/options/0/method").asString()).isEqualTo("CLIENT_VPN");
        assertThat(diff.at("/options/0/verdict/after").asString()).isEqualTo("READY");
    }

    @Test
    void a_written_plan_is_supposed_as_the_method_itself() throws IOException {
        for (String method : new String[] {"CLIENT_VPN", "SITE_TO_SITE_VPN", "SSH_BASTION", "SESSION_MANAGER_IPV6"}) {
            String file = written(planOf(method));

            assertThat(whatIf("--plan", file)).as(method).isEqualTo(whatIf("--plan", method));
        }
    }

    @Test
    void what_is_gone_takes_its_methods_away() {
        assertThat(whatIf("--delete", "nat-0abc0000000000001").out())
                .contains("Session Manager through a NAT gateway: ready after changes\n");
        Run unknown = whatIf("--delete", "nat-gone");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("error: The snapshot holds no \"nat-gone\" that could be gone.\nMaybe ");
    }

    @Test
    void a_ready_method_changes_nothing() {
        assertThat(whatIf("--plan", "SESSION_MANAGER_NAT_GATEWAY").out())
                .isEqualTo("What changes for the ways into " + Run.TARGET + "\nNothing changes.\n");
    }

    @Test
    void a_method_that_is_ruled_out_changes_nothing_and_it_is_said_why() {
        Run run = whatIf("--plan", "CLIENT_VPN", "--require", "NO_CHANGE");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("\nNothing changes.\n");
        assertThat(run.err())
                .isEqualTo("warning: CLIENT_VPN is ruled out and has no plan; plan --method CLIENT_VPN says why.\n");
    }

    @Test
    void a_plan_that_aws_would_refuse_is_not_supposed() throws IOException {
        String elsewhere =
                written(planOf("SESSION_MANAGER_VPC_ENDPOINTS").replace("vpc-0abc0000000000001", "vpc-gone"));
        Run english = whatIf("--plan", elsewhere);
        Run japanese = whatIf("--plan", elsewhere, "--lang", "ja");

        assertThat(english.exitCode()).isEqualTo(2);
        assertThat(english.out()).isEmpty();
        assertThat(english.err())
                .startsWith(
                        "error: AWS would refuse CREATE_ENDPOINT_SECURITY_GROUP on vpc-gone (InvalidVpcID.NotFound):"
                                + " There is no vpc-gone.\nMaybe the plan was made for another environment");
        assertThat(japanese.err())
                .startsWith("エラー: AWS は vpc-gone に対する CREATE_ENDPOINT_SECURITY_GROUP を拒否します")
                .contains("\nヒント: ");
    }

    @Test
    void a_step_that_nobody_can_take_is_left_out_and_said() throws IOException {
        String plan = planOf("SESSION_MANAGER_VPC_ENDPOINTS")
                .replace("\"prints\": \"ENDPOINT_SECURITY_GROUP_ID\"", "\"prints\": null");

        assertThat(whatIf("--plan", written(plan)).err())
                .contains("warning: CREATE_INTERFACE_ENDPOINT on vpc-0abc0000000000001 is left out,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"method\": \"CLIENT_VPN\"|\"method\": \"CLIENT_VNP\"|holds \"CLIENT_VNP\" at /method, expected a name|CLIENT_VPN",
                "\"method\": \"CLIENT_VPN\"|\"method\": 7|holds 7 at /method, expected a text|plan --as json",
                "\"target\"|\"goal\"|holds – at /target, expected a text|plan --as json",
                "\"steps\": [|\"steps\": 1, \"others\": [|holds 1 at /steps, expected a list|plan --as json",
                "\"required\": true|\"required\": \"yes\"|holds \"yes\" at /steps/0/required, expected true or false|plan --as json",
                "\"schemaVersion\": \"1.0\",|\"schemaVersion\": 1.0.0,|is not JSON, at line 2|plan --as json",
                "\"authorize-security-group-ingress\"|\"authorise-ingress\"|No plan is known to call 'ec2 authorise-ingress'|edited",
                "\"--group-id\"|\"--group\"|has no --group-id|edited"
            })
    void a_file_that_holds_no_plan_is_told_with_place_and_expectation(
            String part, String instead, String told, String hint) throws IOException {
        String plan = planOf("CLIENT_VPN");
        assertThat(plan).contains(part);
        String file = written(plan.replace(part, instead));
        Run run = whatIf("--plan", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file, told, "\nMaybe ", hint).doesNotContain("\tat ", "defect");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|holds [] at /, expected an object",
                "''|holds – at /, expected an object",
                "{'method': 'SSH_BASTION', 'target': 'i-1', 'steps': [{}]}|holds – at /steps/0/action",
            })
    void what_is_no_plan_at_all_is_told(String text, String told) throws IOException {
        Run run = whatIf("--plan", written(text.replace('\'', '"')));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told, "\nMaybe ");
    }

    @Test
    void neither_a_method_nor_a_file_is_told_with_the_closest_methods() {
        Run run = whatIf("--plan", "EICE_ENDPOINT");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: --plan is \"EICE_ENDPOINT\", which is neither the name of a method nor a file")
                .contains("\nMaybe ", "INSTANCE_CONNECT_ENDPOINT");
        assertThat(whatIf("--plan", folder.toString()).err())
                .contains("The plan file " + folder + " cannot be read.\nMaybe it is a folder");
        assertThat(whatIf().err()).startsWith("error: There is nothing to suppose.\nMaybe give --plan METHOD");
        assertThat(whatIf("--plan", "CLIENT_VPN", "--format", "markdown").exitCode())
                .isEqualTo(2);
    }

    private String written(String plan) throws IOException {
        return Files.writeString(folder.resolve("plan.json"), plan, StandardCharsets.UTF_8)
                .toString();
    }

    private static String planOf(String method) {
        return run("plan", "--method", method, "--as", "json").out();
    }

    private static Run whatIf(String... more) {
        return run("whatif", more);
    }

    private static Run run(String verb, String... more) {
        String[] fixed = {verb, "--snapshot", Run.SAMPLE, "--target", Run.TARGET, "--as-of", "2026-11-23"};
        return Run.of(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
    }
}
