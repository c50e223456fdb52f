package dev.fumidai.internal.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Targets that have the same ways, and are given the same one of them.
 *
 * <p>Nothing is lost by that. In the solution that stands before all others, each target has the best of its ways whose
 * parts are bought, by {@link Way#WHERE_PARTS_ARE_PAID}: exchanging it for a better one of these would add no part and
 * improve the sums, or leave them equal and improve a label. That order is total within a demand, so among equal ways the
 * best is one and the same for all targets of the class.
 *
 * @param targets the targets, in order
 * @param ways their common ways, in the order of labels
 */
record TargetClass(List<String> targets, List<Way> ways) {
    TargetClass {
        targets = List.copyOf(targets);
        ways = List.copyOf(ways);
    }

    /** The classes of the demands, in the order of their first targets. */
    static List<TargetClass> of(Collection<Demand> demands) {
        Map<String, List<Way>> waysByTarget = new TreeMap<>();
        demands.forEach(demand -> waysByTarget.put(demand.target(), undominated(demand.ways())));
        Map<List<Way>, List<String>> targetsByWays = new LinkedHashMap<>();
        waysByTarget.forEach((target, ways) ->
                targetsByWays.computeIfAbsent(ways, unused -> new ArrayList<>()).add(target));
        return targetsByWays.entrySet().stream()
                .map(entry -> new TargetClass(entry.getValue(), entry.getKey()))
                .toList();
    }

    /**
     * The ways without those that another one can always stand in for: it is better where all parts are paid, and needs no
     * part that the other does not need. The exchange then improves any solution, so the best one does not have it. Two
     * ways cannot both give way to each other, as one of them is the better.
     */
    private static List<Way> undominated(List<Way> ways) {
        return ways.stream()
                .filter(way -> ways.stream().noneMatch(other -> dominates(other, way)))
                .toList();
    }

    private static boolean dominates(Way better, Way worse) {
        return Way.WHERE_PARTS_ARE_PAID.compare(better, worse) < 0
                && worse.parts().containsAll(weighing(better));
    }

    /** The parts of a way that count for anything. */
    static SortedSet<Part> weighing(Way way) {
        SortedSet<Part> weighing = new TreeSet<>(way.parts());
        weighing.removeIf(part -> !part.weighs());
        return weighing;
    }
}
