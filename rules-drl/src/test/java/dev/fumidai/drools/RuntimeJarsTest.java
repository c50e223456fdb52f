package dev.fumidai.drools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What comes with the one dependency that users add, as Maven resolved it for this build. */
class RuntimeJarsTest {
    private static final Path RESOLVED = Path.of("target", "runtime-jars.txt");
    private static final int MEGABYTE = 1_000_000;

    private static final List<String> OF_DROOLS = List.of(
            "drools-base",
            "drools-canonical-model",
            "drools-compiler",
            "drools-core",
            "drools-kiesession",
            "drools-model-compiler",
            "drools-util",
            "drools-wiring-api",
            "drools-wiring-static",
            "kie-api",
            "kie-internal",
            "kie-memory-compiler",
            "slf4j-api");

    private static final List<String> OF_CORE = List.of(
            "ipaddress",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jackson-dataformat-csv",
            "jspecify");

    @Test
    void a_user_gets_these_jars_and_no_other() throws IOException {
        assertThat(OF_DROOLS).hasSize(13);
        assertThat(jars().keySet())
                .containsAll(OF_DROOLS)
                .containsAll(OF_CORE)
                .hasSize(OF_DROOLS.size() + OF_CORE.size())
                .hasSizeLessThanOrEqualTo(19);
    }

    @Test
    void all_of_them_are_at_most_nine_megabytes() throws IOException {
        assertThat(jars().values().stream().mapToLong(Long::longValue).sum()).isBetween(1L, 9L * MEGABYTE);
    }

    @Test
    void no_logger_is_chosen_for_the_user() throws IOException {
        assertThat(jars().keySet()).noneMatch(name -> name.matches("slf4j-(nop|simple|jdk14)|logback.*|log4j.*"));
    }

    /** The size of each third-party jar by its name without version. */
    private static SortedMap<String, Long> jars() throws IOException {
        SortedMap<String, Long> jars = new TreeMap<>();
        for (String line : Files.readString(RESOLVED, UTF_8).strip().split(Pattern.quote(File.pathSeparator), -1)) {
            Path path = Path.of(line);
            boolean ours = line.contains("fumidai-core") || path.endsWith(Path.of("core", "target", "classes"));
            if (!ours) {
                String name = path.getName(path.getNameCount() - 1).toString();
                jars.put(name.replaceFirst("-[0-9][0-9.]*\\.jar$", ""), Files.size(path));
            }
        }
        return jars;
    }
}
