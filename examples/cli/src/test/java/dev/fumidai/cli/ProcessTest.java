package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, on a machine whose locale and encoding are against it. */
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void stdout_is_utf_8_whatever_the_machine_says() throws Exception {
        Run run = java(List.of("-Dfile.encoding=US-ASCII", "-Duser.language=en"), "rules", "--lang", "ja");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("前提条件");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void words_are_english_whatever_the_machine_says() throws Exception {
        Run run = java(List.of("-Duser.language=ja", "-Duser.country=JP"), "evaluate", "--format", "json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        error: --snapshot DIR is missing, or its value is.
                        Maybe see fumidai evaluate --help.
                        """);
    }

    private Run java(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("stdout.txt");
        Path err = folder.resolve("stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
