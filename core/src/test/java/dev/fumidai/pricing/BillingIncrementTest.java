package dev.fumidai.pricing;

import static dev.fumidai.pricing.PriceItem.INSTANCE_HOUR;
import static dev.fumidai.pricing.PriceItem.INTERFACE_ENDPOINT_HOUR;
import static dev.fumidai.pricing.PriceItem.NAT_GATEWAY_HOUR;
import static dev.fumidai.pricing.PriceItem.PUBLIC_IPV4_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillingIncrementTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.000000001S, 1", "PT55M, 1", "PT1H, 1", "PT61M, 2", "PT730H, 730"})
    void a_begun_endpoint_hour_is_a_full_hour(Duration running, String hours) {
        assertThat(INTERFACE_ENDPOINT_HOUR.billedHours(running)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT1S, 0.016666666667",
        "PT60S, 0.016666666667",
        "PT90S, 0.025",
        "PT89.5S, 0.025",
        "PT55M, 0.916666666667",
        "PT3H, 3"
    })
    void instances_and_addresses_are_billed_per_second_and_at_least_a_minute(Duration running, String hours) {
        assertThat(INSTANCE_HOUR.billedHours(running)).isEqualTo(hours);
        assertThat(PUBLIC_IPV4_HOUR.billedHours(running)).isEqualTo(hours);
    }

    @Test
    void the_billed_time_itself_is_exact() {
        assertThat(BillingIncrement.SECOND_AT_LEAST_MINUTE.billed(Duration.ofMillis(61_001)))
                .isEqualTo(Duration.ofSeconds(62));
    }

    @Test
    void a_rounding_rule_without_a_source_is_not_applied() {
        assertThat(NAT_GATEWAY_HOUR.increment()).isEqualTo(BillingIncrement.UNROUNDED);
        assertThat(NAT_GATEWAY_HOUR.billedHours(Duration.ofMinutes(90))).isEqualTo("1.5");
    }

    @Test
    void only_the_three_items_with_a_source_are_rounded() {
        assertThat(Arrays.stream(PriceItem.values()).filter(item -> item.increment() != BillingIncrement.UNROUNDED))
                .containsExactly(INTERFACE_ENDPOINT_HOUR, PUBLIC_IPV4_HOUR, INSTANCE_HOUR);
    }

    @ParameterizedTest
    @EnumSource(
            value = PriceItem.class,
            names = {".*_(GB|GB_MONTH)"},
            mode = EnumSource.Mode.MATCH_ALL)
    void what_is_billed_by_size_has_no_billed_hours(PriceItem item) {
        assertThat(item.unit()).startsWith("GB");
        assertThatThrownBy(() -> item.billedHours(Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(item + " is billed per " + item.unit());
    }

    @ParameterizedTest
    @EnumSource(
            value = PriceItem.class,
            names = {".*_HOUR"},
            mode = EnumSource.Mode.MATCH_ALL)
    void what_is_billed_by_time_has_the_unit_hour(PriceItem item) {
        assertThat(item.unit()).isEqualTo("h");
        assertThat(item.billedHours(Duration.ofHours(2))).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void a_negative_time_is_refused(BillingIncrement increment) {
        assertThatThrownBy(() -> increment.billed(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-1S");
    }
}
