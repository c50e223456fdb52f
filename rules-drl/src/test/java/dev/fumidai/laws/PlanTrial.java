package dev.fumidai.laws;

import static java.util.stream.Collectors.toCollection;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Status;
import dev.fumidai.model.Cidr;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.AppliedStep;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Reversibility;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.Alternative;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.CandidateVerdict;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A plan of a scene's question, and what its required steps led to.
 *
 * @param whole with the steps that are only recommended
 * @param cost of this way
 */
record PlanTrial(
        AccessAdvisor advisor,
        Scene scene,
        AccessQuestion question,
        AccessReport before,
        AssessedOption option,
        Plan whole,
        Cost cost,
        AppliedPlan applied,
        AccessReport reportAfter) {
    static List<PlanTrial> of(AccessAdvisor advisor, Scene scene) {
        return of(advisor, scene, scene.question());
    }

    /** Used all the month: what runs from now on is on the bill all the time. */
    static List<PlanTrial> ofAllMonth(AccessAdvisor advisor, Scene scene) {
        AccessQuestion asked = scene.question();
        return of(advisor, scene, asked.used(asked.usage().with(UsageVariable.HOURS, BigDecimal.valueOf(730))));
    }

    /** One for each plan that would make a method ready. */
    static List<PlanTrial> of(AccessAdvisor advisor, Scene scene, AccessQuestion question) {
        AccessReport before = advisor.evaluate(question);
        return before.options().stream()
                .filter(option -> option.verdict() == Verdict.READY_AFTER_CHANGES)
                .flatMap(option -> of(advisor, scene, question, before, option).stream())
                .toList();
    }

    /** What the operator has to fill in is declared first, or it would settle what was unknown before. */
    private static List<PlanTrial> of(
            AccessAdvisor advisor, Scene scene, AccessQuestion asked, AccessReport report, AssessedOption option) {
        boolean fillsIn = report.plan(option.method()).commands().stream()
                .anyMatch(command -> command.uses().contains(Input.OPERATOR_CIDR.name()));
        AccessQuestion question = fillsIn
                ? asked.declaring(asked.declarations().operatorCidr(Cidr.parse(Input.OPERATOR_CIDR.example())))
                : asked;
        AccessReport before = fillsIn ? advisor.evaluate(question) : report;
        AssessedOption shown = before.option(option.method());
        if (shown.verdict() != Verdict.READY_AFTER_CHANGES) {
            return List.of();
        }
        List<Cost> costs = Stream.concat(
                        Stream.of(shown.cost()), shown.alternatives().stream().map(Alternative::cost))
                .toList();
        List<PlanTrial> trials = new ArrayList<>();
        for (Plan plan : before.plans(option.method())) {
            if (!startsHostOfUnknownWay(shown, plan)) {
                AppliedPlan applied = plan.required().applyTo(question.snapshot(), question.declarations());
                AccessReport after = evaluate(advisor, scene, question, applied);
                trials.add(new PlanTrial(
                        advisor, scene, question, before, shown, plan, costs.get(trials.size()), applied, after));
            }
        }
        return trials;
    }

    Plan plan() {
        return whole.required();
    }

    /** A known gap, told in the README: what lies behind a stopped host is not judged where its address is not known. */
    private static boolean startsHostOfUnknownWay(AssessedOption option, Plan plan) {
        boolean starts = plan.steps().stream().anyMatch(step -> step.change().action() == Action.START_INSTANCE);
        boolean unknownWay = option.unknown().stream().anyMatch(one -> one.id().equals("SBSM-P04"));
        return starts && (unknownWay || option.method() == AccessMethod.SESSION_MANAGER_PROXY);
    }

    List<Action> actions() {
        return plan().steps().stream().map(step -> step.change().action()).toList();
    }

    /** What a plan leads to that has more or fewer steps. */
    AccessReport afterCarryingOut(Plan other) {
        return evaluate(advisor, scene, question, other.applyTo(question.snapshot(), question.declarations()));
    }

    private static AccessReport evaluate(
            AccessAdvisor advisor, Scene scene, AccessQuestion question, AppliedPlan applied) {
        return advisor.evaluate(
                scene.questionIn(applied.snapshot()).used(question.usage()).declaring(applied.declarations()));
    }

    AssessedOption after() {
        return reportAfter.option(option.method());
    }

    /** Whether every step can be taken back by calls. */
    boolean isReversible() {
        return applied.steps().stream().map(AppliedStep::reversibility).allMatch(Reversibility.BY_CALLS::equals);
    }

    /** Whether both costs are known and of the same way. */
    boolean isComparable() {
        return isShownAfter() && cost.complete() && after().cost().complete();
    }

    /** Whether no step says that it touches anybody else. */
    boolean isQuiet() {
        return plan().steps().stream()
                .allMatch(step -> step.change().sideEffects().isEmpty());
    }

    boolean recommendsMore() {
        return whole.steps().size() > plan().steps().size();
    }

    /** Whether the option still speaks of the way that the plan opens, and not of another one that ranks before it. */
    boolean isShownAfter() {
        return isWayOfThePlan(after().via()) || after().otherCandidates().isEmpty();
    }

    Verdict verdictAfter() {
        if (isShownAfter()) {
            return after().verdict();
        }
        return after().otherCandidates().stream()
                .filter(one -> isWayOfThePlan(one.via()))
                .map(CandidateVerdict::verdict)
                .findFirst()
                .orElse(after().verdict());
    }

    private boolean isWayOfThePlan(List<String> via) {
        boolean built =
                option.via().contains(AssessedOption.NEW) && via.stream().anyMatch(id -> id.contains("-planned-"));
        return built || via.equals(option.via());
    }

    /** What was unknown, also behind something that was missing: of several outcomes the worst is told. */
    NavigableSet<String> undecidedBefore() {
        return option.required().stream()
                .filter(one -> one.status() == Status.UNKNOWN || one.status() == Status.UNSATISFIED)
                .map(AssessedPrerequisite::key)
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return option.method() + " by " + actions() + " in " + scene;
    }
}
