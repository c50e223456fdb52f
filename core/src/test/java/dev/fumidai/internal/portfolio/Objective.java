package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** By what one portfolio stands before another, counted anew and in the plainest way. */
record Objective(BigDecimal cost, int changes, int ranks, List<String> labels) implements Comparable<Objective> {
    /** What decides between portfolios, from the first to the last. */
    enum Criterion {
        COST,
        CHANGES,
        RANKS,
        LABELS
    }

    static Objective of(Map<String, Way> choice) {
        Set<Part> parts = new TreeSet<>();
        BigDecimal cost = BigDecimal.ZERO;
        int changes = 0;
        int ranks = 0;
        for (Way way : choice.values()) {
            parts.addAll(way.parts());
            cost = cost.add(way.own());
            changes += way.ownChanges();
            ranks += way.rank();
        }
        for (Part part : parts) {
            cost = cost.add(part.cost());
            changes += part.changes();
        }
        List<String> labels =
                new TreeMap<>(choice).values().stream().map(Way::label).toList();
        return new Objective(cost, changes, ranks, labels);
    }

    private static int compareLabels(List<String> one, List<String> other) {
        for (int at = 0; at < one.size(); at++) {
            int order = one.get(at).compareTo(other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compare(Criterion criterion, Objective other) {
        return switch (criterion) {
            case COST -> cost.compareTo(other.cost);
            case CHANGES -> Integer.compare(changes, other.changes);
            case RANKS -> Integer.compare(ranks, other.ranks);
            case LABELS -> compareLabels(labels, other.labels);
        };
    }

    @Override
    public int compareTo(Objective other) {
        return compare(decides(other), other);
    }

    /** The criterion by which the two differ first; the last if by none. */
    Criterion decides(Objective other) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> compare(criterion, other) != 0)
                .findFirst()
                .orElse(Criterion.LABELS);
    }
}
