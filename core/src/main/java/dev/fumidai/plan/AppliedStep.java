package dev.fumidai.plan;

import dev.fumidai.finding.Command;
import java.util.List;

/**
 * A step that was taken.
 *
 * @param reversibility whether it can be taken back, and how
 * @param undo the calls that take it back; ids of what the plan created are those that {@link Plan#applyTo} gave
 */
public record AppliedStep(Step step, Reversibility reversibility, List<Command> undo) {
    public AppliedStep {
        undo = List.copyOf(undo);
    }
}
