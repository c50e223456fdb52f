package dev.fumidai.pricing;

import static dev.fumidai.pricing.UsageVariable.GIGABYTES;
import static dev.fumidai.pricing.UsageVariable.HOURS;
import static dev.fumidai.pricing.UsageVariable.ZONES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.BreakEven.Stretch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    private static final PriceKey KEY = PriceKey.of(PriceItem.NAT_GATEWAY_HOUR);
    private static final Currency USD = Currency.getInstance("USD");

    /** 0.0152 an hour against one endpoint of 10.22 a month: 10.22 / 0.0152 = 672 + 7/19 hours. */
    @Test
    void a_rented_hour_meets_what_is_always_on_at_an_exact_fraction() {
        CostFunction bastion = function(term("0.0152", "1", HOURS));
        CostFunction endpoint = function(term("0.014", "730"));
        BreakEven even = between(bastion, endpoint, HOURS);

        assertThat(even.points()).containsExactly(ratio(12775, 19));
        assertThat(even.stretches())
                .containsExactly(
                        new Stretch(ratio(0, 1), ratio(12775, 19), Cheaper.FIRST),
                        new Stretch(ratio(12775, 19), ratio(744, 1), Cheaper.SECOND));
        assertThat(bastion.at(Usage.hoursPerMonth(672)).added())
                .isLessThan(endpoint.at(Usage.hoursPerMonth(672)).added());
        assertThat(bastion.at(Usage.hoursPerMonth(673)).added())
                .isGreaterThan(endpoint.at(Usage.hoursPerMonth(673)).added());
    }

    @Test
    void two_endpoints_are_never_cheaper_than_a_small_bastion() {
        BreakEven even = between(
                function(term("0.0054", "1", HOURS), term("0.096", "8"), term("0.005", "1", HOURS)),
                function(term("0.014", "730"), term("0.014", "730")),
                HOURS);

        assertThat(even.points()).isEmpty();
        assertThat(even.stretches()).extracting(Stretch::cheaper).containsExactly(Cheaper.FIRST);
    }

    @Test
    void a_tier_bends_the_curve_and_can_flip_the_order_twice() {
        List<Tier> tiers = List.of(
                new Tier(BigDecimal.ZERO, Money.usd("1")),
                new Tier(BigDecimal.TEN, Money.usd("0.1")),
                new Tier(new BigDecimal("100"), Money.usd("2")));
        CostFunction tiered = function(term(tiers, "1", GIGABYTES));
        BreakEven even = between(tiered, function(term("0.4", "1", GIGABYTES)), GIGABYTES);

        // 10 + 0.1 (x - 10) = 0.4 x at 30; 19 + 2 (x - 100) = 0.4 x at 181 / 1.6 = 113.125
        assertThat(even.points()).containsExactly(ratio(30, 1), ratio(905, 8));
        assertThat(even.stretches())
                .extracting(Stretch::cheaper)
                .containsExactly(Cheaper.SECOND, Cheaper.FIRST, Cheaper.SECOND);
        assertThat(even.stretches().get(2).to()).isNull();
    }

    @Test
    void curves_that_touch_do_not_change_places() {
        List<Tier> tiers = List.of(new Tier(BigDecimal.ZERO, Money.usd("1")), new Tier(BigDecimal.TEN, Money.usd("2")));
        CostFunction tiered = function(term(tiers, "1", GIGABYTES));
        BreakEven even = between(tiered, function(term("1.5", "1", GIGABYTES), term("1", "0")), GIGABYTES);

        assertThat(even.points()).containsExactly(ratio(20, 1));
        assertThat(between(tiered, tiered, GIGABYTES).points()).isEmpty();
        assertThat(between(tiered, function(term("1", "1", GIGABYTES)), GIGABYTES)
                        .stretches())
                .as("equal up to the tier, dearer from there on")
                .containsExactly(
                        new Stretch(ratio(0, 1), ratio(10, 1), Cheaper.NEITHER),
                        new Stretch(ratio(10, 1), null, Cheaper.SECOND));
    }

    @Test
    void zones_are_counted_from_one() {
        BreakEven even = between(function(term("0.014", "730", ZONES)), function(term("0.062", "730")), ZONES);

        assertThat(even.points()).containsExactly(ratio(31, 7));
        assertThat(even.stretches().get(0).from()).isEqualTo(ratio(1, 1));
    }

    @Test
    void a_missing_price_leaves_nothing_to_compare() {
        CostFunction unknown = function(term((String) null, "730"));

        assertThat(between(unknown, function(), HOURS)).isEqualTo(new BreakEven(HOURS, false, List.of()));
        assertThat(unknown.along(HOURS, Usage.DEFAULT).complete()).isFalse();
        assertThat(function(term((String) null, "0"))
                        .along(HOURS, Usage.DEFAULT)
                        .complete())
                .as("nothing of something without a price")
                .isTrue();
    }

    @Test
    void what_exists_is_in_the_total_and_not_on_the_curve() {
        CostTerm existing = new CostTerm(KEY, price("0.062"), Quantity.ALWAYS, true, "nat-1", "nat-1", null);
        CostFunction function = new CostFunction(USD, List.of(existing));

        assertThat(function.at(Usage.DEFAULT).total()).isEqualTo(Money.usd("45.26"));
        assertThat(function.along(HOURS, Usage.DEFAULT).at(BigDecimal.TEN)).isEqualTo(Money.usd("0"));
    }

    @Test
    void curves_over_different_variables_are_not_compared() {
        CostFunction function = function(term("1", "1", HOURS));

        assertThatThrownBy(() -> BreakEven.between(
                        function.along(HOURS, Usage.DEFAULT), function.along(GIGABYTES, Usage.DEFAULT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOURS")
                .hasMessageContaining("GIGABYTES")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_curve_is_not_asked_beyond_its_range() {
        CostCurve curve = function(term("1", "1", HOURS)).along(HOURS, Usage.DEFAULT);

        assertThat(curve.at(new BigDecimal("744"))).isEqualTo(Money.usd("744"));
        assertThatThrownBy(() -> curve.at(new BigDecimal("745")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("745")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> curve.at(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
        CostCurve zones = function(term("1", "1", ZONES)).along(ZONES, Usage.DEFAULT);
        assertThatThrownBy(() -> zones.at(new BigDecimal("1.5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ZONES is 1.5, expected a whole number, 1 or more");
    }

    @Test
    void a_ratio_is_in_lowest_terms_and_ordered_by_size() {
        assertThat(ratio(6, -4)).isEqualTo(ratio(-3, 2)).hasToString("-3/2");
        assertThat(Ratio.of(new BigDecimal("10.22"), new BigDecimal("0.0152"))).isEqualTo(ratio(12775, 19));
        assertThat(ratio(1, 3)).isLessThan(ratio(34, 100)).isGreaterThan(ratio(33, 100));
        assertThat(Ratio.of(new BigDecimal("1E+2"))).isEqualTo(ratio(100, 1)).hasToString("100");
        assertThatThrownBy(() -> ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BreakEven between(CostFunction first, CostFunction second, UsageVariable by) {
        return BreakEven.between(first.along(by, Usage.DEFAULT), second.along(by, Usage.DEFAULT));
    }

    private static Ratio ratio(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static CostFunction function(CostTerm... terms) {
        return new CostFunction(USD, Arrays.asList(terms));
    }

    private static CostTerm term(@Nullable String price, String amount, UsageVariable... factors) {
        return term(price == null ? null : price(price), amount, factors);
    }

    private static CostTerm term(List<Tier> tiers, String amount, UsageVariable... factors) {
        return term(new Price("r-1", KEY, tiers, LocalDate.of(2026, 1, 1), "test"), amount, factors);
    }

    private static CostTerm term(@Nullable Price price, String amount, UsageVariable... factors) {
        return new CostTerm(KEY, price, Quantity.of(new BigDecimal(amount), factors), false, "NEW", "NEW", null);
    }

    private static Price price(String amount) {
        return new Price("r-1", KEY, Money.usd(amount), LocalDate.of(2026, 1, 1), "test");
    }
}
