package dev.fumidai.internal.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries every portfolio of a small estate. */
final class EveryPortfolio {
    private final List<Demand> demands;
    private final Map<String, Way> current = new TreeMap<>();
    private Map<String, Way> best = Map.of();
    private @Nullable Objective first;
    private @Nullable Objective second;

    EveryPortfolio(List<Demand> demands) {
        this.demands = demands;
        tryFrom(0);
    }

    private void tryFrom(int at) {
        if (at == demands.size()) {
            enter(Objective.of(current));
            return;
        }
        Demand demand = demands.get(at);
        for (Way way : demand.ways()) {
            current.put(demand.target(), way);
            tryFrom(at + 1);
        }
    }

    private void enter(Objective objective) {
        if (first == null || objective.compareTo(first) < 0) {
            second = first;
            first = objective;
            best = new TreeMap<>(current);
        } else if (second == null || objective.compareTo(second) < 0) {
            second = objective;
        }
    }

    Map<String, Way> best() {
        return best;
    }

    /** By what the best portfolio stands before the second best; empty if there is only one. */
    Optional<Objective.Criterion> decisive() {
        Objective winner = first;
        return winner == null || second == null ? Optional.empty() : Optional.of(winner.decides(second));
    }
}
