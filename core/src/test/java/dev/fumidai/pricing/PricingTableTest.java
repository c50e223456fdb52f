package dev.fumidai.pricing;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTableTest {

    private static final String TOKYO = "ap-northeast-1";
    private static final PriceKey NAT = PriceKey.of(PriceItem.NAT_GATEWAY_HOUR);
    private static final LocalDate OLD = LocalDate.of(2020, 1, 30);
    private static final LocalDate NEW = LocalDate.of(2026, 9, 25);

    private final Price old = new Price(TOKYO, NAT, usd("0.06"), OLD, "article");
    private final Price recent = new Price(TOKYO, NAT, usd("0.062"), NEW, "offer file");
    private final PricingTable table = PricingTable.of(recent, old);

    @Test
    void the_newest_price_effective_on_the_day_or_before_counts() {
        assertThat(table.price(TOKYO, NAT, OLD.minusDays(1))).isEmpty();
        assertThat(table.price(TOKYO, NAT, OLD)).contains(old);
        assertThat(table.price(TOKYO, NAT, NEW.minusDays(1))).contains(old);
        assertThat(table.price(TOKYO, NAT, NEW)).contains(recent);
        assertThat(table.price(TOKYO, NAT, NEW.plusYears(1))).contains(recent);
    }

    @Test
    void a_price_of_another_region_or_item_is_no_price() {
        assertThat(table.price("ap-northeast-3", NAT, NEW)).isEmpty();
        assertThat(table.price(TOKYO, PriceKey.of(PriceItem.NAT_GATEWAY_GB), NEW))
                .isEmpty();
    }

    @Test
    void the_effective_date_is_the_newest_among_the_usable_prices_of_the_region() {
        assertThat(table.effectiveDate(TOKYO, OLD.minusDays(1))).isEmpty();
        assertThat(table.effectiveDate(TOKYO, NEW.minusDays(1))).contains(OLD);
        assertThat(table.effectiveDate(TOKYO, NEW)).contains(NEW);
        assertThat(table.effectiveDate("us-east-1", NEW)).isEmpty();
    }

    @Test
    void two_different_prices_for_the_same_day_are_refused() {
        Price other = new Price(TOKYO, NAT, usd("0.07"), NEW, "bill");

        assertThatThrownBy(() -> PricingTable.of(recent, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NAT_GATEWAY_HOUR in ap-northeast-1 from 2026-09-25")
                .hasMessageContaining("0.062 USD (offer file)")
                .hasMessageContaining("0.07 USD (bill)")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void the_same_price_from_two_sources_is_one_price_whatever_the_order() {
        Price again = new Price(TOKYO, NAT, usd("0.0620"), NEW, "bill");

        assertThat(PricingTable.of(recent, again)).isEqualTo(PricingTable.of(again, recent));
        assertThat(PricingTable.of(recent, again).prices()).containsExactly(again);
    }

    @Test
    void an_override_replaces_the_prices_from_its_day_on_and_keeps_earlier_ones() {
        LocalDate contract = LocalDate.of(2024, 4, 1);
        PricingTable ours = table.with(TOKYO, NAT, usd("0.05"), contract, "our contract");

        assertThat(ours.price(TOKYO, NAT, NEW)).map(Price::unitPrice).contains(usd("0.05"));
        assertThat(ours.price(TOKYO, NAT, contract)).map(Price::source).contains("our contract");
        assertThat(ours.price(TOKYO, NAT, contract.minusDays(1))).contains(old);
        assertThat(ours.source()).contains("NAT_GATEWAY_HOUR in ap-northeast-1: our contract");
        assertThat(table.price(TOKYO, NAT, NEW)).contains(recent);
    }

    @Test
    void an_override_of_the_same_day_replaces_and_does_not_contradict() {
        assertThat(table.with(TOKYO, NAT, usd("0.07"), NEW, "bill").price(TOKYO, NAT, NEW))
                .map(Price::unitPrice)
                .contains(usd("0.07"));
    }

    @Test
    void an_override_touches_neither_other_regions_nor_other_items() {
        Price osaka = new Price("ap-northeast-3", NAT, usd("0.062"), NEW, "offer file");
        PriceKey gigabyte = PriceKey.of(PriceItem.NAT_GATEWAY_GB);
        Price data = new Price(TOKYO, gigabyte, usd("0.062"), NEW, "offer file");

        PricingTable ours = PricingTable.of(recent, osaka, data).with(TOKYO, NAT, usd("0.01"), NEW, "bill");

        assertThat(ours.price("ap-northeast-3", NAT, NEW)).contains(osaka);
        assertThat(ours.price(TOKYO, gigabyte, NEW)).contains(data);
    }

    @Test
    void scaled_prices_say_by_what_and_why() {
        PricingTable scaled = table.scaled(new BigDecimal("0.9"), "enterprise discount");

        assertThat(scaled.price(TOKYO, NAT, NEW).map(Price::unitPrice)).contains(usd("0.0558"));
        assertThat(scaled.price(TOKYO, NAT, NEW).map(Price::source)).contains("offer file x 0.9 (enterprise discount)");
        assertThat(scaled.source()).endsWith(" x 0.9 (enterprise discount)");
    }

    @Test
    void a_table_over_another_alone_prices_what_it_prices() {
        PricingTable over = PricingTable.of("ours", List.of(new Price(TOKYO, NAT, usd("0.05"), NEW, "contract")));

        PricingTable both = table.overriddenBy(over);

        assertThat(both.price(TOKYO, NAT, NEW).map(Price::unitPrice)).contains(usd("0.05"));
        assertThat(both.price(TOKYO, NAT, OLD))
                .as("the list price of before is not ours")
                .isEmpty();
        assertThat(over.overriddenBy(table).price(TOKYO, NAT, NEW)).contains(recent);
        assertThat(both.source()).startsWith("ours; otherwise ");
        assertThat(PricingTable.bundled().overriddenBy(over).prices())
                .hasSizeGreaterThan(50)
                .containsAll(over.prices());
    }

    @Test
    void scaling_scales_every_tier() {
        List<Tier> tiers = List.of(new Tier(BigDecimal.ZERO, usd("0.01")), new Tier(BigDecimal.TEN, usd("0.006")));
        PriceKey data = PriceKey.of(PriceItem.ENDPOINT_GB);
        PricingTable scaled = PricingTable.of(new Price(TOKYO, data, tiers, NEW, "offer file"))
                .scaled(new BigDecimal("0.5"), "half");

        assertThat(scaled.price(TOKYO, data, NEW).orElseThrow().tiers())
                .containsExactly(new Tier(BigDecimal.ZERO, usd("0.005")), new Tier(BigDecimal.TEN, usd("0.003")));
    }

    @Test
    void two_tables_of_tiers_for_one_place_contradict_if_one_tier_differs() {
        PriceKey data = PriceKey.of(PriceItem.ENDPOINT_GB);
        Price flat = new Price(TOKYO, data, usd("0.01"), NEW, "bill");
        List<Tier> tiers = List.of(new Tier(BigDecimal.ZERO, usd("0.01")), new Tier(BigDecimal.TEN, usd("0.006")));

        assertThatThrownBy(() -> PricingTable.of(flat, new Price(TOKYO, data, tiers, NEW, "offer file")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.006 USD from 10 GB");
    }

    @Test
    void scaling_to_nothing_or_without_a_reason_is_refused() {
        assertThatThrownBy(() -> table.scaled(BigDecimal.ZERO, "free"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by 0 because of \"free\"");
        assertThatThrownBy(() -> table.scaled(new BigDecimal("-1"), "negative"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.scaled(BigDecimal.ONE, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_has_one_currency() {
        Money yuan = new Money(BigDecimal.ONE, Currency.getInstance("CNY"));
        Price beijing = new Price("cn-north-1", NAT, yuan, NEW, "offer file");

        assertThat(table.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(PricingTable.of(beijing).currency()).isEqualTo(Currency.getInstance("CNY"));
        assertThat(PricingTable.of().currency()).isEqualTo(Currency.getInstance("USD"));
        assertThatThrownBy(() -> PricingTable.of(recent, beijing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[CNY, USD]");
    }

    @Test
    void tables_are_equal_if_prices_and_source_are() {
        assertThat(PricingTable.of(old, recent)).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(PricingTable.of("elsewhere", List.of(old, recent))).isNotEqualTo(table);
        assertThat(PricingTable.of(old)).isNotEqualTo(table);
    }
}
