package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Up to six targets, five ways each and six parts; few different numbers, so that ties are frequent. */
final class SmallEstates implements ArbitrarySupplier<List<Demand>> {
    private static final int PARTS = 6;

    private record Numbers(BigDecimal cost, int changes) {}

    /** A way before the parts are known by more than their places. */
    private record Draft(int rank, Numbers own, Set<Integer> parts) {}

    @Override
    public Arbitrary<List<Demand>> get() {
        Arbitrary<List<Numbers>> parts = numbers("0", "1", "2", "2.5").list().ofSize(PARTS);
        Arbitrary<List<Draft>> ways = some(draft(), 5);
        // Fewer kinds of targets than targets, so that some have the same ways.
        Arbitrary<List<List<Draft>>> kinds = some(ways, 5);
        Arbitrary<List<Integer>> targets = some(Arbitraries.integers().between(0, 59), 6);
        return Combinators.combine(parts, kinds, targets).as(SmallEstates::estate);
    }

    /** As often many as few. */
    private static <T> Arbitrary<List<T>> some(Arbitrary<T> one, int most) {
        return one.list().ofMinSize(1).ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Numbers> numbers(String... costs) {
        return Combinators.combine(Arbitraries.of(costs).map(BigDecimal::new), Arbitraries.of(0, 0, 0, 1))
                .as(Numbers::new);
    }

    private static Arbitrary<Draft> draft() {
        Arbitrary<Set<Integer>> parts = Arbitraries.integers()
                .between(0, PARTS - 1)
                .set()
                .ofMaxSize(3)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(Arbitraries.integers().between(0, 2), numbers("0", "0.5", "1.00", "2"), parts)
                .as(Draft::new);
    }

    private static List<Demand> estate(List<Numbers> parts, List<List<Draft>> kinds, List<Integer> targets) {
        List<Demand> demands = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            List<Draft> drafts = kinds.get(targets.get(at) % kinds.size());
            List<Way> ways = new ArrayList<>();
            for (int way = 0; way < drafts.size(); way++) {
                ways.add(way("w" + way, drafts.get(way), parts));
            }
            demands.add(new Demand("i-" + at, ways));
        }
        return demands;
    }

    private static Way way(String label, Draft draft, List<Numbers> parts) {
        Set<Part> needed = new TreeSet<>();
        for (int part : draft.parts()) {
            needed.add(
                    new Part("p" + part, parts.get(part).cost(), parts.get(part).changes()));
        }
        return new Way(label, draft.rank(), draft.own().cost(), draft.own().changes(), needed);
    }
}
