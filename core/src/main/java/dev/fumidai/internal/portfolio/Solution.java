package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A way into every target, and what they cost together. Immutable and thread-safe.
 *
 * @param choice the way chosen for each target, in the order of targets
 * @param bought the parts that the chosen ways need, each once, in the order of their keys
 * @param cost what the ways cost for their targets alone, and each part once
 * @param changes the same for the number of changes
 * @param lowerBound no choice costs less than this; the cost itself where the solution is optimal
 * @param optimal whether it is proved that no choice stands before this one
 * @param visited how many nodes the search looked at
 */
public record Solution(
        Map<String, Way> choice,
        Set<Part> bought,
        BigDecimal cost,
        int changes,
        BigDecimal lowerBound,
        boolean optimal,
        long visited) {

    public Solution {
        choice = Collections.unmodifiableSortedMap(new TreeMap<>(choice));
        bought = Collections.unmodifiableSortedSet(new TreeSet<>(bought));
        cost = Amounts.shortest(cost);
        lowerBound = Amounts.shortest(lowerBound);
    }

    /** What a choice needs and costs. */
    static Solution of(SortedMap<String, Way> choice, BigDecimal lowerBound, boolean optimal, long visited) {
        SortedSet<Part> bought = new TreeSet<>();
        BigDecimal cost = BigDecimal.ZERO;
        int changes = 0;
        for (Way way : choice.values()) {
            bought.addAll(way.parts());
            cost = cost.add(way.own());
            changes += way.ownChanges();
        }
        for (Part part : bought) {
            cost = cost.add(part.cost());
            changes += part.changes();
        }
        return new Solution(choice, bought, cost, changes, optimal ? cost : lowerBound, optimal, visited);
    }
}
