package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the page that shows a ready answer of every method. */
class EveryWayTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String START = "java -jar examples/cli/target/fumidai.jar ";

    @ParameterizedTest
    @EnumSource(AccessMethod.class)
    void the_command_of_a_method_answers_with_it_ready(AccessMethod method) throws IOException {
        Run run = Run.of(command(method));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode report = JsonMapper.builder().build().readTree(run.out());
        assertThat(report.get("options").values())
                .filteredOn(option -> option.get("method").asString().equals(method.name()))
                .singleElement()
                .satisfies(option -> assertThat(option.get("verdict").asString())
                        .as(() -> String.join("\n", open(option)))
                        .isEqualTo("READY"));
    }

    private static String[] command(AccessMethod method) throws IOException {
        String line = Files.readAllLines(ROOT.resolve("docs/every-way.md"), StandardCharsets.UTF_8).stream()
                .filter(one -> one.startsWith(START) && one.endsWith("   # " + method))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No command for " + method));
        List<String> words = new ArrayList<>(
                List.of(line.substring(START.length(), line.indexOf("   # ")).split(" ")));
        words.replaceAll(
                word -> word.startsWith("examples/") ? ROOT.resolve(word).toString() : word);
        words.addAll(List.of("--format", "json"));
        return words.toArray(String[]::new);
    }

    private static List<String> open(JsonNode option) {
        return option.get("prerequisites").values().stream()
                .filter(one -> !one.get("status").asString().equals("SATISFIED"))
                .map(one -> one.get("id").asString() + " " + one.get("status").asString() + " "
                        + one.get("reason").asString())
                .toList();
    }
}
