package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every report. */
class ReportProperties {
    private static final AccessAdvisor ADVISOR = AccessAdvisor.with(new RecordingEngine());

    @Example
    void every_method_is_ready_in_a_sound_environment() {
        Set<AccessMethod> ready = EnumSet.noneOf(AccessMethod.class);
        for (Scene scene : Scene.sounds()) {
            ADVISOR.evaluate(scene.question()).options().stream()
                    .filter(option -> option.verdict() == Verdict.READY)
                    .forEach(option -> ready.add(option.method()));
        }
        assertThat(ready).containsExactlyInAnyOrder(AccessMethod.values());
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
