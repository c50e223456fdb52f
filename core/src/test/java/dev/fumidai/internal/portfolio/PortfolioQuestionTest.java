package dev.fumidai.internal.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cannot be asked, and what is the same question. */
class PortfolioQuestionTest {
    private static final Part NAT = new Part("nat", BigDecimal.TEN, 1);
    private static final Way WAY = new Way("w", 0, BigDecimal.ONE, 1, Set.of(NAT));

    @Test
    void parts_of_one_key_agree() {
        Way other = new Way("v", 0, BigDecimal.ONE, 1, Set.of(new Part("nat", BigDecimal.ONE, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortfolioSearch()
                        .solve(List.of(new Demand("i-a", List.of(WAY)), new Demand("i-b", List.of(other)))))
                .withMessageStartingWith("The part nat is given twice, as Part[key=nat, cost=10, changes=1] and as"
                        + " Part[key=nat, cost=1, changes=1].\nMaybe ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Way("v", 0, BigDecimal.ONE, 1, Set.of(NAT, new Part("nat", BigDecimal.TEN, 2))))
                .withMessageContaining("The part nat is given twice");
    }

    @Test
    void a_target_is_asked_for_once() {
        Demand demand = new Demand("i-a", List.of(WAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortfolioSearch().solve(List.of(demand, demand)))
                .withMessage("The target i-a is asked for twice.\nMaybe two lists of its ways are to be one.");
    }

    @Test
    void a_target_has_a_way() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand("i-a", List.of()))
                .withMessageStartingWith("There is no way into i-a, expected at least one.\nMaybe ");
    }

    @Test
    void a_label_tells_a_way_from_the_others() {
        Way other = new Way("w", 1, BigDecimal.ONE, 1, Set.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand("i-a", List.of(WAY, other)))
                .withMessageStartingWith("Two ways into i-a have the label w.\nMaybe ");
        assertThat(new Demand("i-a", List.of(WAY, WAY)).ways()).containsExactly(WAY);
    }

    @Test
    void nothing_is_negative() {
        BigDecimal less = new BigDecimal("-0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part("nat", less, 0))
                .withMessageStartingWith("The cost of the part nat is -0.5, expected 0 or more.\nMaybe ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Part("nat", BigDecimal.ONE, -1))
                .withMessageStartingWith("The part nat has -1 as its changes, expected 0 or more.\nMaybe ");
        assertThatIllegalArgumentException().isThrownBy(() -> new Way("w", 0, less, 0, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Way("w", -1, BigDecimal.ONE, 0, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Way("w", 0, BigDecimal.ONE, -1, Set.of()));
    }

    @Test
    void a_budget_has_a_node() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortfolioSearch(0))
                .withMessageStartingWith("The budget of the search is 0 nodes, expected 1 or more.\nMaybe ");
    }

    @Test
    void equal_costs_are_equal_however_they_are_written() {
        assertThat(new Part("nat", new BigDecimal("10.00"), 1)).isEqualTo(NAT);
        assertThat(new Way("w", 0, new BigDecimal("1.0"), 1, Set.of(NAT))).isEqualTo(WAY);
    }
}
