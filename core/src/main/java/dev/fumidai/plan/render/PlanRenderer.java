package dev.fumidai.plan.render;

import dev.fumidai.plan.Plan;

/** Writes a plan for a tool that carries it out. Stateless and thread-safe. */
public interface PlanRenderer {
    /** The document, ending with a line break. Equal plans give equal text. */
    String render(Plan plan, Remarks remarks);
}
