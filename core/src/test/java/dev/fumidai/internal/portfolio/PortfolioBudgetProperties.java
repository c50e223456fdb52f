package dev.fumidai.internal.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What holds where the search has to stop early. */
class PortfolioBudgetProperties {

    @Property(tries = 500)
    void a_search_that_stops_early_says_so_and_how_far_off_it_may_be(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int budget) {
        List<Demand> demands = RandomEstate.of(new Random(seed), 12, 6, 14);
        Solution best = new PortfolioSearch(Long.MAX_VALUE).solve(demands);
        Solution found = new PortfolioSearch(budget).solve(demands);
        Statistics.label("found").collect(kind(found, best));
        Statistics.label("found").coverage(coverage -> {
            coverage.check("proved").percentage(share -> share > 10);
            coverage.check("best, not proved").percentage(share -> share > 2);
            coverage.check("not the best").percentage(share -> share > 1);
        });
        assertThat(best.optimal()).isTrue();
        assertThat(found.visited()).isLessThanOrEqualTo(budget);
        assertThat(found.lowerBound()).isLessThanOrEqualTo(best.cost());
        assertThat(best.cost()).isLessThanOrEqualTo(found.cost());
        assertThat(found.optimal()).isEqualTo(best.visited() <= budget);
        if (found.optimal()) {
            assertThat(found).isEqualTo(best);
        }
    }

    private static String kind(Solution found, Solution best) {
        if (found.optimal()) {
            return "proved";
        }
        return found.choice().equals(best.choice()) ? "best, not proved" : "not the best";
    }

    @Property(tries = 200)
    void a_budget_is_for_all_components_and_the_easy_ones_are_solved_first(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int budget) {
        List<Demand> hard = RandomEstate.of(new Random(seed), 12, 6, 14);
        List<Demand> easy = List.of(new Demand("z", List.of(new Way("w", 0, BigDecimal.ONE, 1, Set.of()))));
        List<Demand> both = new ArrayList<>(hard);
        both.addAll(easy);
        Solution alone = new PortfolioSearch(budget).solve(hard);
        Solution together = new PortfolioSearch(budget + 1L).solve(both);
        assertThat(together.visited()).isEqualTo(alone.visited() + 1);
        assertThat(together.optimal()).isEqualTo(alone.optimal());
        assertThat(together.cost()).isEqualByComparingTo(alone.cost().add(BigDecimal.ONE));
        assertThat(together.lowerBound())
                .isEqualByComparingTo(alone.lowerBound().add(BigDecimal.ONE));
    }
}
