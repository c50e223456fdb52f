package dev.fumidai.internal.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Estates small enough to see the answer. */
class PortfolioTest {
    private static final Part SSM = part("ssm endpoint", "10", 1);
    private static final Part MESSAGES = part("ssmmessages endpoint", "10", 1);
    private static final Part BASTION_A = part("bastion in a", "12", 3);
    private static final Part BASTION_B = part("bastion in b", "12", 3);

    @Test
    void two_targets_share_endpoints_that_are_dearer_than_either_bastion() {
        Way endpoints = way("endpoints", 0, "0", 0, SSM, MESSAGES);
        Demand a = new Demand("i-a", List.of(endpoints, way("bastion", 1, "0", 1, BASTION_A)));
        Demand b = new Demand("i-b", List.of(endpoints, way("bastion", 1, "0", 1, BASTION_B)));

        assertThat(labels(solve(a))).containsEntry("i-a", "bastion");
        Solution both = solve(a, b);
        assertThat(labels(both)).containsOnly(Map.entry("i-a", "endpoints"), Map.entry("i-b", "endpoints"));
        assertThat(both.bought()).containsExactly(SSM, MESSAGES);
        assertThat(both.cost()).isEqualByComparingTo("20");
        assertThat(both.changes()).isEqualTo(2);
        assertThat(both.lowerBound()).isEqualTo(both.cost());
        assertThat(both.optimal()).isTrue();
    }

    @Test
    void a_way_that_is_there_already_wins() {
        Demand a = new Demand("i-a", List.of(way("new", 0, "0", 0, SSM), way("there", 5, "0", 0)));
        Demand b = new Demand("i-b", List.of(way("new", 0, "0", 0, SSM), way("there", 5, "0", 0)));
        Solution solution = solve(a, b);
        assertThat(labels(solution).values()).containsOnly("there");
        assertThat(solution.bought()).isEmpty();
        assertThat(solution.cost()).isZero();
    }

    @Test
    void what_is_bought_for_one_target_serves_another_for_nothing() {
        Demand a = new Demand("i-a", List.of(way("endpoint", 0, "0", 0, SSM)));
        Demand b = new Demand("i-b", List.of(way("cheap", 0, "1", 0), way("endpoint", 1, "0.50", 0, SSM)));
        assertThat(labels(solve(b))).containsEntry("i-b", "cheap");
        assertThat(labels(solve(a, b))).containsEntry("i-b", "endpoint");
    }

    @Test
    void at_equal_cost_fewer_changes_win() {
        Demand a = new Demand("i-a", List.of(way("many", 0, "12.00", 4), way("few", 1, "0", 0, BASTION_A)));
        assertThat(labels(solve(a))).containsEntry("i-a", "few");
    }

    @Test
    void at_equal_cost_and_changes_the_lower_rank_wins() {
        Demand a = new Demand("i-a", List.of(way("a second", 2, "12", 3), way("the first", 1, "0", 0, BASTION_A)));
        assertThat(labels(solve(a))).containsEntry("i-a", "the first");
    }

    @Test
    void at_equal_sums_the_labels_decide_in_the_order_of_targets() {
        Way x = way("x", 0, "0", 0, BASTION_A);
        Way y = way("y", 0, "0", 0, BASTION_B);
        // One bastion serves both: under x the first target has the label r, under y the second has p.
        Demand a = new Demand("i-a", List.of(way("r", 0, "0", 0, BASTION_A), way("s", 0, "0", 0, BASTION_B)));
        Demand b = new Demand("i-b", List.of(way("q", 0, "0", 0, BASTION_A), way("p", 0, "0", 0, BASTION_B)));
        assertThat(labels(solve(a, b))).containsOnly(Map.entry("i-a", "r"), Map.entry("i-b", "q"));
        assertThat(labels(solve(new Demand("i-c", List.of(y, x))))).containsEntry("i-c", "x");
    }

    @Test
    void cost_comes_before_changes_however_many() {
        Demand a = new Demand("i-a", List.of(way("dear", 0, "0.0000001", 0), way("laborious", 9, "0", 9_999)));
        assertThat(labels(solve(a))).containsEntry("i-a", "laborious");
    }

    @Test
    void places_that_share_nothing_are_chosen_for_alone() {
        Demand a = new Demand("i-a", List.of(way("endpoint", 0, "0", 0, SSM), way("own", 1, "3", 0)));
        Demand b = new Demand("i-b", List.of(way("bastion", 0, "0", 0, BASTION_B), way("own", 1, "20", 0)));
        Solution both = solve(a, b);
        assertThat(labels(both)).containsOnly(Map.entry("i-a", "own"), Map.entry("i-b", "bastion"));
        assertThat(both.cost()).isEqualTo(solve(a).cost().add(solve(b).cost()));
        assertThat(both.visited()).isEqualTo(solve(a).visited() + solve(b).visited());
    }

    @Test
    void a_part_without_weight_is_bought_with_its_way_and_ties_nothing_together() {
        Part free = part("connect endpoint that exists", "0", 0);
        List<Demand> demands = List.of(
                new Demand("i-a", List.of(way("connect", 0, "1", 0, free))),
                new Demand("i-b", List.of(way("connect", 0, "2", 0, free))));
        assertThat(Components.of(TargetClass.of(demands))).hasSize(2);
        assertThat(new PortfolioSearch().solve(demands).bought()).containsExactly(free);
    }

    @Test
    void an_estate_without_targets_costs_nothing() {
        Solution solution = solve();
        assertThat(solution.choice()).isEmpty();
        assertThat(solution.cost()).isZero();
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void hundreds_of_targets_with_the_same_ways_are_one() {
        List<Demand> demands = new ArrayList<>();
        for (int at = 0; at < 500; at++) {
            demands.add(new Demand(
                    "i-" + at, List.of(way("bastion", 1, "0.01", 1, BASTION_A), way("public", 0, "3.65", 2))));
        }
        Solution solution = new PortfolioSearch().solve(demands);
        assertThat(solution.cost()).isEqualByComparingTo("17.00");
        assertThat(solution.changes()).isEqualTo(503);
        assertThat(solution.visited()).isEqualTo(1);
    }

    private static Solution solve(Demand... demands) {
        return new PortfolioSearch().solve(List.of(demands));
    }

    private static Map<String, String> labels(Solution solution) {
        return solution.choice().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().label()));
    }

    private static Way way(String label, int rank, String own, int changes, Part... parts) {
        return new Way(label, rank, new BigDecimal(own), changes, Set.of(parts));
    }

    private static Part part(String key, String cost, int changes) {
        return new Part(key, new BigDecimal(cost), changes);
    }
}
