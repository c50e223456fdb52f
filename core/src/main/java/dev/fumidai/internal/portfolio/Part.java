package dev.fumidai.internal.portfolio;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Something that is paid and built once, however many targets use it: an interface endpoint of a VPC, a NAT gateway with
 * its address, a bastion. Two parts of one search that have the same key are the same and agree in everything.
 * Immutable and thread-safe.
 *
 * @param key what it is and where, for instance {@code "ssm endpoint of vpc-1"}
 * @param cost what it costs a month, 0 or more
 * @param changes how many changes build it, 0 or more
 */
public record Part(String key, BigDecimal cost, int changes) implements Comparable<Part> {
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::key).thenComparing(Part::cost).thenComparing(Part::changes);

    /** @throws IllegalArgumentException if the cost or the number of changes is negative */
    public Part {
        requireNonNull(key, "key");
        cost = Amounts.cost(cost, "part " + key);
        Amounts.count(changes, "changes", "part " + key);
    }

    /** By key. */
    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }

    /** Where it adds nothing to the cost and the changes, it is no reason to prefer one way to another. */
    boolean weighs() {
        return cost.signum() > 0 || changes > 0;
    }
}
