package dev.fumidai.cli;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Change;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.PlanRefusedException;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The environment of a question, supposed to be another one. */
final class Supposition {
    private Supposition() {}

    /** The plan of a method. What is ruled out has none: whatever its steps did, it would stay so. */
    static Plan plan(AccessReport report, AccessMethod method) {
        return plan(report, method, 0);
    }

    /**
     * The same, or another plan for it.
     *
     * @param alternative its number as the plan lists it; 0 for the first plan
     * @throws UsageException if there are fewer
     */
    static Plan plan(AccessReport report, AccessMethod method, int alternative) {
        List<Plan> plans = report.plans(method);
        if (alternative < 0 || alternative >= plans.size()) {
            throw new UsageException("alternative-unknown", alternative, method, plans.size() - 1);
        }
        boolean ruledOut = report.option(method).verdict() == Verdict.RULED_OUT;
        return plans.get(alternative).keeping(step -> !ruledOut);
    }

    /**
     * The environment after a plan. Steps that nobody can take are told.
     *
     * @throws UsageException if AWS would refuse a step
     */
    static AppliedPlan carriedOut(Plan plan, AccessQuestion question, Console console) {
        try {
            AppliedPlan applied = plan.applyTo(question.snapshot(), question.declarations());
            List<Change> leftOut = new ArrayList<>();
            plan.steps().forEach(step -> leftOut.add(step.change()));
            applied.steps().forEach(taken -> leftOut.remove(taken.step().change()));
            leftOut.forEach(change ->
                    console.warn(console.messages().text("step-left-out", change.action(), change.resource())));
            return applied;
        } catch (PlanRefusedException refused) {
            throw new UsageException(
                    "plan-refused", refused.action(), refused.resource(), refused.code(), refused.answer());
        }
    }

    /** The same question about the environment after a plan. */
    static AccessQuestion after(AppliedPlan applied, AccessQuestion question) {
        return question.inOtherSnapshot(applied.snapshot()).declaring(applied.declarations());
    }
}
