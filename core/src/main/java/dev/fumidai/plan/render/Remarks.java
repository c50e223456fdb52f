package dev.fumidai.plan.render;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import java.util.Map;

/** The comments of a rendered plan, in the reader's language. */
public interface Remarks {
    /** Which plan it is. */
    String heading(Plan plan);

    /** What a step does, as one sentence. */
    String change(Change change);

    /** What else it does. */
    String sideEffect(SideEffect effect);

    /** What the operator has to fill in. */
    String input(Input input);

    /** What is said beside the steps. */
    String of(Remark remark, Map<String, String> arguments);

    /** The same of a remark that speaks of nothing in particular. */
    default String of(Remark remark) {
        return of(remark, Map.of());
    }
}
