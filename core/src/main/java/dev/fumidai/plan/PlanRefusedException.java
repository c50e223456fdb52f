package dev.fumidai.plan;

import dev.fumidai.finding.Action;

/** AWS would refuse a step of a plan. */
public final class PlanRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Action action;
    private final String resource;
    private final String code;
    private final String answer;

    PlanRefusedException(Step step, String code, Throwable cause) {
        super(
                "AWS would refuse " + step.change().action() + " on "
                        + step.change().resource() + " (" + code + "): "
                        + cause.getMessage() + "\nMaybe the plan was made for another environment, or was carried out"
                        + " already.",
                cause);
        this.action = step.change().action();
        this.resource = step.change().resource();
        this.code = code;
        this.answer = String.valueOf(cause.getMessage());
    }

    /** What the refused step does. */
    public Action action() {
        return action;
    }

    /** What it would be done to. */
    public String resource() {
        return resource;
    }

    /** What AWS would say of it. */
    public String answer() {
        return answer;
    }

    /** AWS's error code: {@code RouteAlreadyExists}. */
    public String code() {
        return code;
    }
}
