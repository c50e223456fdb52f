package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LockOutCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void text_and_json_tell_the_same_single_points_of_failure() {
        Run text = lockOut("--declare", "agentVersion=3.3.987.0");
        Run json = lockOut("--declare", "agentVersion=3.3.987.0", "--format", "json");
        JsonNode told = JSON.readTree(json.out());

        assertThat(text.exitCode()).isZero();
        assertThat(json.exitCode()).isZero();
        assertThat(text.out()).startsWith("What would lock you out of " + Run.TARGET + ", as of 2026-11-23\n");
        assertThat(told.at("/instanceId").asString()).isEqualTo(Run.TARGET);
        assertThat(told.at("/ready").isEmpty()).isFalse();
        assertThat(told.at("/failures").isEmpty()).isFalse();
        for (JsonNode failure : told.at("/failures")) {
            assertThat(failure.at("/fatal").asBoolean())
                    .isEqualTo(failure.at("/remaining").isEmpty());
            if (failure.at("/kind").asString().equals("RESOURCE_LOST")) {
                assertThat(text.out()).contains(failure.at("/subject").asString() + " fails or is deleted");
            }
        }
        assertThat(told.at("/singlePoints").size()).isEqualTo((int) told.at("/failures")
                .valueStream()
                .filter(failure -> failure.at("/fatal").asBoolean())
                .count());
    }

    @Test
    void it_speaks_japanese() {
        assertThat(lockOut("--lang", "ja").out()).startsWith(Run.TARGET + " に接続できなくなる原因 (基準日 2026-11-23)\n");
    }

    @Test
    void markdown_is_not_offered() {
        Run run = lockOut("--format", "markdown");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--format is \"markdown\"");
    }

    @Test
    void a_target_that_the_snapshot_does_not_hold_is_refused() {
        Run run = Run.of("lockout", "--snapshot", Run.SAMPLE, "--target", "i-gone");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("i-gone");
    }

    private static Run lockOut(String... more) {
        String[] fixed = {"lockout", "--snapshot", Run.SAMPLE, "--target", Run.TARGET, "--as-of", "2026-11-23"};
        return Run.of(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
    }
}
