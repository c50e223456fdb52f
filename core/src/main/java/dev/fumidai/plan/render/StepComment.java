package dev.fumidai.plan.render;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/** What a document says of a step in comments. */
final class StepComment {
    private final Remarks remarks;
    private final NavigableSet<Input> inputs;

    StepComment(Remarks remarks, NavigableSet<Input> inputs) {
        this.remarks = remarks;
        this.inputs = inputs;
    }

    /** What a document of resources says where it has no resource. */
    List<String> of(Document.Part part) {
        List<String> lines = new ArrayList<>();
        if (part instanceof Document.Heading heading) {
            lines.addAll(heading(heading.number(), heading.step()));
            lines.addAll(outsideAws(heading.step().change()));
        } else if (part instanceof Document.Beside beside) {
            lines.addAll(beside(beside.commands()));
        }
        return lines;
    }

    /** Its number, what it does, and what else it does. */
    List<String> heading(int number, Step step) {
        Change change = step.change();
        String text = remarks.change(change);
        List<String> lines = new ArrayList<>(Comment.lines(number + ". ["
                + change.action().changeClass() + "] "
                + (step.required() ? text : remarks.of(Remark.RECOMMENDED, Map.of("text", text)))));
        change.sideEffects()
                .forEach(effect -> lines.addAll(
                        Comment.lines(remarks.of(Remark.SIDE_EFFECT, Map.of("text", remarks.sideEffect(effect))))));
        return lines;
    }

    /** What no call of AWS does: in an operating system, or by hand. */
    List<String> outsideAws(Change change) {
        if (change.commands().isEmpty()) {
            return Comment.lines(remarks.of(Remark.BY_HAND));
        }
        List<Command> inside =
                change.commands().stream().filter(command -> !command.isCall()).toList();
        List<String> lines = new ArrayList<>();
        if (!inside.isEmpty()) {
            lines.addAll(Comment.lines(remarks.of(Remark.IN_OPERATING_SYSTEM, Map.of("resource", change.resource()))));
            inside.forEach(command -> lines.addAll(Comment.code(command.line())));
        }
        return lines;
    }

    /** Commands that stand beside the document, and what the operator fills in. */
    private List<String> beside(List<Command> commands) {
        List<String> lines = new ArrayList<>(Comment.lines(remarks.of(Remark.BESIDE_DOCUMENT)));
        inputs.stream()
                .filter(input ->
                        commands.stream().anyMatch(command -> command.uses().contains(input.name())))
                .forEach(input -> lines.addAll(fillIn(input)));
        commands.forEach(command -> lines.addAll(Comment.code(command.statement())));
        return lines;
    }

    /** What the operator has to set, and what it is. */
    private List<String> fillIn(Input input) {
        return Comment.lines(remarks.of(Remark.FILL_IN, Map.of("name", input.name())) + " " + remarks.input(input));
    }
}
