package dev.fumidai.pricing;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final PriceKey NAT = PriceKey.of(PriceItem.NAT_GATEWAY_HOUR);
    private static final PriceKey NANO = PriceKey.instanceHour("t4g.nano");
    private static final Optional<Price> NAT_PRICE =
            Optional.of(new Price("ap-northeast-1", NAT, usd("0.062"), LocalDate.of(2026, 9, 25), "offer file"));

    @Test
    void a_line_is_quantity_times_price_with_unit_and_source() {
        CostLine line = CostLine.of(NAT, NAT_PRICE, Usage.MONTH_HOURS, true, "nat-1");

        assertThat(line.item()).isEqualTo("NAT_GATEWAY_HOUR");
        assertThat(line.unit()).isEqualTo("h");
        assertThat(line.amount()).isEqualTo(usd("45.26"));
        assertThat(line.source()).isEqualTo("offer file");
        assertThat(line.resource()).isEqualTo("nat-1");
        assertThat(line.existing()).isTrue();
    }

    @Test
    void a_missing_price_is_not_free() {
        CostLine line = CostLine.of(NANO, Optional.empty(), Usage.MONTH_HOURS, false, "NEW");
        Cost cost = Cost.of(List.of(line));

        assertThat(line.unitPrice()).isNull();
        assertThat(line.amount()).isNull();
        assertThat(line.source()).isEqualTo("No price of INSTANCE_HOUR:t4g.nano is known.");
        assertThat(cost.lines()).containsExactly(line);
        assertThat(cost.complete()).isFalse();
    }

    /** The figures of infracost's golden file for an interface endpoint of us-east-1, which cuts a petabyte at 1,000,000 GB. */
    @Test
    void a_quantity_is_billed_tier_by_tier() {
        PriceKey data = PriceKey.of(PriceItem.ENDPOINT_GB);
        Optional<Price> price = Optional.of(new Price(
                "us-east-1",
                data,
                List.of(
                        new Tier(BigDecimal.ZERO, usd("0.01")),
                        new Tier(new BigDecimal("1000000"), usd("0.006")),
                        new Tier(new BigDecimal("5000000"), usd("0.004"))),
                LocalDate.of(2026, 9, 17),
                "offer file"));

        assertThat(CostLine.byTier(data, price, new BigDecimal("7000000"), false, "vpce-1"))
                .extracting(line -> line.quantity() + " " + line.amount())
                .containsExactly("1000000 10000.00 USD", "4000000 24000.00 USD", "2000000 8000.00 USD");
        assertThat(CostLine.byTier(data, price, new BigDecimal("1000000"), false, "vpce-1"))
                .hasSize(1);
        assertThat(CostLine.byTier(data, price, null, false, "vpce-1"))
                .containsExactly(CostLine.of(data, price, null, false, "vpce-1"));
        assertThat(CostLine.byTier(data, price, BigDecimal.ZERO, false, "vpce-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("0"));
        assertThat(CostLine.byTier(data, Optional.empty(), BigDecimal.TEN, false, "vpce-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isNull());
    }

    @Test
    void an_unknown_quantity_makes_the_amount_unknown() {
        CostLine line = nat(null, false);

        assertThat(line.amount()).isNull();
        assertThat(line.unitPrice()).isEqualTo(usd("0.062"));
        assertThat(Cost.of(List.of(line)).complete()).isFalse();
    }

    @Test
    void added_leaves_out_what_exists_and_total_does_not() {
        Cost cost = Cost.of(List.of(nat("10", true), nat("5", false)));

        assertThat(cost.added()).isEqualTo(usd("0.31"));
        assertThat(cost.total()).isEqualTo(usd("0.93"));
        assertThat(cost.complete()).isTrue();
    }

    @Test
    void an_unknown_existing_line_leaves_the_addition_known() {
        CostLine unknown = CostLine.of(NANO, Optional.empty(), BigDecimal.TEN, true, "i-1");
        Cost cost = Cost.of(List.of(unknown, nat("5", false)));

        assertThat(cost.complete()).isFalse();
        assertThat(cost.addedComplete()).isTrue();
        assertThat(cost.added()).isEqualTo(usd("0.31"));
        assertThat(Cost.of(List.of(nat("5", true), nat(null, false))).addedComplete())
                .isFalse();
    }

    @Test
    void a_line_of_quantity_0_is_left_out_even_if_its_price_is_missing() {
        CostLine nothing = CostLine.of(NANO, Optional.empty(), new BigDecimal("0.00"), false, "NEW");
        Cost cost = Cost.of(List.of(nothing, nat("0", false), nat("1", false)));

        assertThat(cost.lines()).containsExactly(nat("1", false));
        assertThat(cost.complete()).isTrue();
    }

    @Test
    void a_free_line_stays_and_adds_nothing() {
        PriceKey free = PriceKey.of(PriceItem.GATEWAY_ENDPOINT_HOUR);
        Price price = new Price("us-east-1", free, usd("0"), LocalDate.of(2026, 1, 1), "free of charge");
        Cost cost = Cost.of(List.of(CostLine.of(free, Optional.of(price), Usage.MONTH_HOURS, false, "NEW")));

        assertThat(cost.lines()).hasSize(1);
        assertThat(cost.total().plain()).isEqualTo("0.00");
        assertThat(cost.complete()).isTrue();
    }

    @Test
    void no_lines_cost_nothing_and_that_is_all() {
        assertThat(Cost.of(List.of()).total().plain()).isEqualTo("0.00");
        assertThat(Cost.of(List.of()).complete()).isTrue();
    }

    @Test
    void a_price_of_something_else_is_refused() {
        assertThatThrownBy(() -> CostLine.of(NANO, NAT_PRICE, BigDecimal.ONE, false, "NEW"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INSTANCE_HOUR:t4g.nano was given the price of NAT_GATEWAY_HOUR");
    }

    @Test
    void a_negative_quantity_is_refused() {
        assertThatThrownBy(() -> nat("-1", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The quantity of NAT_GATEWAY_HOUR for nat-1 is -1");
    }

    @Test
    void a_cost_has_one_currency() {
        Currency yuan = Currency.getInstance("CNY");

        assertThatThrownBy(() -> new Cost(yuan, List.of(nat("1", false))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.062 USD, expected CNY");
        assertThat(new Cost(yuan, List.of()).total()).isEqualTo(Money.zero(yuan));
    }

    private static CostLine nat(@Nullable String hours, boolean existing) {
        return CostLine.of(NAT, NAT_PRICE, hours == null ? null : new BigDecimal(hours), existing, "nat-1");
    }
}
