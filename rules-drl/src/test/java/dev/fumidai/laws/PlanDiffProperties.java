package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Command;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.PlanRefusedException;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.ReportDiff.OptionDiff;
import dev.fumidai.report.Verdict;
import dev.fumidai.text.DiffJsonView;
import dev.fumidai.text.PlanTextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every plan that is carried out, for what it changes, and for how it is taken back. */
class PlanDiffProperties {
    private static final int TRIES = 25;
    private static final AccessAdvisor ADVISOR = AccessAdvisor.with(new RecordingEngine());

    @Property(tries = TRIES)
    void a_report_does_not_differ_from_itself(@ForAll(supplier = Scenes.class) Scene scene) {
        AccessReport report = ADVISOR.evaluate(scene.question());

        assertThat(report.diff(ADVISOR.evaluate(scene.question())).options()).isEmpty();
    }

    @Property(tries = TRIES)
    void what_a_plan_changes_can_be_told_in_every_view_and_both_ways(@ForAll(supplier = Scenes.class) Scene scene) {
        AccessQuestion question = scene.question();
        AccessReport before = ADVISOR.evaluate(question);
        for (Taken taken : plans(before, question)) {
            Plan plan = taken.plan();
            AppliedPlan applied = taken.applied();
            AccessReport after =
                    ADVISOR.evaluate(scene.questionIn(applied.snapshot()).declaring(applied.declarations()));
            ReportDiff diff = before.diff(after);

            assertThat(after.diff(before).options())
                    .extracting(OptionDiff::method)
                    .containsExactlyInAnyOrderElementsOf(
                            diff.options().stream().map(OptionDiff::method).toList());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                assertThat(ADVISOR.explain(diff, locale)).isNotEmpty();
                assertThat(new DiffJsonView().render(diff, ADVISOR.words(locale)))
                        .isNotEmpty();
                assertThat(new PlanTextView().render(plan, applied, diff, ADVISOR.words(locale)))
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = TRIES)
    void a_variable_in_an_undo_script_stands_for_the_id_that_it_keeps(@ForAll(supplier = Scenes.class) Scene scene) {
        AccessQuestion question = scene.question();
        for (Taken taken : plans(ADVISOR.evaluate(question), question)) {
            AppliedPlan applied = taken.applied();
            List<Command> script = applied.undoScript();

            assertThat(script)
                    .extracting(command -> command.with(applied.variables()).words())
                    .isEqualTo(applied.undo().stream().map(Command::words).toList());
            script.forEach(command -> {
                assertThat(applied.variables().keySet()).containsAll(command.uses());
                Statistics.label("variables").collect(command.uses().isEmpty() ? "none" : "some");
                Statistics.label("stand-ins").collect(AppliedPlan.hasStandIn(command));
            });
        }
    }

    private record Taken(Plan plan, AppliedPlan applied) {}

    /** The plans that AWS would carry out; that it does is another law. */
    private static List<Taken> plans(AccessReport report, AccessQuestion question) {
        List<Taken> plans = new ArrayList<>();
        for (AssessedOption option : report.options()) {
            if (option.verdict() == Verdict.READY_AFTER_CHANGES) {
                Plan plan = report.plan(option.method());
                try {
                    plans.add(new Taken(plan, plan.applyTo(question.snapshot(), question.declarations())));
                } catch (PlanRefusedException refused) {
                    Statistics.label("refused").collect(refused.code());
                }
            }
        }
        return plans;
    }
}
