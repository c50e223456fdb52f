package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses a way into every target so that together they cost the least; among these, those that take the fewest changes;
 * then those with the least sum of ranks; then by the labels in the order of targets. The answer is a function of the set of
 * demands: no order of demands, ways or parts shows. Immutable and thread-safe.
 */
public final class PortfolioSearch {
    /** Some seconds, and several times what estates without any structure took; see the package. */
    private static final long DEFAULT_BUDGET = 20_000;

    private final long budget;

    public PortfolioSearch() {
        this(DEFAULT_BUDGET);
    }

    /**
     * @param budget how many nodes to look at before the best solution found so far has to do; counted, not timed, so that the
     *     answer is the same everywhere. One may be looked at in each component of the estate, whatever the budget.
     * @throws IllegalArgumentException if it is less than 1
     */
    public PortfolioSearch(long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("The budget of the search is " + budget
                    + " nodes, expected 1 or more.\nMaybe \"no limit\" is meant; that is Long.MAX_VALUE.");
        }
        this.budget = budget;
    }

    /**
     * The best solution, or the best found within the budget.
     *
     * @throws IllegalArgumentException if a target is asked for twice, or two parts share a key and differ otherwise
     */
    public Solution solve(Collection<Demand> demands) {
        requireConsistent(demands);
        SortedMap<String, Way> choice = new TreeMap<>();
        BigDecimal lowerBound = BigDecimal.ZERO;
        boolean optimal = true;
        long visited = 0;
        for (List<TargetClass> classes : Components.of(TargetClass.of(demands))) {
            Component component = new Component(classes);
            BranchAndBound search = new BranchAndBound(component, Math.max(1, budget - visited));
            visited += search.visited();
            optimal &= search.isOptimal();
            lowerBound = lowerBound.add(component.weights().cost(search.bound()));
            enter(classes, search.best(), choice);
        }
        return Solution.of(choice, lowerBound, optimal, visited);
    }

    private static void requireConsistent(Collection<Demand> demands) {
        Set<String> targets = new HashSet<>();
        PartLedger ledger = new PartLedger();
        for (Demand demand : demands) {
            if (!targets.add(demand.target())) {
                throw new IllegalArgumentException("The target " + demand.target()
                        + " is asked for twice.\nMaybe two lists of its ways are to be one.");
            }
            demand.ways().forEach(way -> ledger.enter(way.parts()));
        }
    }

    private static void enter(List<TargetClass> classes, Choice chosen, SortedMap<String, Way> choice) {
        for (int at = 0; at < classes.size(); at++) {
            Way way = classes.get(at).ways().get(chosen.options().get(at));
            classes.get(at).targets().forEach(target -> choice.put(target, way));
        }
    }
}
