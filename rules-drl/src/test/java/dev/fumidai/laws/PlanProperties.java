package dev.fumidai.laws;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What a plan promises, tried on the world that it leads to. */
class PlanProperties {
    private static final int MOST_STEPS_FOR_EVERY_SUBSET = 8;

    /** One in a hundred plans or fewer: not in every run, but among the counterexamples, which are the same in every run. */
    private static final Set<AccessMethod> SELDOM =
            EnumSet.of(AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY, AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS);

    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Property(tries = 60)
    void after_its_plan_a_method_is_ready_or_as_unknown_as_before(@ForAll(supplier = Scenes.class) Scene scene) {
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            Statistics.label("after").collect(trial.verdictAfter());
            Statistics.label("method").collect(trial.option().method());
            PlanLaws.makesReadyOrLeavesAsUnknownAsBefore(trial);
        }
        Statistics.label("after")
                .coverage(coverage -> coverage.check(Verdict.READY).percentage(share -> share > 50));
        Statistics.label("method")
                .coverage(coverage -> Arrays.stream(AccessMethod.values())
                        .filter(method -> !SELDOM.contains(method))
                        .forEach(method -> coverage.check(method).count(count -> count > 0)));
    }

    @Property(tries = 15)
    void recommended_steps_change_no_verdict_but_settle_what_was_unknown(@ForAll(supplier = Scenes.class) Scene any) {
        // Without a way out of the subnet, and endpoints to build: then one for Amazon S3 is recommended.
        Scene scene = any.with(Dimension.ROUTE, "local").with(Dimension.ENDPOINT_SSM, "missing");
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            Statistics.label("recommends").collect(trial.recommendsMore());
            PlanLaws.recommendedStepsSettleOnlyWhatWasUnknown(trial);
        }
        Statistics.label("recommends").coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property(tries = 25)
    void undo_after_do_restores_what_was_there(@ForAll(supplier = Scenes.class) Scene scene) {
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            Statistics.label("reversible").collect(trial.isReversible());
            PlanLaws.isTakenBack(trial);
        }
        Statistics.label("reversible").coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
    }

    @Property(tries = 25)
    void what_a_plan_adds_is_what_the_bill_grows_by(@ForAll(supplier = Scenes.class) Scene scene) {
        for (PlanTrial trial : PlanTrial.ofAllMonth(advisor, scene)) {
            Statistics.label("comparable").collect(trial.isComparable());
            PlanLaws.addsWhatTheBillGrowsBy(trial);
        }
        Statistics.label("comparable").coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
    }

    @Property(tries = 10)
    void without_any_of_its_required_steps_a_method_is_not_ready(@ForAll(supplier = Scenes.class) Scene scene) {
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            Statistics.label("steps").collect(trial.plan().steps().size());
            PlanLaws.needsEveryStep(trial);
        }
        Statistics.label("steps")
                .coverage(coverage ->
                        coverage.checkQuery(steps -> (int) steps.get(0) > 2).count(count -> count > 0));
    }

    @Property(tries = 3)
    void no_subset_of_its_required_steps_will_do(@ForAll(supplier = Scenes.class) Scene scene) {
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            if (trial.plan().steps().size() <= MOST_STEPS_FOR_EVERY_SUBSET) {
                Statistics.label("subsets of").collect(trial.plan().steps().size());
                PlanLaws.needsMoreThanAnySubset(trial);
            }
        }
        Statistics.label("subsets of")
                .coverage(coverage ->
                        coverage.checkQuery(steps -> (int) steps.get(0) > 1).count(count -> count > 0));
    }

    @Property(tries = 15)
    void a_plan_without_side_effects_changes_no_verdict_of_others(@ForAll(supplier = Scenes.class) Scene scene) {
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            Statistics.label("quiet").collect(trial.isQuiet());
            PlanLaws.leavesOthersAlone(trial);
        }
        Statistics.label("quiet").coverage(coverage -> coverage.check(true).count(count -> count > 3));
    }
}
