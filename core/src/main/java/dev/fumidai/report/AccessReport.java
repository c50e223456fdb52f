package dev.fumidai.report;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Change;
import dev.fumidai.model.Warning;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.CostCurve;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.pricing.Usage;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.requirement.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: every method of the rule catalogue exactly once, ranked. A value: immutable, comparable,
 * thread-safe. Facts only; text is a view of it.
 *
 * @param assumptions codes of what the answer takes for granted, where it could matter. Words: {@code assumption.CODE}
 * @param preference what ordered the options
 */
public record AccessReport(
        Target target,
        LocalDate asOf,
        Prices prices,
        Usage usage,
        List<StatedRequirement> requirements,
        List<AssessedOption> options,
        List<Warning> warnings,
        List<Warning> assumptions,
        Preference preference) {

    /**
     * The options worth choosing between, whatever one weighs more: those that are neither ruled out nor dominated, in the
     * order of the ranking. No preference puts another option first.
     */
    public List<AssessedOption> paretoFront() {
        return options.stream()
                .filter(option -> option.verdict() != Verdict.RULED_OUT)
                .filter(option -> option.dominatedBy().isEmpty())
                .toList();
    }

    /**
     * What a method adds to a month's bill as one number of the usage moves, the others as the question has them; of the
     * way that its option shows.
     *
     * @throws IllegalArgumentException if the report does not hold the method
     */
    public CostCurve costCurve(AccessMethod method, UsageVariable by) {
        return option(method).costs().along(by, usage);
    }

    /**
     * Which of two methods adds less to the bill as one number of the usage moves, and the exact points where that changes.
     *
     * <pre>{@code
     * report.breakEven(SSH_BASTION, SESSION_MANAGER_VPC_ENDPOINTS, UsageVariable.HOURS).points();
     * }</pre>
     *
     * @throws IllegalArgumentException if the report does not hold a method
     */
    public BreakEven breakEven(AccessMethod first, AccessMethod second, UsageVariable by) {
        return BreakEven.between(costCurve(first, by), costCurve(second, by));
    }

    /**
     * The option of a method.
     *
     * @throws IllegalArgumentException if the report does not hold the method
     */
    public AssessedOption option(AccessMethod method) {
        return options.stream()
                .filter(option -> option.method() == method)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The report holds no option for " + method + ", but "
                        + options.stream().map(AssessedOption::method).toList()
                        + ".\nMaybe its rule engine knows fewer methods."));
    }

    /**
     * What makes a method work: the changes of its option, as steps that can be tried on the snapshot.
     *
     * @return a plan without steps where the option needs none
     * @throws IllegalArgumentException if the report does not hold the method
     */
    public Plan plan(AccessMethod method) {
        AssessedOption option = option(method);
        return plan(method, option.changes(), option.costs());
    }

    /**
     * The {@linkplain #plan plan} for a method, and after it the other ones, each of which does as much: the cheaper and
     * less invasive first.
     *
     * <pre>{@code
     * for (Plan plan : report.plans(AccessMethod.SESSION_MANAGER_NAT_GATEWAY)) {
     *     plan.steps();  // sets a route in a new route table of the subnet, or in the one that it shares with others
     * }
     * }</pre>
     *
     * @throws IllegalArgumentException if the report does not hold the method
     */
    public List<Plan> plans(AccessMethod method) {
        return Stream.concat(
                        Stream.of(plan(method)),
                        option(method).alternatives().stream()
                                .map(other -> plan(method, other.changes(), other.costs())))
                .toList();
    }

    private Plan plan(AccessMethod method, List<Change> changes, CostFunction costs) {
        return new Plan(
                method,
                target.instanceId(),
                changes.stream()
                        .map(change -> new Step(change, costs.ofPart(change.part())))
                        .toList());
    }

    /**
     * What a later answer about the same target changes.
     *
     * <pre>{@code
     * AppliedPlan applied = report.plan(method).applyTo(snapshot, declarations);
     * AccessReport after = advisor.evaluate(AccessQuestion.in(applied.snapshot()).toInstance("i-0abc"));
     * System.out.println(advisor.explain(report.diff(after), Locale.ENGLISH));
     * }</pre>
     *
     * @throws IllegalArgumentException if the other report is about another target, or holds other methods
     */
    public ReportDiff diff(AccessReport other) {
        return new ReportDiff(this, other);
    }

    /** Which prices were used. */
    public record Prices(String source, @Nullable LocalDate effectiveDate, String currency) {}

    /** A requirement as the question stated it. */
    public record StatedRequirement(
            String code, @Nullable String value, @Nullable String because) {
        /** The requirements of a question, in their order. */
        public static List<StatedRequirement> of(List<Requirement> requirements) {
            return requirements.stream()
                    .map(one ->
                            new StatedRequirement(one.code().name(), one.value().orElse(null), one.because()))
                    .toList();
        }
    }
}
