package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows what the program prints today. */
class PlansPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/plans.md");
    private static final String ISOLATED = "--snapshot examples/snapshots/isolated-subnet --target i-0ab10000000000001"
            + " --declare agentVersion=3.3.2299.0 --as-of 2026-11-23";
    private static final String ENDPOINTS = "plan " + ISOLATED + " --method SESSION_MANAGER_VPC_ENDPOINTS";

    private record Section(String title, String text, String language, String command) {
        String markdown() {
            return "## " + title + "\n\n" + text + "\n\n```\n$ java -jar examples/cli/target/fumidai.jar " + command
                    + "\n```\n\n```" + language + "\n" + run(command) + "```\n";
        }
    }

    /** Write it anew with {@code -Dfumidai.docs=write}. */
    @Test
    void the_page_is_what_the_program_prints() throws IOException {
        String page = page();

        if ("write".equals(System.getProperty("fumidai.docs"))) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("docs/plans.md. Maybe write it anew with -Dfumidai.docs=write")
                .isEqualTo(page);
    }

    private static String page() {
        return "# Plans, as they are printed\n\n"
                + "An isolated subnet gets a way in by Session Manager through VPC endpoints: as text with the proof, as a script, as a"
                + " template and as a configuration. Then what would lock out an instance whose only way in is one NAT gateway."
                + " This page is written by a test (`-Dfumidai.docs=write`); do not edit it.\n\n"
                + String.join("\n", sections().map(Section::markdown).toList());
    }

    private static Stream<Section> sections() {
        return Stream.of(
                new Section(
                        "The plan and its proof",
                        "Each step with what it touches, satisfies and costs, and what takes it back.",
                        "",
                        ENDPOINTS),
                new Section(
                        "As a script",
                        "A variable for each id that is created; the comments are Japanese with `--lang ja`.",
                        "bash",
                        ENDPOINTS + " --as cli"),
                new Section(
                        "As a CloudFormation template",
                        "`cfn-lint` finds no error in it (a test).",
                        "yaml",
                        ENDPOINTS + " --as cloudformation"),
                new Section(
                        "As a Terraform configuration",
                        "`terraform fmt -check` leaves it as it is (a test).",
                        "hcl",
                        ENDPOINTS + " --as terraform"),
                new Section(
                        "What it would change",
                        "The plan carried out on the snapshot, and both reports compared.",
                        "",
                        "whatif " + ISOLATED + " --plan SESSION_MANAGER_VPC_ENDPOINTS"),
                new Section(
                        "What would lock you out",
                        "Every single failure on the ways that are ready, and what would remain.",
                        "",
                        "lockout --snapshot examples/snapshots/tokyo-web --target i-0abc0000000000001 --as-of 2026-11-23"));
    }

    private static String run(String command) {
        List<String> words = Stream.of(command.split(" ", -1))
                .map(word -> word.startsWith("examples/") ? ROOT.resolve(word).toString() : word)
                .toList();
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.err()).as(command).isEmpty();
        assertThat(run.exitCode()).as(command).isZero();
        return run.out();
    }
}
