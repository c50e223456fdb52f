package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

class CostProperties {

    private static final PriceKey KEY = PriceKey.of(PriceItem.NAT_GATEWAY_HOUR);

    /** A line in whole numbers: hours in thousandths, dollars in hundred-thousandths; null is not known. */
    record Draft(@Nullable Integer milliHours, @Nullable Integer price, boolean existing) {

        CostLine line() {
            BigDecimal quantity = milliHours == null ? null : BigDecimal.valueOf(milliHours, 3);
            Money unitPrice = price == null
                    ? null
                    : Money.usd(BigDecimal.valueOf(price, 5).toPlainString());
            return new CostLine(KEY, quantity, unitPrice, existing, "generated", "nat-1");
        }

        long amount() {
            return milliHours == null || price == null ? 0 : (long) milliHours * price;
        }

        boolean isUnknown() {
            return milliHours == null || (price == null && milliHours != 0);
        }
    }

    @Property
    void sums_are_exact_to_the_last_digit(@ForAll("drafts") List<Draft> drafts) {
        Cost cost = cost(drafts);

        assertThat(cost.total().amount()).isEqualByComparingTo(sum(drafts, draft -> true));
        assertThat(cost.added().amount()).isEqualByComparingTo(sum(drafts, draft -> !draft.existing()));
        assertThat(new BigDecimal(cost.total().plain())).isEqualTo(cost.total().amount());
    }

    @Property
    void the_total_is_what_is_added_and_what_exists(@ForAll("drafts") List<Draft> drafts) {
        Cost existing = cost(drafts.stream().filter(Draft::existing).toList());

        assertThat(cost(drafts).added().plus(existing.total()))
                .isEqualTo(cost(drafts).total());
    }

    @Property
    void a_cost_is_complete_if_nothing_in_it_is_unknown(@ForAll("drafts") List<Draft> drafts) {
        boolean unknown = drafts.stream().anyMatch(Draft::isUnknown);

        Statistics.label("complete").collect(!unknown).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
        assertThat(cost(drafts).complete()).isEqualTo(!unknown);
    }

    @Property
    void no_line_is_of_quantity_0_and_no_other_line_is_lost(@ForAll("drafts") List<Draft> drafts) {
        List<CostLine> kept = drafts.stream()
                .filter(draft -> draft.milliHours() == null || draft.milliHours() != 0)
                .map(Draft::line)
                .toList();

        assertThat(cost(drafts).lines()).isEqualTo(kept);
    }

    private static Cost cost(List<Draft> drafts) {
        return Cost.of(drafts.stream().map(Draft::line).toList());
    }

    private static BigDecimal sum(List<Draft> drafts, Predicate<Draft> chosen) {
        return BigDecimal.valueOf(
                drafts.stream().filter(chosen).mapToLong(Draft::amount).sum(), 8);
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(9, Arbitraries.integers().between(0, 744_000)));
        Arbitrary<Integer> prices = Arbitraries.integers().between(0, 20_000);
        return Combinators.combine(hours.injectNull(0.1), prices.injectNull(0.1), Arbitraries.of(true, false))
                .as(Draft::new)
                .list()
                .ofMaxSize(12);
    }
}
