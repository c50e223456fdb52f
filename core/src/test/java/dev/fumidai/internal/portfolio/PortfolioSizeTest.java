package dev.fumidai.internal.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Estates too large to try every portfolio. */
class PortfolioSizeTest {
    private static final int PORTFOLIOS = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ten_thousand_random_portfolios_do_not_beat_the_solution(long seed) {
        Random random = new Random(seed);
        List<Demand> demands = RandomEstate.of(random, 40, 13, 40);
        Solution solution = new PortfolioSearch().solve(demands);
        assertThat(TargetClass.of(demands)).hasSize(40);
        assertThat(solution.optimal()).isTrue();
        Objective objective = Objective.of(solution.choice());
        for (int tried = 0; tried < PORTFOLIOS; tried++) {
            assertThat(objective).isLessThanOrEqualTo(Objective.of(RandomEstate.portfolio(demands, random)));
        }
    }

    /** Nearer to the solution than chance: all its neighbours. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void another_way_into_one_or_two_targets_does_not_beat_the_solution(long seed) {
        List<Demand> demands = new VpcEstate(seed).of(25, 2);
        Solution solution = new PortfolioSearch().solve(demands);
        assertThat(solution.optimal()).isTrue();
        Objective objective = Objective.of(solution.choice());
        for (Demand one : demands) {
            for (Demand other : demands) {
                for (Way way : one.ways()) {
                    for (Way second : other.ways()) {
                        assertThat(objective).isLessThanOrEqualTo(changed(solution, one, way, other, second));
                    }
                }
            }
        }
    }

    private static Objective changed(Solution solution, Demand one, Way way, Demand other, Way second) {
        Map<String, Way> choice = new TreeMap<>(solution.choice());
        choice.put(one.target(), way);
        choice.put(other.target(), second);
        return Objective.of(choice);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void an_estate_as_they_are_built_takes_few_nodes(long seed) {
        List<Demand> demands = new VpcEstate(seed).of(30, 3);
        Solution solution = new PortfolioSearch().solve(demands);
        assertThat(TargetClass.of(demands)).hasSizeGreaterThan(25);
        assertThat(solution.optimal()).isTrue();
        assertThat(solution.visited()).isLessThan(30);
    }

    @Test
    void hundreds_of_different_targets_around_a_hub_take_few_nodes() {
        List<Demand> demands = new VpcEstate(1).of(200, 8);
        Solution solution = new PortfolioSearch().solve(demands);
        assertThat(solution.optimal()).isTrue();
        assertThat(solution.visited()).isLessThan(200);
    }
}
