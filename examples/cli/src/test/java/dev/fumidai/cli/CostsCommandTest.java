package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostsCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void json_holds_every_method_with_its_curve_and_every_open_pair_with_its_exact_points() {
        JsonNode costs = JSON.readTree(costs("--format", "json", "--by", "gb").out());

        assertThat(costs.get("by").asString()).isEqualTo("GIGABYTES");
        assertThat(costs.get("values").toString()).isEqualTo("[1,10,100,1000]");
        assertThat(costs.get("options").size()).isEqualTo(AccessMethod.values().length);
        JsonNode endpoints = option(costs, AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS);
        assertThat(endpoints.get("added").toString()).isEqualTo("[\"20.45\",\"20.54\",\"21.44\",\"30.44\"]");
        assertThat(endpoints.get("curve").get(0).toString())
                .isEqualTo("{\"from\":\"0\",\"intercept\":\"20.44\",\"slope\":\"0.01\"}");
        long open = Stream.of(AccessMethod.values())
                .filter(method ->
                        !option(costs, method).get("verdict").asString().equals("RULED_OUT"))
                .count();
        assertThat(costs.get("breakEvens").size()).isEqualTo((int) (open * (open - 1) / 2));
        // Endpoints at 20.44 + 0.01 GB, the NAT gateway that stands at 0.062 GB: 20.44 / 0.052.
        assertThat(pair(costs, "SESSION_MANAGER_NAT_GATEWAY", "SESSION_MANAGER_VPC_ENDPOINTS")
                        .get("points")
                        .toString())
                .isEqualTo("[\"5110/13\"]");
    }

    @Test
    void text_shows_the_table_a_chart_and_where_the_order_flips() {
        String text = costs("--by", "gb").out();

        assertThat(text)
                .startsWith("Added to the bill a month, by gigabytes carried (" + Run.TARGET + ", 2026-11-23, USD)\n")
                .contains("        1 GB       10 GB      100 GB     1000 GB\n")
                .contains("       20.45       20.54       21.44       30.44  ▁▁")
                .contains("  - By gigabytes a month: below 393.08 GB Session Manager through a NAT gateway adds less; "
                        + "above 393.08 GB Session Manager through VPC endpoints adds less.\n");
    }

    @Test
    void what_never_flips_is_said_and_values_can_be_chosen() {
        String text = costs("--at", "0,8.5").out();

        assertThat(text).contains("         0 h       8.5 h\n");
        assertThat(costs("--by", "zones").out()).contains("     1 zones     2 zones     3 zones");
        assertThat(costs("--by", "instances", "--format", "markdown").out())
                .startsWith("# Added")
                .contains("| Method | 1 instances | 2 instances |");
    }

    @Test
    void japanese_speaks_of_the_same_points() {
        assertThat(costs("--by", "gb", "--lang", "ja").out())
                .contains("393.08 ギガバイト未満では NAT ゲートウェイ経由の Session Manager のほうが低コスト");
    }

    @Test
    void zones_and_instances_are_on_the_bill_of_an_answer() {
        Run run = Run.of(
                "evaluate",
                "--snapshot",
                Run.SAMPLE,
                "--target",
                Run.TARGET,
                "--as-of",
                "2026-11-23",
                "--zones",
                "2",
                "--instances",
                "3",
                "--gb-per-month",
                "1",
                "--format",
                "json");
        JsonNode report = JSON.readTree(run.out());

        assertThat(report.at("/usage/zones").asInt()).isEqualTo(2);
        assertThat(report.at("/usage/instances").asInt()).isEqualTo(3);
        assertThat(option(report, AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS)
                        .at("/cost/added")
                        .asString())
                .as("two endpoints in two zones, and 1 GB for each of three instances")
                .isEqualTo("40.91");
        assertThat(report.get("assumptions").toString()).contains("in 2 Availability Zones");
    }

    private static Run costs(String... more) {
        String[] fixed = {"costs", "--snapshot", Run.SAMPLE, "--target", Run.TARGET, "--as-of", "2026-11-23"};
        Run run =
                Run.of(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private static JsonNode option(JsonNode answer, AccessMethod method) {
        return answer.get("options")
                .valueStream()
                .filter(option -> option.get("method").asString().equals(method.name()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode pair(JsonNode costs, String first, String second) {
        return costs.get("breakEvens")
                .valueStream()
                .filter(pair -> pair.get("first").asString().equals(first))
                .filter(pair -> pair.get("second").asString().equals(second))
                .findFirst()
                .orElseThrow();
    }
}
