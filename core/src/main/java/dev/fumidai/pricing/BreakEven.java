package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of two ways in adds less to the bill, for every value of one number of the usage; the points where that changes are
 * exact. Immutable and thread-safe.
 *
 * <pre>{@code
 * BreakEven even = report.breakEven(SSH_BASTION, SESSION_MANAGER_VPC_ENDPOINTS, UsageVariable.HOURS);
 * even.known();      // false if a price is missing: then there is nothing to compare
 * even.points();     // empty: a small bastion is cheaper however long it runs
 * }</pre>
 *
 * @param by the number that moves
 * @param known whether both costs are known; if not, there are no stretches
 * @param stretches from the least value on, each up to where the next begins: neighbours differ in who is cheaper
 */
public record BreakEven(UsageVariable by, boolean known, List<Stretch> stretches) {
    /** Which of the two adds less. */
    public enum Cheaper {
        FIRST,
        SECOND,
        /** Both add the same. */
        NEITHER
    }

    /**
     * Values between which the same one is cheaper. At the ends themselves both may cost the same.
     *
     * @param to null if it has no end
     */
    public record Stretch(Ratio from, @Nullable Ratio to, Cheaper cheaper) {}

    public BreakEven {
        stretches = List.copyOf(stretches);
    }

    /**
     * Compares two curves over the same variable.
     *
     * @throws IllegalArgumentException if they are over different variables, or in different currencies
     */
    public static BreakEven between(CostCurve first, CostCurve second) {
        if (first.by() != second.by() || !first.currency().equals(second.currency())) {
            throw new IllegalArgumentException("Cannot compare a curve by " + first.by() + " in " + first.currency()
                    + " with one by " + second.by() + " in " + second.currency()
                    + ".\nMaybe ask both reports for the same variable and prices.");
        }
        if (!first.complete() || !second.complete()) {
            return new BreakEven(first.by(), false, List.of());
        }
        return new BreakEven(first.by(), true, stretches(first, second));
    }

    /** Where the cheaper one changes, in rising order; empty if it never does. */
    public List<Ratio> points() {
        return stretches.stream().skip(1).map(Stretch::from).toList();
    }

    /** Between two candidates for a change neither crosses the other, so one value in between speaks for all. */
    private static List<Stretch> stretches(CostCurve first, CostCurve second) {
        UsageVariable by = first.by();
        BigDecimal most = by.most();
        List<Ratio> ends = new ArrayList<>(candidates(first, second));
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            Ratio from = ends.get(i);
            boolean last = i + 1 == ends.size();
            Ratio to = last ? null : ends.get(i + 1);
            if (last && most != null) {
                break;
            }
            Cheaper cheaper = cheaper(first, second, to == null ? beyond(from) : from.middle(to));
            Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && before.cheaper() == cheaper) {
                stretches.set(stretches.size() - 1, new Stretch(before.from(), to, cheaper));
            } else {
                stretches.add(new Stretch(from, to, cheaper));
            }
        }
        return stretches;
    }

    /** Every value at which the cheaper one could change: the ends of the range, the bends, and where two lines meet. */
    private static SortedSet<Ratio> candidates(CostCurve first, CostCurve second) {
        SortedSet<Ratio> bends = new TreeSet<>(first.bends());
        bends.addAll(second.bends());
        bends.add(Ratio.of(first.by().least()));
        SortedSet<Ratio> all = new TreeSet<>(bends);
        for (Ratio start : bends) {
            CostCurve.Piece one = first.pieceAt(start);
            CostCurve.Piece other = second.pieceAt(start);
            BigDecimal steeper = one.slope().subtract(other.slope());
            if (steeper.signum() != 0) {
                all.add(Ratio.of(other.intercept().subtract(one.intercept()), steeper));
            }
        }
        BigDecimal most = first.by().most();
        if (most != null) {
            all.add(Ratio.of(most));
            all.removeIf(x -> x.compareTo(Ratio.of(most)) > 0);
        }
        all.removeIf(x -> x.compareTo(Ratio.of(first.by().least())) < 0);
        return all;
    }

    private static Cheaper cheaper(CostCurve first, CostCurve second, Ratio at) {
        int order = first.valueAt(at).compareTo(second.valueAt(at));
        return order == 0 ? Cheaper.NEITHER : order < 0 ? Cheaper.FIRST : Cheaper.SECOND;
    }

    private static Ratio beyond(Ratio last) {
        return new Ratio(last.numerator().add(last.denominator().multiply(BigInteger.TWO)), last.denominator());
    }
}
