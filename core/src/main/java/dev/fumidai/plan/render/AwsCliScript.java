package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan as a bash script of AWS CLI calls: a variable for each id that a later call needs, and an end at the first error.
 * Nothing of a snapshot can become more than a word of a command or a part of a comment. Immutable and thread-safe.
 */
public final class AwsCliScript implements PlanRenderer {
    private final List<Command> undo;

    /** A renderer; one serves every plan. */
    public AwsCliScript() {
        this(List.of());
    }

    private AwsCliScript(List<Command> undo) {
        this.undo = List.copyOf(undo);
    }

    /**
     * A renderer for one plan, whose script ends with what takes the plan back, as comments.
     *
     * <pre>{@code
     * AwsCliScript.endingWith(plan.applyTo(snapshot, declarations).undoScript());
     * }</pre>
     */
    public static AwsCliScript endingWith(List<Command> undo) {
        return new AwsCliScript(undo);
    }

    @Override
    public String render(Plan plan, Remarks remarks) {
        List<String> lines = new ArrayList<>(List.of("#!/usr/bin/env bash"));
        lines.addAll(Comment.lines(remarks.heading(plan)));
        lines.addAll(Comment.lines(remarks.of(plan.steps().isEmpty() ? Remark.NOTHING_TO_DO : Remark.IDEMPOTENCE)));
        lines.add("set -euo pipefail");
        for (Input input : Inputs.of(plan)) {
            lines.add("");
            lines.addAll(Comment.lines(remarks.of(Remark.FILL_IN, Map.of("name", input.name()))));
            lines.add(": \"${" + input + ":?" + promptOf(remarks.input(input)) + "}\"");
        }
        StepComment comments = new StepComment(remarks, Inputs.of(plan));
        int number = 1;
        for (Step step : plan.steps()) {
            lines.add("");
            lines.addAll(step(number++, step, comments));
        }
        if (!undo.isEmpty()) {
            lines.add("");
            boolean standIns = undo.stream().anyMatch(AppliedPlan::hasStandIn);
            lines.addAll(Comment.lines(remarks.of(standIns ? Remark.UNDO_WITH_STAND_INS : Remark.UNDO)));
            undo.forEach(command -> lines.addAll(Comment.lines(command.line())));
        }
        return String.join("\n", lines) + "\n";
    }

    /** What stands in an expansion that fails: no quotes, no expansions. */
    private static String promptOf(String text) {
        return Comment.oneLine(text).replaceAll("[\\\\\"'`$}]", "");
    }

    private static List<String> step(int number, Step step, StepComment comments) {
        List<String> lines = new ArrayList<>(comments.heading(number, step));
        step.change().commands().stream()
                .filter(Command::isCall)
                .map(Command::statement)
                .forEach(lines::add);
        lines.addAll(comments.outsideAws(step.change()));
        return lines;
    }
}
