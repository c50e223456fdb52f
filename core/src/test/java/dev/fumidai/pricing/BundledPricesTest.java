package dev.fumidai.pricing;

import static dev.fumidai.pricing.Money.usd;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledPricesTest {

    private static final PricingTable TABLE = PricingTable.bundled();
    private static final LocalDate GATHERED = LocalDate.of(2026, 11, 23);
    private static final LocalDate SEED = LocalDate.of(2020, 1, 30);
    private static final String TOKYO = "ap-northeast-1";
    private static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1", TOKYO, "ap-southeast-1");

    /** Entered a second time, in another shape, so that a slip of the pen in the file shows. A dash: no source. */
    private static final String EXPECTED = """
            INTERFACE_ENDPOINT_HOUR          0.010   0.010   0.011   0.014   0.013
            ENDPOINT_GB                      0.01    0.01    0.01    0.01    0.01
            GATEWAY_ENDPOINT_HOUR            0       0       0       0       0
            NAT_GATEWAY_HOUR                 0.045   0.045   0.048   0.062   0.059
            NAT_GATEWAY_GB                   0.045   0.045   0.048   0.062   0.059
            REGIONAL_NAT_GATEWAY_HOUR        0.045   0.045   0.048   0.062   0.059
            PUBLIC_IPV4_HOUR                 0.005   0.005   0.005   0.005   0.005
            INSTANCE_HOUR:t2.micro           0.0116  -       -       0.0152  -
            INSTANCE_HOUR:t3.nano            0.0052  -       0.0057  0.0068  0.0066
            INSTANCE_HOUR:t3.micro           0.0104  0.0104  0.0114  0.0136  0.0132
            INSTANCE_HOUR:t4g.nano           0.0042  -       -       0.0054  -
            VOLUME_GB_MONTH:gp2              0.10    -       -       0.12    0.12
            VOLUME_GB_MONTH:gp3              0.08    -       0.088   0.096   0.096
            CLIENT_VPN_ASSOCIATION_HOUR      0.10    0.10    -       0.15    -
            CLIENT_VPN_CONNECTION_HOUR       0.05    -       -       0.05    -
            SITE_TO_SITE_VPN_HOUR            0.05    0.05    0.05    0.048   -
            TRANSIT_GATEWAY_ATTACHMENT_HOUR  0.05    0.05    -       0.07    -
            TRANSIT_GATEWAY_GB               0.02    -       -       0.02    -
            CROSS_ZONE_GB                    0.01    0.01    0.01    0.01    0.01
            INTERNET_EGRESS_GB               0.09    0.09    0.09    0.114   0.12
            INSTANCE_CONNECT_ENDPOINT_HOUR   0       0       0       0       0
            SESSION_MANAGER_HOUR             0       0       0       0       0
            """;

    static List<String> expectedRows() {
        return EXPECTED.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("expectedRows")
    void each_price_is_as_gathered_and_what_has_no_source_is_missing(String row) {
        List<String> cells = List.of(row.split(" +", -1));
        for (int i = 0; i < REGIONS.size(); i++) {
            String expected = cells.get(i + 1);
            Optional<Money> found =
                    TABLE.price(REGIONS.get(i), key(cells.get(0)), GATHERED).map(Price::unitPrice);
            assertThat(found)
                    .as("%s in %s", cells.get(0), REGIONS.get(i))
                    .isEqualTo(expected.equals("-") ? Optional.empty() : Optional.of(usd(expected)));
        }
    }

    /**
     * 22 things are priced. Left out for want of a source: us-west-2 7 (t2.micro, t3.nano, t4g.nano, gp2, gp3, Client
     * VPN connection, transit gateway GB), eu-west-1 7 (t2.micro, t4g.nano, gp2, both Client VPN, both transit
     * gateway), ap-southeast-1 7 (t2.micro, t4g.nano, both Client VPN, Site-to-Site VPN, both transit gateway). Tokyo
     * has the four rows of 2020-01-30 besides.
     */
    @Test
    void no_row_is_there_but_the_sourced_ones() {
        Map<String, Long> rows = TABLE.prices().stream().collect(groupingBy(Price::region, counting()));

        assertThat(rows)
                .containsOnly(
                        Map.entry("us-east-1", 22L),
                        Map.entry("us-west-2", 15L),
                        Map.entry("eu-west-1", 15L),
                        Map.entry(TOKYO, 26L),
                        Map.entry("ap-southeast-1", 15L));
    }

    @Test
    void every_row_carries_a_mark_a_source_and_a_date() {
        assertThat(TABLE.prices()).allSatisfy(price -> {
            assertThat(price.source()).matches("[OBGFIAD]: .*\\b20[0-9]{2}\\b.*");
            assertThat(price.effective()).isBetween(SEED, GATHERED);
        });
    }

    @Test
    void a_source_with_a_day_counts_from_that_day() {
        assertThat(TABLE.prices())
                .filteredOn(price -> price.source().matches("O: \\w+ offer file value of .*"))
                .hasSize(13)
                .allSatisfy(price -> assertThat(price.source()).contains("value of " + price.effective() + ","));
    }

    @Test
    void a_source_without_a_day_counts_from_the_day_the_table_was_gathered() {
        assertThat(TABLE.prices())
                .filteredOn(price -> price.source().contains("without date"))
                .isNotEmpty()
                .allSatisfy(price -> assertThat(price.effective()).isEqualTo(GATHERED));
    }

    @Test
    void only_what_a_source_calls_free_costs_nothing() {
        assertThat(TABLE.prices())
                .filteredOn(price -> price.unitPrice().equals(usd("0")))
                .allSatisfy(price -> {
                    assertThat(price.key().item())
                            .isIn(
                                    PriceItem.GATEWAY_ENDPOINT_HOUR,
                                    PriceItem.INSTANCE_CONNECT_ENDPOINT_HOUR,
                                    PriceItem.SESSION_MANAGER_HOUR);
                    assertThat(price.source()).contains("free of charge");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "INTERFACE_ENDPOINT_HOUR, 0.014",
        "GATEWAY_ENDPOINT_HOUR, 0",
        "NAT_GATEWAY_HOUR, 0.062",
        "INSTANCE_HOUR:t2.micro, 0.0152"
    })
    void tokyo_of_2020_is_there(String code, String expected) {
        assertThat(TABLE.price(TOKYO, key(code), SEED)).hasValueSatisfying(price -> {
            assertThat(price.unitPrice()).isEqualTo(usd(expected));
            assertThat(price.effective()).isEqualTo(SEED);
            assertThat(price.source()).startsWith("A: article of 2020-01-30");
        });
    }

    @Test
    void public_addresses_have_a_price_since_february_2024_only() {
        PriceKey address = PriceKey.of(PriceItem.PUBLIC_IPV4_HOUR);
        LocalDate start = LocalDate.of(2024, 2, 1);

        assertThat(REGIONS).allSatisfy(region -> {
            assertThat(TABLE.price(region, address, SEED)).isEmpty();
            assertThat(TABLE.price(region, address, start.minusDays(1))).isEmpty();
            assertThat(TABLE.price(region, address, start))
                    .map(Price::unitPrice)
                    .contains(usd("0.005"));
        });
    }

    @Test
    void a_price_seen_later_says_nothing_about_2020() {
        assertThat(TABLE.price(TOKYO, PriceKey.instanceHour("t4g.nano"), SEED)).isEmpty();
        assertThat(TABLE.price(TOKYO, PriceKey.volumeGbMonth("gp2"), SEED)).isEmpty();
        assertThat(TABLE.price("us-east-1", PriceKey.of(PriceItem.NAT_GATEWAY_HOUR), SEED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, INSTANCE_HOUR:t2.micro, 2026-07-20",
        "ap-northeast-1, INSTANCE_HOUR:t2.micro, 2022-01-01",
        "ap-northeast-1, VOLUME_GB_MONTH:gp2, 2026-01-01",
        "ap-northeast-1, TRANSIT_GATEWAY_ATTACHMENT_HOUR, 2023-06-30",
        "eu-west-1, INTERNET_EGRESS_GB, 2024-10-31",
        "ap-northeast-1, INSTANCE_CONNECT_ENDPOINT_HOUR, 2023-06-13",
        "us-west-2, INTERFACE_ENDPOINT_HOUR, 2026-10-06"
    })
    void a_price_is_used_from_the_day_its_source_vouches_for(String region, String code, LocalDate effective) {
        assertThat(TABLE.price(region, key(code), GATHERED))
                .map(Price::effective)
                .contains(effective);
    }

    @Test
    void it_is_read_once_and_names_its_day_and_currency() {
        assertThat(PricingTable.bundled()).isSameAs(TABLE);
        assertThat(TABLE.source()).contains("2026-11-23");
        assertThat(TABLE.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(TABLE.effectiveDate(TOKYO, GATHERED)).contains(GATHERED);
        assertThat(TABLE.effectiveDate(TOKYO, SEED)).contains(SEED);
    }

    private static PriceKey key(String code) {
        List<String> parts = Arrays.asList(code.split(":", -1));
        return new PriceKey(PriceItem.valueOf(parts.get(0)), parts.size() > 1 ? parts.get(1) : "");
    }
}
