package dev.fumidai.text;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.finding.Status;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.AppliedStep;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Reversibility;
import dev.fumidai.plan.Step;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.report.Alternative;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as plain text for a terminal: each step with what it touches, satisfies, costs and does besides, and how it is taken
 * back; then the proof, which is the answer about the environment after the plan. For people: do not parse. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * AppliedPlan applied = plan.applyTo(snapshot, declarations);
 * AccessReport after = advisor.evaluate(question about applied.snapshot() and applied.declarations());
 * new PlanTextView().render(plan, applied, report.diff(after), advisor.words(Locale.ENGLISH));
 * }</pre>
 */
public final class PlanTextView {
    /** Views hold nothing; one serves all threads. */
    public PlanTextView() {}

    /**
     * The plan as text.
     *
     * @param plan what the earlier report plans
     * @param applied the environment after the plan
     * @param proof the report that the plan is of, and the answer after it
     * @throws IllegalArgumentException if the reports do not hold the plan's method
     */
    public String render(Plan plan, AppliedPlan applied, ReportDiff proof, Words words) {
        return new Writing(plan, applied, proof, words).text();
    }

    /** One plan on its way to text. */
    private static final class Writing {
        private final Plan plan;
        private final AppliedPlan applied;
        private final ReportDiff proof;
        private final AssessedOption option;
        private final AssessedOption afterwards;
        private final Words words;
        private final Narrator narrator;
        private final Narrator narratorAfterwards;
        private final CostLineText costLines;
        private final PlainPage page = new PlainPage();

        Writing(Plan plan, AppliedPlan applied, ReportDiff proof, Words words) {
            this.plan = plan;
            this.applied = applied;
            this.proof = proof;
            this.option = proof.before().option(plan.method());
            this.afterwards = proof.after().option(plan.method());
            this.words = words;
            this.narrator = new Narrator(proof.before(), words);
            this.narratorAfterwards = new Narrator(proof.after(), words);
            this.costLines = new CostLineText(words);
        }

        String text() {
            page.title(words.sentence(
                    "plan.title", Map.of("method", words.method(plan.method()), "target", plan.target())));
            page.paragraph(narrator.summary(option));
            if (option.verdict() == Verdict.READY && plan.required().steps().isEmpty()) {
                page.paragraph(words.sentence("remark.NOTHING_TO_DO"));
            }
            if (!plan.steps().isEmpty()) {
                steps();
                proof();
            }
            open(Label.NOT_SATISFIED, Status.UNSATISFIED);
            open(Label.UNKNOWN, Status.UNKNOWN);
            alternatives();
            return page.text();
        }

        private void steps() {
            page.paragraph(costSum(cost()));
            page.chapter(words.label(Label.CHANGES));
            int number = 1;
            for (Step step : plan.steps()) {
                page.step(number++, narrator.step(step.change()));
                page.note(words.sentence(
                        "plan.class",
                        Map.of(
                                "changeClass",
                                words.sentence(
                                        "changeClass." + step.change().action().changeClass()))));
                satisfies(step.change());
                step.change()
                        .sideEffects()
                        .forEach(effect ->
                                page.note(words.label(Label.SIDE_EFFECT, Map.of("text", narrator.sideEffect(effect)))));
                costs(step)
                        .forEach(line -> page.note(words.sentence("plan.cost", Map.of("line", costLines.alone(line)))));
                page.commands(step.change().commands().stream()
                        .map(Command::statement)
                        .toList());
                applied(step).ifPresentOrElse(this::reversal, () -> page.note(words.sentence("plan.leftOut")));
            }
        }

        private void satisfies(Change change) {
            if (!change.satisfies().isEmpty()) {
                page.note(words.sentence(
                        "change.satisfies", Map.of("prerequisites", String.join(", ", change.satisfies()))));
            }
        }

        private List<CostLine> costs(Step step) {
            return new CostFunction(option.costs().currency(), step.costs())
                    .at(proof.before().usage())
                    .lines();
        }

        private Optional<AppliedStep> applied(Step step) {
            return applied.steps().stream()
                    .filter(taken -> taken.step().equals(step))
                    .findFirst();
        }

        private void reversal(AppliedStep step) {
            List<Command> undo = applied.undoScript(step);
            if (undo.isEmpty() || step.reversibility() != Reversibility.BY_CALLS) {
                page.note(words.sentence("reversibility." + step.reversibility()));
            }
            if (!undo.isEmpty()) {
                boolean standIns = undo.stream().anyMatch(AppliedPlan::hasStandIn);
                page.note(words.sentence(standIns ? "plan.undo.standIns" : "plan.undo"));
                page.commands(undo.stream().map(Command::line).toList());
            }
        }

        private void proof() {
            page.chapter(words.sentence("plan.proof"));
            page.paragraph(
                    words.sentence("plan.proof.verdict", Map.of("verdict", words.verdict(afterwards.verdict()))));
            if (takesForGranted()) {
                page.paragraph(words.sentence("plan.proof.granted"));
            }
        }

        /** What no snapshot shows: a step by hand, or a value that only the operator knows. */
        private boolean takesForGranted() {
            return applied.steps().stream().anyMatch(step -> step.reversibility() == Reversibility.BY_HAND)
                    || Arrays.stream(Input.values())
                            .anyMatch(input -> applied.variables().containsKey(input.name()));
        }

        /** What stands in the way after the plan. Of what is ruled out, the summary says it. */
        private void open(Label heading, Status status) {
            List<AssessedPrerequisite> open = afterwards.required().stream()
                    .filter(one -> one.status() == status)
                    .toList();
            if (open.isEmpty() || option.verdict() == Verdict.RULED_OUT) {
                return;
            }
            page.chapter(words.label(heading));
            for (AssessedPrerequisite one : open) {
                page.item(words.label(
                        Label.PREREQUISITE,
                        Map.of(
                                "title", narratorAfterwards.title(one),
                                "id", one.key(),
                                "reason", narratorAfterwards.reason(one))));
                if (status == Status.UNKNOWN && !one.settledBy().isEmpty()) {
                    page.note(words.label(Label.SETTLED_BY));
                    page.commands(one.settledBy());
                }
            }
        }

        private String costSum(Cost cost) {
            return words.label(Label.COST_SUM, Map.of("added", narrator.added(cost), "total", narrator.total(cost)));
        }

        /** Of this plan, which may be one of several. */
        private Cost cost() {
            List<Change> own = plan.steps().stream().map(Step::change).toList();
            return option.alternatives().stream()
                    .filter(other -> other.changes().equals(own))
                    .map(Alternative::cost)
                    .findFirst()
                    .orElse(option.cost());
        }

        private void alternatives() {
            int number = 1;
            for (Alternative other : option.alternatives()) {
                alternative(number++, other);
            }
        }

        private void alternative(int of, Alternative other) {
            page.chapter(words.label(Label.ALTERNATIVE, Map.of("number", String.valueOf(of))));
            page.paragraph(costSum(other.cost()));
            int number = 1;
            for (Change change : other.changes()) {
                page.step(number++, narrator.step(change));
            }
        }
    }
}
