package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRowsTest {

    private static final String GOOD = "us-east-1 | NAT_GATEWAY_HOUR | | 0.045 | 2026-08-12 | O | offer file";

    @Test
    void a_line_is_a_price_with_its_mark_before_its_source() {
        List<Price> prices = PriceRows.parse(
                "p.txt", List.of("# comment", "", GOOD, "us-east-1|VOLUME_GB_MONTH|gp3|0.08|2026-11-23|F|code"));

        assertThat(prices)
                .containsExactly(
                        new Price(
                                "us-east-1",
                                PriceKey.of(PriceItem.NAT_GATEWAY_HOUR),
                                Money.usd("0.045"),
                                LocalDate.of(2026, 8, 12),
                                "O: offer file"),
                        new Price(
                                "us-east-1",
                                PriceKey.volumeGbMonth("gp3"),
                                Money.usd("0.08"),
                                LocalDate.of(2026, 11, 23),
                                "F: code"));
    }

    @Test
    void further_tiers_stand_behind_the_first_price_with_where_they_begin() {
        assertThat(PriceRows.parse(
                        "p.txt", List.of("us-east-1|ENDPOINT_GB||0.01, 0.006 from 1048576|2026-09-17|O|offer file")))
                .singleElement()
                .satisfies(price -> assertThat(price.tiers())
                        .containsExactly(
                                new Tier(BigDecimal.ZERO, Money.usd("0.01")),
                                new Tier(new BigDecimal("1048576"), Money.usd("0.006"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.01,",
                "0.01, 0.006",
                "0.01, 0.006 from",
                "0.01, 0.006 from 0",
                "0.01, 0.006 from 2, 0.005 from 1"
            })
    void tiers_that_do_not_rise_are_an_error(String cell) {
        assertThatThrownBy(() -> PriceRows.parse(
                        "p.txt", List.of("us-east-1|ENDPOINT_GB||" + cell + "|2026-09-17|O|offer file")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("p.txt, line 1: ");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1 | NAT_GATEWAY_HOUR | 0.045 | 2026-08-12 | O | s, There are 6 cells",
        "us-east-1 | NAT_GATEWAY_HOUR | | 0.045 | 2026-08-12 | O | s |, There are 8 cells",
        "Tokyo | NAT_GATEWAY_HOUR | | 0.045 | 2026-08-12 | O | s, The Region is \"Tokyo\"",
        "us-east-1 | NAT | | 0.045 | 2026-08-12 | O | s, NAT",
        "us-east-1 | NAT_GATEWAY_HOUR | big | 0.045 | 2026-08-12 | O | s, The qualifier of NAT_GATEWAY_HOUR is \"big\"",
        "us-east-1 | INSTANCE_HOUR | | 0.045 | 2026-08-12 | O | s, The qualifier of INSTANCE_HOUR is \"\"",
        "us-east-1 | NAT_GATEWAY_HOUR | | | 2026-08-12 | O | s, The price is \"\"",
        "us-east-1 | NAT_GATEWAY_HOUR | | -0.1 | 2026-08-12 | O | s, The price is \"-0.1\"",
        "us-east-1 | NAT_GATEWAY_HOUR | | 0.045 | 2026-02-30 | O | s, 2026-02-30",
        "us-east-1 | NAT_GATEWAY_HOUR | | 0.045 | 2026 | O | s, 2026",
        "us-east-1 | NAT_GATEWAY_HOUR | | 0.045 | 2026-08-12 | M | s, The mark is \"M\"",
        "us-east-1 | NAT_GATEWAY_HOUR | | 0.045 | 2026-08-12 | O | , The source is \"\"",
        "us-east-1 | NAT_GATEWAY_HOUR | | 0.050 | 2026-08-12 | O | s, stands in line 1 already"
    })
    void a_bad_line_is_an_error_that_names_file_and_line(String line, String what) {
        assertThatThrownBy(() -> PriceRows.parse("p.txt", List.of(GOOD, "# comment", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("p.txt, line 3: ")
                .hasMessageContaining(what)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> PriceRows.resource("nowhere.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere.txt")
                .hasMessageContaining("\nMaybe ");
    }
}
