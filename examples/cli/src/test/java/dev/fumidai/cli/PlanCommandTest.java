package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_text_tells_of_each_step_what_it_is_for_costs_and_does_besides_and_how_it_is_taken_back() {
        Run run = plan("SESSION_MANAGER_VPC_ENDPOINTS");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Plan for Session Manager through VPC endpoints into " + Run.TARGET + "\n")
                .contains(
                        "20.44 USD added a month, 20.44 USD in total\n",
                        "  2. Create an interface endpoint for ssm with private DNS in vpc-0abc0000000000001",
                        "    Touches: the network\n",
                        "    This satisfies SMVE-P04/ssm.\n",
                        "    Side effect: Every instance in vpc-0abc0000000000001 will reach ssm through the endpoint",
                        "    Added a month: interface endpoint, to be built: 730 h × 0.014 USD = 10.22 USD\n",
                        "      SSM_ENDPOINT_ID=$(aws ec2 create-vpc-endpoint ",
                        "    To take it back, run:\n"
                                + "      aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \"$SSM_ENDPOINT_ID\" --region",
                        "\nProof\n  With these steps taken on the snapshot and everything evaluated again,"
                                + " the verdict is: ready\n")
                .doesNotContain("Prerequisites that are unknown", "planned");
    }

    @Test
    void the_proof_tells_what_stays_unknown() {
        assertThat(plan("SSH_BASTION").out())
                .contains("the verdict is: undetermined\n")
                .contains("\nPrerequisites that are unknown\n", "(SSBH-P04): ", "    What would tell:\n");
        assertThat(plan("SSH_BASTION", "--declare", "operatorCidr=203.0.113.7/32")
                        .out())
                .contains("the verdict is: ready\n");
    }

    @Test
    void what_only_the_operator_knows_and_does_is_said_to_be_taken_for_granted() {
        assertThat(plan("SITE_TO_SITE_VPN").out())
                .contains(
                        "    It is taken back by hand.\n",
                        "Steps by hand count as done, and what only you know is taken as documents write it.\n",
                        "--cidr \"$OPERATOR_CIDR\"");
    }

    @Test
    void an_id_that_no_variable_keeps_is_said_to_be_looked_up() {
        assertThat(plan("SSH_BASTION_SESSION_MANAGER").out())
                .contains("    To take it back, run this; an id with “planned” in it is one that AWS gives,");
    }

    @Test
    void of_a_method_that_is_ready_there_is_nothing_to_do() {
        Run text = plan("SESSION_MANAGER_NAT_GATEWAY");
        Run script = plan("SESSION_MANAGER_NAT_GATEWAY", "--as", "cli");

        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains(" is ready and adds 0.00 USD a month.\nThere is nothing to do.\n")
                .doesNotContain("Proof");
        assertThat(script.out()).startsWith("#!/usr/bin/env bash\n").contains("# There is nothing to do.\n");
    }

    @Test
    void a_method_that_is_ruled_out_has_no_script_but_a_reason() {
        String[] forbidden = {"--require", "NO_CHANGE"};
        Run text = plan("CLIENT_VPN", forbidden);
        Run script = plan("CLIENT_VPN", "--as", "cli", "--require", "NO_CHANGE");
        Run json = plan("CLIENT_VPN", "--as", "json", "--require", "NO_CHANGE");

        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("SSH through Client VPN is ruled out. A change would be needed: ")
                .doesNotContain("aws ec2");
        assertThat(script.exitCode()).isZero();
        assertThat(script.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("#"));
        assertThat(script.out()).contains("is ruled out. ").doesNotContain("#!");
        assertThat(JSON.readTree(json.out()).at("/steps").size()).isZero();
    }

    @Test
    void the_script_ends_with_what_takes_it_back_as_comments() {
        Run run = plan("SESSION_MANAGER_VPC_ENDPOINTS", "--as", "cli");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("\nset -euo pipefail\n")
                .endsWith("""

                # To take it back, run these in this order, where the variables are still set:
                # aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$SSMMESSAGES_ENDPOINT_ID" --region ap-northeast-1
                # aws ec2 delete-vpc-endpoints --vpc-endpoint-ids "$SSM_ENDPOINT_ID" --region ap-northeast-1
                # aws ec2 revoke-security-group-ingress --group-id "$ENDPOINT_SECURITY_GROUP_ID" --protocol tcp --port 443 \
                --source-group sg-0abc0000000000002 --region ap-northeast-1
                # aws ec2 delete-security-group --group-id "$ENDPOINT_SECURITY_GROUP_ID" --region ap-northeast-1
                """);
    }

    @Test
    void a_script_that_does_not_suffice_is_told_to_on_stderr() {
        assertThat(plan("SSH_BASTION", "--as", "cli").err())
                .isEqualTo("warning: The steps alone do not make it ready; after them its verdict is: undetermined."
                        + " plan --as text says what is missing.\n");
    }

    @Test
    void it_is_written_in_japanese() {
        assertThat(plan("ssh_bastion", "--lang", "ja").out())
                .startsWith(Run.TARGET + " へ踏み台サーバー経由の SSH で接続するためのプラン\n")
                .contains("    変更箇所: インスタンス\n", "\n検証\n", "判断できない\n", "    元に戻すコマンド:\n");
        assertThat(plan("ssh_bastion", "--lang", "ja", "--as", "cli").out()).contains("\n# 元に戻すには、");
    }

    @Test
    void the_name_of_a_method_is_read_in_letters_of_any_case() {
        assertThat(plan("Session_Manager_vpc_Endpoints").out())
                .isEqualTo(plan("SESSION_MANAGER_VPC_ENDPOINTS").out());
    }

    @Test
    void json_holds_every_step_with_its_commands_as_words() {
        JsonNode plan = JSON.readTree(
                plan("SESSION_MANAGER_VPC_ENDPOINTS", "--as", "json").out());

        assertThat(plan.at("/method").asString()).isEqualTo("SESSION_MANAGER_VPC_ENDPOINTS");
        assertThat(plan.at("/target").asString()).isEqualTo(Run.TARGET);
        assertThat(plan.at("/steps").size()).isEqualTo(3);
        assertThat(plan.at("/steps/1/action").asString()).isEqualTo("CREATE_INTERFACE_ENDPOINT");
        assertThat(plan.at("/steps/1/required").asBoolean()).isTrue();
        assertThat(plan.at("/steps/1/commands/0/words/2").asString()).isEqualTo("create-vpc-endpoint");
        assertThat(plan.at("/steps/1/commands/0/prints").asString()).isEqualTo("SSM_ENDPOINT_ID");
        assertThat(plan.at("/steps/1/commands/0/uses/0").asString()).isEqualTo("ENDPOINT_SECURITY_GROUP_ID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method VPN|--method is \"VPN\", expected the name of a method.",
                "--method BASTON|the closest first: SSH_BASTION",
                "--method SSH_BASTION --as bash|--as is \"bash\", expected one of text, json, cli, cloudformation, terraform.",
                "|--method METHOD is missing"
            })
    void what_cannot_be_is_told_with_what_to_try(String arguments, String told) {
        String given = arguments == null ? "" : " " + arguments;
        Run run = Run.of(("plan --snapshot " + Run.SAMPLE + " --target " + Run.TARGET + given).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains(told, "\nMaybe ");
    }

    private static Run plan(String method, String... more) {
        String[] fixed = {
            "plan", "--snapshot", Run.SAMPLE, "--target", Run.TARGET, "--as-of", "2026-11-23", "--method", method
        };
        return Run.of(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
    }
}
