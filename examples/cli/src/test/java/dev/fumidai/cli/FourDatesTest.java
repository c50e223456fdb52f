package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One snapshot, four days, four answers: the table of the README. */
class FourDatesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> DAYS = List.of("2020-01-30", "2023-07-01", "2024-06-01", "2026-11-23");

    @Test
    void the_day_decides_and_the_readme_says_how() throws IOException {
        List<String> rows = DAYS.stream().map(FourDatesTest::row).toList();

        assertThat(rows.stream().map(row -> row.substring(row.indexOf('|', 1)))).doesNotHaveDuplicates();
        assertThat(Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8))
                .contains(String.join("\n", rows));
    }

    private static String row(String day) {
        JsonNode report = report(day);
        JsonNode endpoints = option(report, "SESSION_MANAGER_VPC_ENDPOINTS");
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        day,
                        ec2messages(endpoints),
                        endpoints.get("cost").get("added").asString(),
                        verdict(option(report, "INSTANCE_CONNECT_ENDPOINT")),
                        verdict(option(report, "SERIAL_CONSOLE")),
                        address(option(report, "SESSION_MANAGER_NAT_GATEWAY")));
    }

    /** An isolated instance whose agent is old, as it may be on every one of the days. */
    private static JsonNode report(String day) {
        Run run = Run.of(
                "evaluate",
                "--snapshot",
                ROOT.resolve("examples/snapshots/every-way").toString(),
                "--target",
                "i-0eea000000000000b",
                "--declare",
                "agentVersion=2.3.68.0",
                "--as-of",
                day,
                "--format",
                "json");
        assertThat(run.exitCode()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }

    private static JsonNode option(JsonNode report, String method) {
        return report.get("options").values().stream()
                .filter(option -> option.get("method").asString().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static String verdict(JsonNode option) {
        return option.get("verdict").asString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the old agent's third endpoint is on the day. */
    private static String ec2messages(JsonNode option) {
        if (creates(option.get("changes"))) {
            return "required";
        }
        boolean optional = option.get("alternatives").values().stream().anyMatch(FourDatesTest::creates);
        return optional ? "optional: or update the agent" : "not available: update the agent";
    }

    private static boolean creates(JsonNode plan) {
        return plan.values().stream()
                .anyMatch(change -> change.get("action").asString().equals("CREATE_INTERFACE_ENDPOINT")
                        && change.get("commands").toString().contains("ec2messages"));
    }

    private static String address(JsonNode option) {
        return option.get("cost").get("lines").values().stream()
                .filter(line -> line.get("item").asString().equals("PUBLIC_IPV4_HOUR"))
                .map(line -> line.get("amount").asString())
                .findFirst()
                .orElse("free");
    }
}
