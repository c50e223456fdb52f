package dev.fumidai.laws;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.PlanRefusedException;
import dev.fumidai.plan.Step;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What holds of every plan. That AWS refuses none of its steps is tried when a trial is made. */
final class PlanLaws {
    private PlanLaws() {}

    /** All of them, but for the subsets, which are many. */
    static void hold(AccessAdvisor advisor, Scene scene) {
        for (PlanTrial trial : PlanTrial.of(advisor, scene)) {
            makesReadyOrLeavesAsUnknownAsBefore(trial);
            recommendedStepsSettleOnlyWhatWasUnknown(trial);
            isTakenBack(trial);
            needsEveryStep(trial);
            leavesOthersAlone(trial);
        }
        PlanTrial.ofAllMonth(advisor, scene).forEach(PlanLaws::addsWhatTheBillGrowsBy);
    }

    static void makesReadyOrLeavesAsUnknownAsBefore(PlanTrial trial) {
        Verdict after = trial.verdictAfter();
        if (after == Verdict.UNDETERMINED && trial.isShownAfter()) {
            assertThat(trial.after().unknown().stream().map(AssessedPrerequisite::key))
                    .as("unknown after %s", trial)
                    .isSubsetOf(trial.undecidedBefore());
        } else {
            assertThat(after).as("%s", trial).isIn(Verdict.READY, Verdict.UNDETERMINED);
        }
    }

    /** The version of an agent that is updated is known, so more may be ready than was. */
    static void recommendedStepsSettleOnlyWhatWasUnknown(PlanTrial trial) {
        if (!trial.recommendsMore()) {
            return;
        }
        AccessReport after = trial.afterCarryingOut(trial.whole());
        for (AssessedOption option : trial.reportAfter().options()) {
            assertThat(after.option(option.method()).verdict())
                    .as("%s after %s", option.method(), trial)
                    .isIn(
                            option.verdict() == Verdict.UNDETERMINED
                                    ? List.of(Verdict.UNDETERMINED, Verdict.READY)
                                    : List.of(option.verdict()));
        }
    }

    static void isTakenBack(PlanTrial trial) {
        if (trial.isReversible()) {
            assertThat(Inventory.of(trial.applied().undone()))
                    .as("%s", trial)
                    .isEqualTo(Inventory.of(trial.question().snapshot()));
        }
    }

    static void addsWhatTheBillGrowsBy(PlanTrial trial) {
        if (trial.isComparable()) {
            assertThat(trial.after().cost().total())
                    .as("%s", trial)
                    .isEqualTo(trial.cost().total());
        }
    }

    static void needsEveryStep(PlanTrial trial) {
        for (int left = 0; left < trial.plan().steps().size(); left++) {
            int missing = left;
            doesNotDo(trial, step -> step != missing);
        }
    }

    static void needsMoreThanAnySubset(PlanTrial trial) {
        int steps = trial.plan().steps().size();
        for (int subset = 0; subset < (1 << steps) - 1; subset++) {
            int kept = subset;
            doesNotDo(trial, step -> (kept & (1 << step)) != 0);
        }
    }

    /**
     * But for a known gap, told in the README: a rule that refers to the group of a bastion beyond a peering that is pending
     * counts for nothing, though it will once the plan has accepted the peering.
     */
    private static void doesNotDo(PlanTrial trial, IntPredicate kept) {
        if (trial.actions().contains(Action.ACCEPT_PEERING)) {
            return;
        }
        List<Step> steps = trial.plan().steps();
        Plan fewer = trial.plan().keeping(step -> kept.test(steps.indexOf(step)));
        try {
            AccessReport after = trial.afterCarryingOut(fewer);
            assertThat(after.option(trial.option().method()).verdict())
                    .as(
                            "with %s of %s",
                            fewer.steps().stream()
                                    .map(step -> step.change().action())
                                    .toList(),
                            trial)
                    .isNotEqualTo(Verdict.READY);
        } catch (PlanRefusedException refused) {
            // A step hangs on one that is left out.
            assertThat(fewer.steps()).hasSizeLessThan(steps.size());
        }
    }

    static void leavesOthersAlone(PlanTrial trial) {
        if (trial.isQuiet()) {
            others(trial).forEach(other -> leavesAlone(trial, other));
        }
    }

    private static void leavesAlone(PlanTrial trial, String other) {
        AccessReport before = trial.advisor().evaluate(trial.question().toOtherInstance(other));
        AccessReport after = trial.advisor()
                .evaluate(trial.scene()
                        .questionIn(trial.applied().snapshot())
                        .toOtherInstance(other)
                        .declaring(trial.question().declarations()));
        Set<AccessMethod> throughTarget = throughTarget(trial, before, after);
        assertThat(verdicts(after, throughTarget))
                .as("%s of %s", other, trial)
                .isEqualTo(verdicts(before, throughTarget));
    }

    /** Not those that the plan itself speaks of. */
    private static Stream<String> others(PlanTrial trial) {
        return Stream.of("i-bastion", "i-nat")
                .filter(id -> !trial.option().via().contains(id))
                .filter(id ->
                        trial.question().snapshot().find(Instance.class, id).isPresent());
    }

    /** Whatever makes a target reachable makes it a host by which others are reached: that is not told again. */
    private static Set<AccessMethod> throughTarget(PlanTrial trial, AccessReport... reports) {
        return Arrays.stream(reports)
                .flatMap(report -> report.options().stream())
                .filter(option -> option.via().contains(trial.question().instanceId()))
                .map(AssessedOption::method)
                .collect(toSet());
    }

    private static List<String> verdicts(AccessReport report, Set<AccessMethod> without) {
        return report.options().stream()
                .filter(option -> !without.contains(option.method()))
                .map(option -> option.method() + " " + option.verdict())
                .sorted()
                .toList();
    }
}
