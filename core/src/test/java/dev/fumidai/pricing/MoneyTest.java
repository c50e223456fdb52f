package dev.fumidai.pricing;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "30.66, 30.66",
        "0, 0.00",
        "4.914, 4.914",
        "0.108, 0.108",
        "30, 30.00",
        "1.50, 1.50",
        "2.10000, 2.10",
        "1200, 1200.00",
        "-0.5, -0.50",
        "0.0000001, 0.0000001"
    })
    void plain_text_has_at_least_two_decimals_and_no_further_trailing_zeros(String amount, String expected) {
        assertThat(usd(amount).plain()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4.914, 4.91", "0.005, 0.01", "0.0049, 0.00", "15.706, 15.71", "-0.005, -0.01", "30, 30.00"})
    void rounded_text_is_rounded_half_up_to_two_decimals(String amount, String expected) {
        assertThat(usd(amount).rounded()).isEqualTo(expected);
    }

    @Test
    void equal_amounts_are_equal_however_they_are_written() {
        assertThat(usd("30")).isEqualTo(usd("30.000")).hasSameHashCodeAs(usd("30.000"));
        assertThat(new Money(new BigDecimal("3E+1"), usd("0").currency())).isEqualTo(usd("30"));
    }

    @Test
    void products_and_sums_are_exact() {
        assertThat(usd("0.0152").times(new BigDecimal("0.025"))).isEqualTo(usd("0.00038"));
        assertThat(usd("0.1").plus(usd("0.2"))).isEqualTo(usd("0.3"));
        assertThat(usd("0.014")).isLessThan(usd("0.0152"));
    }

    @Test
    void different_currencies_are_neither_added_nor_compared() {
        Money yen = new Money(BigDecimal.TEN, Currency.getInstance("JPY"));

        assertThatThrownBy(() -> usd("1").plus(yen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.00 USD and 10.00 JPY")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> yen.compareTo(usd("1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$30", "1,000", "1e3", " 1", "1.", ".5", "+1", "٣"})
    void only_plain_decimal_numbers_are_money(String text) {
        assertThatThrownBy(() -> usd(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void it_reads_as_amount_and_currency() {
        assertThat(usd("4.914")).hasToString("4.914 USD");
    }
}
