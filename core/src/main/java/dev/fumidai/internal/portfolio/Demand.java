package dev.fumidai.internal.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * A target and the ways into it, of which one is to be chosen. Immutable and thread-safe.
 *
 * @param target the target's id
 * @param ways the ways into it, at least one, in the order of their labels
 */
public record Demand(String target, List<Way> ways) {

    /** @throws IllegalArgumentException if there is no way, or two different ways have one label */
    public Demand {
        requireNonNull(target, "target");
        ways = ways.stream().distinct().sorted(Comparator.comparing(Way::label)).toList();
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("There is no way into " + target
                    + ", expected at least one.\nMaybe all its ways are ruled out; leave the target out and say so.");
        }
        for (int i = 1; i < ways.size(); i++) {
            if (ways.get(i).label().equals(ways.get(i - 1).label())) {
                throw new IllegalArgumentException("Two ways into " + target + " have the label "
                        + ways.get(i).label() + ".\nMaybe it leaves out a resource in which they differ.");
            }
        }
    }
}
