package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PortfolioCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final @Nullable String DATA = System.getProperty("fumidai.testdata");

    @Test
    void the_sample_is_served_by_what_stands_and_the_proof_is_told() {
        Run text = portfolio(Run.SAMPLE);
        JsonNode json = JSON.readTree(portfolio(Run.SAMPLE, "--format", "json").out());

        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .startsWith("The cheapest ways into 2 instances together, as of 2026-11-23\n")
                .contains("Proved: among the ways that the reports show, no other set adds less");
        assertThat(json.at("/proof/optimal").asBoolean()).isTrue();
        assertThat(json.at("/added").asString()).isEqualTo("0.00");
        assertThat(json.at("/choices").size() + json.at("/unserved").size()).isEqualTo(2);
        assertThat(portfolio(Run.SAMPLE, "--lang", "ja").out()).startsWith("2 台のインスタンスへの最も安い接続方法");
    }

    @Test
    void markdown_is_not_offered() {
        Run run = portfolio(Run.SAMPLE, "--format", "markdown");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--format is \"markdown\"");
    }

    /** Six VPCs of 50 instances each, as an emulator answered: six pairs of endpoints instead of three hundred. */
    @Test
    void three_hundred_instances_share_the_endpoints_of_six_vpcs() {
        assumeTrue(
                DATA != null, "No recorded snapshots. Maybe name their folder with -Dfumidai.testdata=/absolute/path");
        Run run = portfolio(
                Path.of(DATA, "moto", "large").toString(),
                "--format",
                "json",
                "--declare",
                "agentVersion=3.3.987.0",
                "--require",
                "SESSION_CONTENT_LOG",
                "--require",
                "NO_INTERNET_EGRESS");
        JsonNode json = JSON.readTree(run.out());

        assertThat(json.at("/added").asString()).isEqualTo("122.64");
        assertThat(json.at("/apart").asString()).isEqualTo("6132.00");
        assertThat(json.at("/proof").toString()).contains("\"optimal\":true", "\"lowerBound\":\"122.64\"");
        assertThat(json.at("/choices").size()).isEqualTo(300);
        assertThat(json.at("/shared").size()).isEqualTo(12);
        assertThat(json.at("/unserved").size()).isZero();
    }

    private static Run portfolio(String snapshot, String... more) {
        String[] fixed = {"portfolio", "--snapshot", snapshot, "--as-of", "2026-11-23"};
        return Run.of(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
    }
}
