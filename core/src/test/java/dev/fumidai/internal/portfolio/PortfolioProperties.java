package dev.fumidai.internal.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.internal.portfolio.Objective.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every estate. */
class PortfolioProperties {
    private final PortfolioSearch search = new PortfolioSearch();

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_solution_is_the_one_that_trying_every_portfolio_finds(
            @ForAll(supplier = SmallEstates.class) List<Demand> demands) {
        EveryPortfolio every = new EveryPortfolio(demands);
        Solution solution = search.solve(demands);
        collect(demands, every, solution);
        assertThat(solution.choice()).isEqualTo(every.best());
        Objective objective = Objective.of(every.best());
        assertThat(solution.cost()).isEqualByComparingTo(objective.cost());
        assertThat(solution.changes()).isEqualTo(objective.changes());
        assertThat(solution.optimal()).isTrue();
        assertThat(solution.lowerBound()).isEqualTo(solution.cost());
        assertThat(solution.bought()).containsExactlyElementsOf(needed(solution));
    }

    private static void collect(List<Demand> demands, EveryPortfolio every, Solution solution) {
        Statistics.label("decided by")
                .collect(every.decisive().map(Criterion::name).orElse("nothing to decide"));
        Statistics.label("decided by")
                .coverage(coverage -> Arrays.stream(Criterion.values())
                        .forEach(one -> coverage.check(one.name()).percentage(share -> share > 2)));
        Statistics.label("a part is shared").collect(isShared(solution));
        Statistics.label("a part is shared")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
        List<TargetClass> classes = TargetClass.of(demands);
        Statistics.label("targets are merged").collect(classes.size() < demands.size());
        Statistics.label("targets are merged")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
        Statistics.label("components").collect(Components.of(classes).size() > 1);
        Statistics.label("components").coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
    }

    /** Here the first bound seldom closes, so that it is the branches that are compared. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void neither_do_branches_miss_it(@ForAll long seed) {
        List<Demand> demands = RandomEstate.of(new Random(seed), 5, 4, 6);
        Solution solution = search.solve(demands);
        Statistics.label("nodes").collect(solution.visited() > 3 ? "many" : solution.visited() > 1 ? "some" : "one");
        Statistics.label("nodes").coverage(coverage -> {
            coverage.check("many").percentage(share -> share > 3);
            coverage.check("some").percentage(share -> share > 5);
        });
        assertThat(solution.choice()).isEqualTo(new EveryPortfolio(demands).best());
        assertThat(solution.optimal()).isTrue();
    }

    private static boolean isShared(Solution solution) {
        return solution.bought().stream()
                .anyMatch(part -> part.weighs()
                        && solution.choice().values().stream()
                                        .filter(way -> way.parts().contains(part))
                                        .count()
                                > 1);
    }

    private static Set<Part> needed(Solution solution) {
        Set<Part> needed = new TreeSet<>();
        solution.choice().values().forEach(way -> needed.addAll(way.parts()));
        return needed;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_order_shows(@ForAll(supplier = SmallEstates.class) List<Demand> demands, @ForAll long seed) {
        Random random = new Random(seed);
        List<Demand> shuffled = new ArrayList<>();
        for (Demand demand : shuffled(demands, random)) {
            List<Way> ways = new ArrayList<>();
            for (Way way : shuffled(demand.ways(), random)) {
                Set<Part> parts = new LinkedHashSet<>(shuffled(way.parts(), random));
                ways.add(new Way(way.label(), way.rank(), way.own(), way.ownChanges(), parts));
            }
            shuffled.add(new Demand(demand.target(), ways));
        }
        Solution solution = search.solve(shuffled);
        assertThat(solution).isEqualTo(search.solve(demands));
        assertThat(List.copyOf(solution.choice().keySet())).isSorted();
        assertThat(List.copyOf(solution.bought())).isSorted();
    }

    private static <T> List<T> shuffled(Iterable<T> all, Random random) {
        List<T> shuffled = new ArrayList<>();
        all.forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void together_is_never_dearer_than_each_alone(@ForAll(supplier = SmallEstates.class) List<Demand> demands) {
        BigDecimal alone = BigDecimal.ZERO;
        for (Demand demand : demands) {
            alone = alone.add(search.solve(List.of(demand)).cost());
        }
        BigDecimal together = search.solve(demands).cost();
        Statistics.label("sharing saves").collect(together.compareTo(alone) < 0);
        Statistics.label("sharing saves")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        assertThat(together).isLessThanOrEqualTo(alone);
    }

    /**
     * The added way would be the best if its part were there, so no other way replaces it; it is too dear to be chosen, and
     * each target has another, so that no two are of one class.
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void merging_targets_changes_nothing(@ForAll(supplier = SmallEstates.class) List<Demand> demands) {
        List<Demand> distinct = new ArrayList<>();
        for (Demand demand : demands) {
            Part dear = new Part("dear for " + demand.target(), BigDecimal.valueOf(1_000), 0);
            List<Way> ways = new ArrayList<>(demand.ways());
            ways.add(new Way("", 0, BigDecimal.ZERO, 0, Set.of(dear)));
            distinct.add(new Demand(demand.target(), ways));
        }
        assertThat(TargetClass.of(distinct)).hasSameSizeAs(demands);
        Statistics.label("merged").collect(TargetClass.of(demands).size() < demands.size());
        Statistics.label("merged").coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
        Map<String, Way> choice = search.solve(demands).choice();
        assertThat(search.solve(distinct).choice()).isEqualTo(choice);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_solution_names_each_target_and_one_of_its_ways(@ForAll(supplier = SmallEstates.class) List<Demand> demands) {
        Solution solution = search.solve(demands);
        assertThat(solution.choice()).hasSameSizeAs(demands);
        for (Demand demand : demands) {
            assertThat(demand.ways()).contains(solution.choice().get(demand.target()));
        }
    }
}
