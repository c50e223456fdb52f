package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dated list prices by Region and item. The price on a day is the newest one effective on that day or before; where
 * there is none, there is no price, never 0.
 *
 * <p>Immutable, thread-safe, and equal to a table with the same prices and source.
 */
public final class PricingTable {

    private static final Comparator<Price> ORDER = Comparator.comparing(Price::region)
            .thenComparing(Price::key)
            .thenComparing(Price::effective)
            .thenComparing(Price::source);

    private final String source;
    private final Currency currency;
    private final List<Price> prices;
    private final Map<Place, TreeMap<LocalDate, Price>> histories = new TreeMap<>();

    private PricingTable(String source, Collection<Price> prices) {
        this.source = requireNonNull(source, "source");
        this.currency = currencyOf(prices);
        prices.stream().sorted(ORDER).forEach(this::add);
        this.prices = histories.values().stream()
                .flatMap(history -> history.values().stream())
                .toList();
    }

    /**
     * The prices that come with this library: five Regions, gathered 2026-11-23, and Tokyo of 2020-01-30. They are an
     * excerpt with gaps; each row names its source.
     */
    public static PricingTable bundled() {
        return Bundled.TABLE;
    }

    /**
     * A table of your own prices, in the form of the bundled price file: {@code region | item | type | USD per unit |
     * effective | mark | source}, one a line; {@code #} starts a comment. Further tiers stand behind the first price:
     * {@code 0.01, 0.006 from 1048576}.
     *
     * @param source what the lines are, for example the name of the file they are from
     * @throws IllegalArgumentException if a line is not a price, names file and line; or if two prices contradict
     */
    public static PricingTable parse(String source, List<String> lines) {
        return of(source, PriceRows.parse(source, lines));
    }

    /**
     * A table of your own prices.
     *
     * @throws IllegalArgumentException if two prices contradict each other, or are in different currencies
     */
    public static PricingTable of(Price... prices) {
        return of("prices given by the caller", Arrays.asList(prices));
    }

    /**
     * A table of prices from somewhere.
     *
     * @param source where the table as a whole comes from, for people
     * @throws IllegalArgumentException if two prices contradict each other, or are in different currencies
     */
    public static PricingTable of(String source, Collection<Price> prices) {
        return new PricingTable(source, prices);
    }

    /** The newest price that is effective on the day or before; empty if none is known, which does not mean free. */
    public Optional<Price> price(String region, PriceKey key, LocalDate asOf) {
        TreeMap<LocalDate, Price> history = histories.get(new Place(region, key));
        return history == null
                ? Optional.empty()
                : Optional.ofNullable(history.floorEntry(asOf)).map(Map.Entry::getValue);
    }

    /** The newest day on which a price that is usable on the given day became effective; empty if none is usable. */
    public Optional<LocalDate> effectiveDate(String region, LocalDate asOf) {
        return prices.stream()
                .filter(price -> price.region().equals(region))
                .map(Price::effective)
                .filter(effective -> !effective.isAfter(asOf))
                .max(Comparator.naturalOrder());
    }

    /**
     * This table with another price for one item of one Region from a day on: it replaces the prices of that day and
     * later; earlier ones stay.
     *
     * @throws IllegalArgumentException if the price is negative or in another currency, or the source is blank
     */
    public PricingTable with(String region, PriceKey key, Money unitPrice, LocalDate effective, String source) {
        Price override = new Price(region, key, unitPrice, effective, source);
        Stream<Price> kept = prices.stream()
                .filter(price -> !price.region().equals(region)
                        || !price.key().equals(key)
                        || price.effective().isBefore(effective));
        return new PricingTable(
                this.source + "; " + key + " in " + region + ": " + source,
                Stream.concat(kept, Stream.of(override)).toList());
    }

    /**
     * This table with every price multiplied, for a discount or a tax.
     *
     * @param factor more than 0: 0.9 takes ten percent off
     * @param because why, quoted in the source of the table and of every price
     * @throws IllegalArgumentException if the factor is not more than 0, or no reason is given
     */
    public PricingTable scaled(BigDecimal factor, String because) {
        if (factor.signum() <= 0 || because.isBlank()) {
            throw new IllegalArgumentException("Cannot scale prices by " + factor.toPlainString() + " because of \""
                    + because + "\", expected a factor above 0 and a reason.\nMaybe 0.9 is meant for ten percent off.");
        }
        String note = " x " + factor.toPlainString() + " (" + because + ")";
        return new PricingTable(
                source + note,
                prices.stream().map(price -> scaled(price, factor, note)).toList());
    }

    /**
     * This table under another one: what the other prices, on whichever day, it alone prices; the rest stays as it is.
     *
     * @throws IllegalArgumentException if the tables are in different currencies
     */
    public PricingTable overriddenBy(PricingTable other) {
        Stream<Price> kept =
                prices.stream().filter(price -> !other.histories.containsKey(new Place(price.region(), price.key())));
        return new PricingTable(
                other.source + "; otherwise " + source,
                Stream.concat(kept, other.prices.stream()).toList());
    }

    /** Where the table comes from, for people. */
    public String source() {
        return source;
    }

    /** The one currency of all prices; US dollars if there are none. */
    public Currency currency() {
        return currency;
    }

    /** All prices, by Region, item, type and day. */
    public List<Price> prices() {
        return prices;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PricingTable that && source.equals(that.source) && prices.equals(that.prices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, prices);
    }

    @Override
    public String toString() {
        return "PricingTable[" + source + ", " + prices.size() + " prices]";
    }

    /** The same price twice is one price, with the source that sorts first, so that no order of reading matters. */
    private void add(Price price) {
        Price known = histories
                .computeIfAbsent(new Place(price.region(), price.key()), place -> new TreeMap<>())
                .putIfAbsent(price.effective(), price);
        if (known != null && !known.tiers().equals(price.tiers())) {
            throw new IllegalArgumentException("Two prices of " + price.key() + " in " + price.region() + " from "
                    + price.effective() + ": " + said(known) + " (" + known.source() + ") and " + said(price) + " ("
                    + price.source()
                    + ").\nMaybe one is of another tier, operating system or day; leave one out.");
        }
    }

    private static String said(Price price) {
        return price.tiers().stream()
                .map(tier -> tier.from().signum() == 0
                        ? tier.unitPrice().toString()
                        : tier.unitPrice() + " from " + tier.from().toPlainString() + " "
                                + price.key().item().unit())
                .collect(Collectors.joining(", "));
    }

    private static Price scaled(Price price, BigDecimal factor, String note) {
        List<Tier> tiers = price.tiers().stream()
                .map(tier -> new Tier(tier.from(), tier.unitPrice().times(factor)))
                .toList();
        return new Price(price.region(), price.key(), tiers, price.effective(), price.source() + note);
    }

    private static Currency currencyOf(Collection<Price> prices) {
        List<Currency> currencies = prices.stream()
                .map(price -> price.unitPrice().currency())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
        if (currencies.size() > 1) {
            throw new IllegalArgumentException("A price table has the currencies " + currencies
                    + ", expected one.\nMaybe the prices of a China Region (CNY) are among others; use two tables.");
        }
        return currencies.isEmpty() ? Currency.getInstance("USD") : currencies.get(0);
    }

    private record Place(String region, PriceKey key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::region).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Read once, when first asked for. */
    private static final class Bundled {
        private static final PricingTable TABLE = of(
                "list prices bundled with Fumidai, gathered 2026-11-23 (and Tokyo, 2020-01-30)",
                PriceRows.resource("prices.txt"));
    }
}
