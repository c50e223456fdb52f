package dev.fumidai.plan;

import dev.fumidai.finding.Command;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.plan.emulation.Emulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment after a plan. A value: immutable, comparable, thread-safe.
 *
 * @param snapshot what the AWS CLI would print
 * @param declarations what the asker would declare
 * @param steps the steps that were taken, in their order
 * @param variables what the variables of the steps' commands stand for at the end; of several commands that print one, what
 *     the last printed
 */
public record AppliedPlan(
        AwsSnapshot snapshot, Declarations declarations, List<AppliedStep> steps, SortedMap<String, String> variables) {
    public AppliedPlan {
        steps = List.copyOf(steps);
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    /** The calls that take the plan back, the last step first. */
    public List<Command> undo() {
        List<AppliedStep> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        return reversed.stream().flatMap(step -> step.undo().stream()).toList();
    }

    /**
     * The calls of {@link #undo} as whoever ran the plan can run them: what it created stands as the variable that keeps its
     * id. Where a later command took the variable over, and where AWS gives an id that no command prints, the id stays that
     * of {@link Plan#applyTo}, with {@code planned} in it.
     */
    public List<Command> undoScript() {
        return undo().stream().map(this::inVariables).toList();
    }

    /** The same of one of the steps. */
    public List<Command> undoScript(AppliedStep step) {
        return step.undo().stream().map(this::inVariables).toList();
    }

    /** Whether a command speaks of an id that AWS gives and no variable keeps, so that it has to be looked up. */
    public static boolean hasStandIn(Command command) {
        return command.words().stream().anyMatch(word -> word.contains(Emulation.STAND_IN));
    }

    private Command inVariables(Command command) {
        return command.naming(variables);
    }

    /** The environment after the calls of {@link #undo}; what was done by hand stays as it is. */
    public AwsSnapshot undone() {
        Emulation emulation = new Emulation("", snapshot, declarations);
        undo().forEach(emulation::run);
        return emulation.snapshot();
    }
}
