package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

class PricingTableProperties {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 30);

    @Property
    void a_look_up_finds_what_a_naive_scan_finds(
            @ForAll("prices") List<Price> prices,
            @ForAll("regions") String region,
            @ForAll("keys") PriceKey key,
            @ForAll("days") LocalDate asOf) {
        Optional<Price> found = PricingTable.of("generated", prices).price(region, key, asOf);

        Statistics.label("found").collect(found.isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 15);
            coverage.check(false).percentage(share -> share > 15);
        });
        assertThat(found).isEqualTo(Optional.ofNullable(scan(prices, region, key, asOf)));
    }

    @Property
    void the_order_of_the_prices_does_not_matter(@ForAll("prices") List<Price> prices) {
        List<Price> reversed = new ArrayList<>(prices);
        Collections.reverse(reversed);

        assertThat(PricingTable.of("generated", reversed)).isEqualTo(PricingTable.of("generated", prices));
    }

    @Property
    void the_effective_date_is_that_of_some_usable_price_and_no_usable_price_is_newer(
            @ForAll("prices") List<Price> prices, @ForAll("regions") String region, @ForAll("days") LocalDate asOf) {
        List<LocalDate> usable = prices.stream()
                .filter(price -> price.region().equals(region))
                .map(Price::effective)
                .filter(day -> !day.isAfter(asOf))
                .sorted()
                .toList();

        assertThat(PricingTable.of("generated", prices).effectiveDate(region, asOf))
                .isEqualTo(usable.isEmpty() ? Optional.empty() : Optional.of(usable.get(usable.size() - 1)));
    }

    @Property
    void an_override_is_the_price_from_its_day_on_and_nothing_else_changes(
            @ForAll("prices") List<Price> prices,
            @ForAll("price") Price override,
            @ForAll("regions") String region,
            @ForAll("keys") PriceKey key,
            @ForAll("days") LocalDate asOf) {
        PricingTable before = PricingTable.of("generated", prices);
        PricingTable after = before.with(
                override.region(), override.key(), override.unitPrice(), override.effective(), override.source());
        boolean overridden =
                region.equals(override.region()) && key.equals(override.key()) && !asOf.isBefore(override.effective());

        Statistics.label("overridden")
                .collect(overridden)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
        assertThat(after.price(region, key, asOf))
                .isEqualTo(overridden ? Optional.of(override) : before.price(region, key, asOf));
    }

    @Property
    void scaling_is_exact_and_keeps_the_order_of_prices(
            @ForAll("prices") List<Price> prices, @ForAll("factors") BigDecimal factor) {
        PricingTable table = PricingTable.of("generated", prices);
        List<Price> scaled = table.scaled(factor, "discount").prices();

        for (int i = 0; i < scaled.size(); i++) {
            Price price = table.prices().get(i);
            assertThat(scaled.get(i).key()).isEqualTo(price.key());
            assertThat(scaled.get(i).unitPrice().amount())
                    .isEqualByComparingTo(price.unitPrice().amount().multiply(factor));
            assertThat(order(scaled.get(i), scaled.get(0)))
                    .isEqualTo(order(price, table.prices().get(0)));
        }
    }

    private static int order(Price one, Price other) {
        return one.unitPrice().compareTo(other.unitPrice());
    }

    private static @Nullable Price scan(List<Price> prices, String region, PriceKey key, LocalDate asOf) {
        Price newest = null;
        for (Price price : prices) {
            if (price.region().equals(region)
                    && price.key().equals(key)
                    && !price.effective().isAfter(asOf)) {
                newest = newest == null || price.effective().isAfter(newest.effective()) ? price : newest;
            }
        }
        return newest;
    }

    @Provide
    Arbitrary<List<Price>> prices() {
        return price().list()
                .ofMaxSize(30)
                .uniqueElements(price -> List.of(price.region(), price.key(), price.effective()));
    }

    @Provide
    Arbitrary<Price> price() {
        Arbitrary<Money> amounts = Arbitraries.integers()
                .between(0, 20_000)
                .map(tenthsOfMilli ->
                        Money.usd(BigDecimal.valueOf(tenthsOfMilli, 5).toPlainString()));
        return Combinators.combine(regions(), keys(), amounts, days(), Arbitraries.of("bill", "offer file"))
                .as(Price::new);
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("ap-northeast-1", "us-east-1");
    }

    @Provide
    Arbitrary<PriceKey> keys() {
        return Arbitraries.of(
                PriceKey.of(PriceItem.NAT_GATEWAY_HOUR),
                PriceKey.instanceHour("t3.nano"),
                PriceKey.instanceHour("t3.micro"),
                PriceKey.volumeGbMonth("gp3"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 12).map(FIRST::plusMonths);
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("3"))
                .ofScale(3);
    }
}
