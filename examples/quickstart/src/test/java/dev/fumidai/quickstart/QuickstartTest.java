package dev.fumidai.quickstart;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Burden;
import dev.fumidai.report.Preference;
import dev.fumidai.snapshot.SnapshotReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
    void the_ranking_of_the_readme_follows_a_preference_and_names_who_dominates() {
        AccessQuestion question = AccessQuestion.in(SnapshotReader.read(SAMPLE)).toInstance("i-0abc0000000000001");
        AccessReport report = AccessAdvisor.create()
                .evaluate(question.preferring(
                        Preference.weighted(Map.of(Burden.INBOUND_FROM_INTERNET, usd("20"), Burden.CHANGE, usd("2")))));

        assertThat(report.paretoFront())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.dominatedBy()).isEmpty());
        assertThat(report.options())
                .filteredOn(option -> option.method() == AccessMethod.SESSION_MANAGER_NAT_INSTANCE)
                .extracting(AssessedOption::dominatedBy)
                .containsExactly(Optional.of(AccessMethod.SESSION_MANAGER_NAT_GATEWAY));
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
