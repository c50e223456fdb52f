package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void evaluate_answers_in_json_with_every_method() {
        Run run = evaluate("--format", "json", "--require", "MONTHLY_BUDGET=30", "--declare", "sshKey=true");

        assertThat(run.exitCode()).isZero();
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("schemaVersion").asString()).isEqualTo("1.0");
        assertThat(report.get("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(report.get("target").get("instanceId").asString()).isEqualTo(Run.TARGET);
        assertThat(report.get("usage").get("hoursPerMonth").asInt()).isEqualTo(40);
        assertThat(report.get("requirements").get(0).get("code").asString()).isEqualTo("MONTHLY_BUDGET");
        assertThat(report.get("options").size()).isEqualTo(AccessMethod.values().length);
    }

    @Test
    void equal_input_gives_equal_bytes() {
        assertThat(evaluate("--format", "json")).isEqualTo(evaluate("--format", "json"));
    }

    @Test
    void the_sample_snapshot_is_complete_and_odd_in_nothing() {
        assertThat(evaluate().err()).isEmpty();
    }

    @Test
    void text_is_the_default_and_markdown_has_headings() {
        assertThat(evaluate().out())
                .contains(Run.TARGET)
                .isEqualTo(evaluate("--format", "text").out());
        assertThat(evaluate("--format", "markdown").out()).startsWith("# ");
        assertThat(evaluate("--lang", "ja").out()).contains("踏み台サーバー");
    }

    @Test
    void a_preference_orders_the_options_and_says_so() {
        assertThat(methods("--prefer", "cheapest")).isEqualTo(methods());
        assertThat(methods("--prefer", "mostSecure"))
                .containsExactlyInAnyOrderElementsOf(methods())
                .startsWith(
                        "SESSION_MANAGER_NAT_GATEWAY",
                        "SESSION_MANAGER_VPC_ENDPOINTS",
                        "SERIAL_CONSOLE",
                        "INSTANCE_CONNECT_ENDPOINT");
        assertThat(methods("--prefer", "leastChange"))
                .startsWith("SESSION_MANAGER_NAT_GATEWAY")
                .isNotEqualTo(methods());
        // What is first by cost alone has seven changes.
        assertThat(methods("--prefer", "CHANGE=5").indexOf("SESSION_MANAGER_IPV6"))
                .isGreaterThan(methods().indexOf("SESSION_MANAGER_IPV6"));
        assertThat(evaluate().out()).doesNotContain("Ranked by");
        assertThat(evaluate("--prefer", "mostSecure").out()).contains("\nRanked by: the most secure first\n");
        assertThat(evaluate("--prefer", "CHANGE=5,AUDIT=0.5", "--lang", "ja").out())
                .contains("順位の基準: 月額の追加コストと重み (変更 1 件: 5.00 USD、セッションの記録の 1 段階の低下: 0.50 USD)");
    }

    @Test
    void a_dominated_option_names_its_dominator() {
        JsonNode report = JSON.readTree(evaluate("--format", "json").out());
        Map<String, String> dominators = new TreeMap<>();
        report.get("options").forEach(option -> {
            if (!option.get("dominatedBy").isNull()) {
                dominators.put(
                        option.get("method").asString(),
                        option.get("dominatedBy").asString());
            }
        });

        assertThat(report.at("/preference/name").asString()).isEqualTo("cheapest");
        assertThat(dominators)
                .containsEntry("SESSION_MANAGER_NAT_INSTANCE", "SESSION_MANAGER_NAT_GATEWAY")
                .doesNotContainKeys("SESSION_MANAGER_NAT_GATEWAY", "SERIAL_CONSOLE", "SSH_BASTION");
        assertThat(evaluate().out())
                .contains(
                        "Dominated: Session Manager through a NAT gateway is at least as good in all that is compared, and"
                                + " better in verdict (ready instead of ready after changes), ");
    }

    private static List<String> methods(String... more) {
        List<String> methods = new ArrayList<>();
        JSON.readTree(evaluate(with(new String[] {"--format", "json"}, more)).out())
                .get("options")
                .forEach(option -> methods.add(option.get("method").asString()));
        return methods;
    }

    @Test
    void fleet_groups_every_instance_once() {
        Run run = Run.of("fleet", "--snapshot", Run.SAMPLE, "--as-of", "2026-11-23", "--format", "json");

        assertThat(run.exitCode()).isZero();
        JsonNode fleet = JSON.readTree(run.out());
        assertThat(fleet.get("instances").asInt()).isEqualTo(2);
        assertThat(fleet.get("vpcs").size()).isEqualTo(1);
        JsonNode vpc = fleet.get("vpcs").get(0);
        assertThat(vpc.get("vpcId").asString()).isEqualTo("vpc-0abc0000000000001");
        assertThat(vpc.get("groups").toString()).containsOnlyOnce("\"i-0abc0000000000001\"");
        assertThat(vpc.get("groups").toString()).containsOnlyOnce("\"i-0abc0000000000002\"");
        assertThat(vpc.get("groups").get(0).get("options").size()).isEqualTo(AccessMethod.values().length);
    }

    @Test
    void fleet_in_text_and_markdown_names_the_vpc_and_the_instances() {
        String[] asked = {"fleet", "--snapshot", Run.SAMPLE, "--region", "ap-northeast-1", "--format"};

        assertThat(Run.of(with(asked, "text")).out())
                .startsWith("Ways into 2 instances, as of ")
                .contains("vpc-0abc0000000000001 (ap-northeast-1), 2 instances", Run.TARGET);
        assertThat(Run.of(with(asked, "markdown")).out())
                .startsWith("# Ways into 2 instances")
                .contains("\n## vpc-0abc0000000000001", "| Verdict | Method | Cause |\n|---|---|---|\n");
    }

    @Test
    void rules_lists_every_rule_with_its_sources() {
        Run english = Run.of("rules");
        Run japanese = Run.of("rules", "--lang", "ja");

        assertThat(english.exitCode()).isZero();
        AccessAdvisor.create().catalog().rules().forEach(rule -> {
            assertThat(english.out()).contains(rule.id() + "  ").contains(rule.sources());
            assertThat(japanese.out()).contains(rule.id() + "  ").contains(rule.sources());
        });
        assertThat(english.out()).contains("  prerequisite  ");
        assertThat(japanese.out()).contains("  前提条件  ");
    }

    @Test
    void rules_tells_which_of_them_changed_and_why() {
        String[] days = {"--since", "2023-07-01", "--until", "2024-06-01"};
        Run english = Run.of("rules", days[0], days[1], days[2], days[3]);
        Run japanese = Run.of("rules", "--lang", "ja", days[0], days[1], days[2], days[3]);

        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .contains("2024-01-31  SSM Agent 3.3.40.0 came out", "2024-02-01  AWS began to charge")
                .contains("  SMVE-P04.missing-for-every-agent  ends: ")
                .contains("  SMVE-P04.missing-for-old-agent  begins: ")
                .doesNotContain("2023-06-13", "2024-11-01", "2026-09-30");
        assertThat(japanese.out()).contains("2024-02-01  すべてのパブリック IPv4 アドレス", "この日から無効: ");
        assertThat(Run.of("rules", "--since", "2024-06-01", "--until", "2024-06-01")
                        .out())
                .isEmpty();
    }

    @Test
    void collect_prints_the_script_or_its_policy() {
        Run script = Run.of("collect", "--region", "ap-northeast-1", "--profile", "dev", "--instance-id", Run.TARGET);
        Run policy = Run.of("collect", "--policy");

        assertThat(script.exitCode()).isZero();
        assertThat(script.err()).isEmpty();
        assertThat(script.out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("region='ap-northeast-1'", "aws_profile='dev'", "instances='" + Run.TARGET + "'");
        assertThat(policy.exitCode()).isZero();
        assertThat(JSON.readTree(policy.out())
                        .get("Statement")
                        .get(0)
                        .get("Effect")
                        .asString())
                .isEqualTo("Allow");
    }

    @Test
    void help_and_version_are_answers() {
        for (String verb : new String[] {"evaluate", "fleet", "rules", "collect"}) {
            Run help = Run.of(verb, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).startsWith("Usage: fumidai " + verb);
            assertThat(help.err()).isEmpty();
        }
        assertThat(Run.of("--help").out()).startsWith("Usage: fumidai ");
        assertThat(Run.of("--version").out()).startsWith("fumidai ");
    }

    private static Run evaluate(String... more) {
        return Run.of(with(
                new String[] {"evaluate", "--snapshot", Run.SAMPLE, "--target", Run.TARGET, "--as-of", "2026-11-23"},
                more));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
