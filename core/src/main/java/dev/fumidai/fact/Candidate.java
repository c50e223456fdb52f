package dev.fumidai.fact;

import dev.fumidai.finding.AccessMethod;
import java.util.List;

/**
 * One way a method could be served for a target: what rules judge.
 *
 * @param target the instance to reach
 * @param node the machine the Systems Manager block speaks of: the target, or a bastion
 * @param via the resources that serve it, in the order of their ids; {@code NEW} where something is to be built
 */
public record Candidate(AccessMethod method, String target, String node, List<String> via) {
    /** Stands for what is to be built. */
    public static final String NEW = "NEW";

    public Candidate {
        via = List.copyOf(via);
    }

    /** Unique within an evaluation. */
    public String key() {
        return target + " " + method + " " + String.join(",", via);
    }

    public boolean isNew() {
        return via.equals(List.of(NEW));
    }
}
