package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;

/**
 * Writes the whole order of solutions - cost, then changes, then ranks, then labels in the order of targets - as one exact
 * integer that adds up, so that the search has one number to make small, its bounds see ties as they see costs, and no two
 * solutions weigh the same.
 *
 * <p>The digits of the integer, from the highest: the cost in the smallest decimal unit that occurs; the changes; the ranks;
 * one digit a class with the place of the chosen way among the labels, the class of the first target highest. Each digit's
 * radix is above the most that can be reached there, so no solution carries into the next. One digit a class is enough: all
 * its targets choose alike, so the first target in which two solutions differ is the first of its class.
 */
final class Weights {
    private final int scale;
    private final BigInteger changesRadix;
    private final BigInteger ranksRadix;
    private final BigInteger labelsRadix;
    private final List<TargetClass> classes;
    private final BigInteger[] labelDigit;

    Weights(List<TargetClass> classes, Collection<Part> parts) {
        this.classes = List.copyOf(classes);
        this.labelDigit = new BigInteger[classes.size()];
        int digits = 0;
        long changes = 1;
        long ranks = 1;
        BigInteger labels = BigInteger.ONE;
        for (int at = classes.size() - 1; at >= 0; at--) {
            TargetClass one = classes.get(at);
            labelDigit[at] = labels;
            labels = labels.multiply(BigInteger.valueOf(one.ways().size()));
            long size = one.targets().size();
            changes +=
                    size * one.ways().stream().mapToLong(Way::ownChanges).max().orElse(0);
            ranks += size * one.ways().stream().mapToLong(Way::rank).max().orElse(0);
            digits = Math.max(digits, scale(one));
        }
        for (Part part : parts) {
            changes += part.changes();
            digits = Math.max(digits, part.cost().scale());
        }
        this.scale = digits;
        this.changesRadix = BigInteger.valueOf(changes);
        this.ranksRadix = BigInteger.valueOf(ranks);
        this.labelsRadix = labels;
    }

    private static int scale(TargetClass one) {
        return one.ways().stream().mapToInt(way -> way.own().scale()).max().orElse(0);
    }

    BigInteger of(Part part) {
        return weight(part.cost(), part.changes(), 0, 1);
    }

    /** What the way alone weighs, where all targets of the class choose it. */
    BigInteger of(int classAt, int wayAt) {
        TargetClass one = classes.get(classAt);
        Way way = one.ways().get(wayAt);
        BigInteger label = labelDigit[classAt].multiply(BigInteger.valueOf(wayAt));
        return weight(way.own(), way.ownChanges(), way.rank(), one.targets().size())
                .add(label);
    }

    private BigInteger weight(BigDecimal cost, long changes, long rank, long times) {
        return cost.setScale(scale)
                .unscaledValue()
                .multiply(changesRadix)
                .add(BigInteger.valueOf(changes))
                .multiply(ranksRadix)
                .add(BigInteger.valueOf(rank))
                .multiply(labelsRadix)
                .multiply(BigInteger.valueOf(times));
    }

    /** The cost within a weight; of a bound of the weight, a bound of the cost. */
    BigDecimal cost(BigInteger weight) {
        BigInteger units = weight.divide(changesRadix.multiply(ranksRadix).multiply(labelsRadix));
        return new BigDecimal(units, scale);
    }
}
