package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PathCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Run path(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "path";
        arguments[1] = "--snapshot";
        arguments[2] = Run.SAMPLE;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }

    @Test
    void a_path_to_the_internet_passes_a_nat_gateway_and_comes_back() {
        Run run = path("--from", Run.TARGET, "--to", "internet", "--port", "443", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode path = JSON.readTree(run.out());
        assertThat(path.get("schemaVersion").asString()).isEqualTo("1.0");
        assertThat(path.get("outcome").asString()).isEqualTo("REACHABLE");
        assertThat(path.get("stop").isNull()).isTrue();
        assertThat(path.get("forward").toString()).contains("nat-0abc0000000000001");
        assertThat(path.get("back").size()).isPositive();
    }

    @Test
    void a_path_that_stops_says_where_and_why() {
        Run run = path("--from", "internet", "--to", Run.TARGET, "--port", "22", "--format", "json");

        JsonNode path = JSON.readTree(run.out());
        assertThat(path.get("outcome").asString()).isEqualTo("NOT_REACHABLE");
        assertThat(path.get("stop").get("code").asString()).isEqualTo("IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS");
        assertThat(path.get("stop").get("decision").asString()).isEqualTo("STOPPED");
    }

    @Test
    void text_numbers_every_hop_in_both_languages() {
        String[] question = {"--from", "internet", "--to", Run.TARGET, "--port", "22"};

        assertThat(path(question).out())
                .startsWith("From internet to " + Run.TARGET + ", TCP port 22\n")
                .contains("Not reachable.", "1. ", "(IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS)");
        assertThat(Run.of(
                                "path",
                                "--snapshot",
                                Run.SAMPLE,
                                "--lang",
                                "ja",
                                "--from",
                                "internet",
                                "--to",
                                Run.TARGET,
                                "--port",
                                "22")
                        .out())
                .contains("到達できません。", "パブリック IPv4 アドレスがありません。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "i-gone|internet|443|The snapshot does not hold 'i-gone'",
                "web|internet|443|'web' cannot be the end of a path.",
                "internet|8.8.8.8|443|does not touch a VPC.",
                "i-0abc0000000000001|internet|https|--port is \"https\", expected a TCP port.",
                "i-0abc0000000000001|internet|0|No path leads to port 0.",
                "i-0abc0000000000001|internet|65536|No path leads to port 65536."
            })
    void what_is_no_path_is_told_with_what_to_try(String from, String to, String port, String told) {
        Run run = path("--from", from, "--to", to, "--port", port);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told).contains("Maybe ").doesNotContain("\tat ");
    }

    @Test
    void a_path_has_no_markdown_view() {
        assertThat(path("--from", Run.TARGET, "--to", "internet", "--port", "443", "--format", "markdown")
                        .exitCode())
                .isEqualTo(2);
    }
}
