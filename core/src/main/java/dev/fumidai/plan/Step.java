package dev.fumidai.plan;

import dev.fumidai.finding.Change;
import dev.fumidai.pricing.CostTerm;
import java.util.List;

/**
 * One step of a plan.
 *
 * @param change what it does, to what, which rules ask for it, and what else it does
 * @param costs what it adds to a month's bill; empty where it is free
 */
public record Step(Change change, List<CostTerm> costs) {
    public Step {
        costs = List.copyOf(costs);
    }

    /** Whether the method needs it; a recommended step moves no verdict. */
    public boolean required() {
        return change.required();
    }
}
