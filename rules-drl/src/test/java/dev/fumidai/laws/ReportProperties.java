package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every report. */
class ReportProperties {
    private static final AccessAdvisor ADVISOR = AccessAdvisor.with(new RecordingEngine());

    @Example
    void in_the_sound_environment_every_method_is_ready() {
        for (AccessMethod method : AccessMethod.values()) {
            assertThat(ADVISOR.evaluate(Scene.sound().favouring(method).question())
                            .options())
                    .filteredOn(option -> option.method() == method)
                    .singleElement()
                    .satisfies(option -> assertThat(option.verdict())
                            .as(method + " " + option.required())
                            .isEqualTo(Verdict.READY));
        }
    }

    @Property
    void every_method_stands_once_in_every_report(@ForAll(supplier = Scenes.class) Scene scene) {
        AccessReport report = ADVISOR.evaluate(scene.question());
        assertThat(report.options())
                .extracting(AssessedOption::method)
                .containsExactlyInAnyOrder(AccessMethod.values());
        assertThat(report.options())
                .extracting(AssessedOption::rank)
                .isEqualTo(IntStream.rangeClosed(1, AccessMethod.values().length)
                        .boxed()
                        .toList());
        report.options()
                .forEach(option -> Statistics.label(option.method().name()).collect(option.verdict()));
    }
}
