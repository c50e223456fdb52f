package dev.fumidai.internal.portfolio;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One way into one target: what it costs for this target alone, and the parts it needs, which other targets may need as
 * well. Immutable and thread-safe.
 *
 * @param label what tells it from the other ways into the same target
 * @param rank its place among them where neither cost nor changes decide, 0 or more, the lower the better
 * @param own what it costs a month for this target alone, 0 or more
 * @param ownChanges how many changes it takes for this target alone, 0 or more
 * @param parts the parts it needs, in the order of their keys
 */
public record Way(String label, int rank, BigDecimal own, int ownChanges, Set<Part> parts) {
    /** What is better for one target where all parts are there already; total, since labels differ within a demand. */
    static final Comparator<Way> WHERE_PARTS_ARE_PAID = Comparator.comparing(Way::own)
            .thenComparing(Way::ownChanges)
            .thenComparing(Way::rank)
            .thenComparing(Way::label);

    /** @throws IllegalArgumentException if a number is negative, or two parts share a key and differ otherwise */
    public Way {
        requireNonNull(label, "label");
        own = Amounts.cost(own, "way " + label);
        Amounts.count(rank, "rank", "way " + label);
        Amounts.count(ownChanges, "own changes", "way " + label);
        SortedSet<Part> sorted = new TreeSet<>(parts);
        new PartLedger().enter(sorted);
        parts = Collections.unmodifiableSortedSet(sorted);
    }
}
