package dev.fumidai.text;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.render.Remark;
import dev.fumidai.plan.render.Remarks;
import java.util.Map;

/** The comments of a rendered plan, from the words of a language. Immutable and thread-safe. */
public final class PlanRemarks implements Remarks {
    private final Words words;
    private final ChangeText changes;

    public PlanRemarks(Words words) {
        this.words = words;
        this.changes = new ChangeText(words);
    }

    @Override
    public String heading(Plan plan) {
        return of(Remark.HEADING, Map.of("method", words.method(plan.method()), "target", plan.target()));
    }

    @Override
    public String change(Change change) {
        return changes.change(change);
    }

    @Override
    public String sideEffect(SideEffect effect) {
        return changes.sideEffect(effect);
    }

    @Override
    public String input(Input input) {
        return words.sentence("input." + input);
    }

    @Override
    public String of(Remark remark, Map<String, String> arguments) {
        return words.sentence("remark." + remark, arguments);
    }
}
