package dev.fumidai.internal.portfolio;

import java.math.BigInteger;

/**
 * Finds the lightest choice of a component. A node in which its suggestion or the lightest choice so far is no heavier than
 * its bound is done; any other is split in two by the bundle in doubt: bought, and done without. As two choices never
 * weigh the same, the lightest is one, and the order of the search does not show.
 */
final class BranchAndBound {
    /** A search is long from this node on. */
    private static final long LONG = 100;

    private final Component component;
    private final Improvement improvement;
    private final long budget;
    private long visited;
    private Choice best;
    private BigInteger bound;

    /** @param budget how many nodes to look at, at least one, before the best so far has to do */
    BranchAndBound(Component component, long budget) {
        this.component = component;
        this.improvement = new Improvement(component);
        this.budget = budget;
        this.best = improvement.greedy();
        this.bound = best.weight();
        explore(Node.root(component), BigInteger.ZERO);
    }

    /** @param atLeast a bound of the node above, which is one of this node as well */
    private void explore(Node node, BigInteger atLeast) {
        if (!isOpen(atLeast)) {
            return;
        }
        if (visited == budget) {
            bound = bound.min(atLeast);
            return;
        }
        visited++;
        Relaxation relaxation = new Relaxation(component, node);
        if (relaxation.isFeasible()) {
            branch(node, relaxation, relaxation.bound().max(atLeast));
        }
    }

    private void branch(Node node, Relaxation relaxation, BigInteger atLeast) {
        Choice suggestion = relaxation.suggestion();
        best = best.orIfLighter(improvement.settled(suggestion));
        if (isOpen(atLeast)) {
            improve();
        }
        if (isOpen(atLeast)) {
            split(node, relaxation, suggestion, atLeast);
        }
    }

    /** Thorough where the search turns out to be long. */
    private void improve() {
        if (visited == 1) {
            best = improvement.improved(best);
        } else if (visited == LONG) {
            best = improvement.exchanged(best);
        }
    }

    private void split(Node node, Relaxation relaxation, Choice suggestion, BigInteger atLeast) {
        int doubt = relaxation.mostInDoubt(suggestion);
        Node hopeful = node.without(relaxation.hopeless(best.weight()));
        explore(hopeful.buying(doubt), atLeast);
        explore(hopeful.without(component, doubt), atLeast);
    }

    /** Whether something lighter than the best so far may be where nothing weighs less than this. */
    private boolean isOpen(BigInteger atLeast) {
        return atLeast.compareTo(best.weight()) < 0;
    }

    Choice best() {
        return best;
    }

    /** No choice weighs less than this; the weight of the best where that is proved to be it. */
    BigInteger bound() {
        return bound.min(best.weight());
    }

    boolean isOptimal() {
        return bound().equals(best.weight());
    }

    long visited() {
        return visited;
    }
}
