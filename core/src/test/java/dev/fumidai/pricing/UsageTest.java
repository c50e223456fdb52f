package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @Test
    void undeclared_usage_is_40_hours_and_0_gigabytes() {
        assertThat(Usage.DEFAULT).isEqualTo(new Usage(new BigDecimal("40"), new BigDecimal("0")));
    }

    @Test
    void gigabytes_are_set_without_touching_the_hours() {
        Usage usage = Usage.hoursPerMonth(160).gbPerMonth("5.50");

        assertThat(usage.hoursPerMonth()).isEqualTo("160");
        assertThat(usage.gbPerMonth()).isEqualTo("5.5");
        assertThat(usage).isEqualTo(Usage.hoursPerMonth(new BigDecimal("160.0")).gbPerMonth(new BigDecimal("5.5")));
    }

    @Test
    void a_month_has_730_hours_by_convention() {
        assertThat(Usage.MONTH_HOURS).isEqualTo("730").isEqualTo(BigDecimal.valueOf(365 * 24 / 12));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 730, 744})
    void hours_up_to_the_longest_month_are_accepted(int hours) {
        assertThat(Usage.hoursPerMonth(hours).hoursPerMonth()).isEqualTo(BigDecimal.valueOf(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.01", "744.01", "745", "8760"})
    void hours_outside_a_month_are_refused(String hours) {
        assertThatThrownBy(() -> Usage.hoursPerMonth(new BigDecimal(hours)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hoursPerMonth is " + hours)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void negative_gigabytes_are_refused() {
        assertThatThrownBy(() -> Usage.DEFAULT.gbPerMonth("-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gbPerMonth is -1");
    }
}
