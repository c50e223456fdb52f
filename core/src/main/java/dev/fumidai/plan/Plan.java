package dev.fumidai.plan;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.plan.emulation.Emulation;
import dev.fumidai.plan.emulation.RefusedCallException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What makes a method work, step by step, in the order in which the steps can be taken. A value: immutable, comparable,
 * thread-safe.
 *
 * <pre>{@code
 * Plan plan = report.plan(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS);
 * AppliedPlan applied = plan.applyTo(snapshot, declarations);
 * advisor.evaluate(AccessQuestion.in(applied.snapshot()).toInstance("i-0abc").declaring(applied.declarations()));
 *
 * plan.applyTo(applied.snapshot(), declarations);  // PlanRefusedException: AWS refuses to do the same twice
 * }</pre>
 *
 * @param target the instance that it leads to
 */
public record Plan(AccessMethod method, String target, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** The steps that the method needs. */
    public Plan required() {
        return keeping(Step::required);
    }

    /** The plan with some of its steps. */
    public Plan keeping(Predicate<Step> kept) {
        return new Plan(method, target, steps.stream().filter(kept).toList());
    }

    /**
     * The environment after the plan. Ids and addresses of what it creates stand in for AWS's, and are the same each time;
     * what only the operator knows is taken as documents write it. A step that speaks of something that no step created
     * is left out, since nobody can take it.
     *
     * @throws PlanRefusedException if AWS would refuse a step
     */
    public AppliedPlan applyTo(AwsSnapshot snapshot, Declarations declarations) {
        Emulation emulation = new Emulation(target, snapshot, declarations);
        List<AppliedStep> taken = new ArrayList<>();
        for (Step step : steps) {
            if (emulation.canTake(step.change())) {
                taken.add(take(emulation, step));
            }
        }
        return new AppliedPlan(
                emulation.snapshot(), emulation.declarations(), taken, ofSteps(taken, emulation.variables()));
    }

    /** A variable that no step speaks of stands for nothing of the plan. */
    private static SortedMap<String, String> ofSteps(List<AppliedStep> steps, SortedMap<String, String> variables) {
        SortedMap<String, String> own = new TreeMap<>(variables);
        own.keySet()
                .retainAll(steps.stream()
                        .flatMap(one -> one.step().change().commands().stream())
                        .flatMap(command -> Stream.concat(command.uses().stream(), Stream.ofNullable(command.prints())))
                        .toList());
        return own;
    }

    private static AppliedStep take(Emulation emulation, Step step) {
        try {
            Emulation.Undone undone = emulation.take(step.change());
            Reversibility reversibility = undone.lasting()
                    ? Reversibility.LASTING
                    : undone.byHand() ? Reversibility.BY_HAND : Reversibility.BY_CALLS;
            return new AppliedStep(step, reversibility, undone.commands());
        } catch (RefusedCallException refused) {
            throw new PlanRefusedException(step, refused.code(), refused);
        }
    }

    /** Every command, in the order of execution. */
    public List<Command> commands() {
        return steps.stream()
                .map(Step::change)
                .map(Change::commands)
                .flatMap(List::stream)
                .toList();
    }
}
