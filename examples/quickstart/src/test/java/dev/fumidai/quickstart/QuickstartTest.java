package dev.fumidai.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final Path SAMPLE = Path.of("..", "snapshots", "tokyo-web");

    @Test
    void the_first_block_of_the_readme_runs_and_quotes_the_reasons_of_the_requirements() {
        assertThat(Quickstart.answer(SAMPLE, "i-0abc0000000000001"))
                .contains("i-0abc0000000000001")
                .contains("the subnet is in PCI DSS scope", "sandbox account");
    }

    @Test
    void the_program_prints_the_answer() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(SAMPLE.toString());
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("i-0abc0000000000001");
    }
}
