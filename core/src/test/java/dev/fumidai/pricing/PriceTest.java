package dev.fumidai.pricing;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PriceKey NAT = PriceKey.of(PriceItem.NAT_GATEWAY_HOUR);

    @Test
    void a_key_is_its_item_and_its_type_where_it_has_one() {
        assertThat(NAT.code()).isEqualTo("NAT_GATEWAY_HOUR");
        assertThat(PriceKey.instanceHour("t3.micro").code()).isEqualTo("INSTANCE_HOUR:t3.micro");
        assertThat(PriceKey.volumeGbMonth("gp3")).hasToString("VOLUME_GB_MONTH:gp3");
    }

    @ParameterizedTest
    @EnumSource
    void only_instances_and_volumes_have_types(PriceItem item) {
        boolean typed = item == PriceItem.INSTANCE_HOUR || item == PriceItem.VOLUME_GB_MONTH;

        assertThatThrownBy(() -> new PriceKey(item, typed ? "" : "gp3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(item.name())
                .hasMessageContaining("\nMaybe ");
        assertThat(new PriceKey(item, typed ? "gp3" : "").item()).isEqualTo(item);
    }

    @Test
    void a_negative_price_is_refused() {
        List<List<Tier>> odd = List.of(
                List.of(),
                List.of(new Tier(BigDecimal.ONE, usd("1"))),
                List.of(new Tier(BigDecimal.ZERO, usd("1")), new Tier(BigDecimal.ZERO, usd("2"))),
                List.of(
                        new Tier(BigDecimal.ZERO, usd("1")),
                        new Tier(BigDecimal.ONE, new Money(BigDecimal.ONE, Currency.getInstance("CNY")))));
        for (List<Tier> tiers : odd) {
            assertThatThrownBy(() -> new Price("us-east-1", NAT, tiers, DAY, "bill"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\nMaybe ");
        }
        assertThatThrownBy(() -> new Tier(BigDecimal.ONE.negate(), usd("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new Price("us-east-1", NAT, usd("-0.01"), DAY, "bill"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.01 USD")
                .hasMessageContaining("(NAT_GATEWAY_HOUR, us-east-1, 2026-11-23)");
    }

    @Test
    void a_price_without_a_source_or_a_region_is_refused() {
        assertThatThrownBy(() -> new Price("us-east-1", NAT, usd("0.01"), DAY, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no source");
        assertThatThrownBy(() -> new Price("", NAT, usd("0.01"), DAY, "bill"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no Region");
    }
}
