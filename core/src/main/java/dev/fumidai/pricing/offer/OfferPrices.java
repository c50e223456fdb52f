package dev.fumidai.pricing.offer;

import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.Tier;
import dev.fumidai.pricing.offer.LeftOut.Reason;
import dev.fumidai.pricing.offer.Offer.Dimension;
import dev.fumidai.pricing.offer.Offer.Term;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the terms of an offer into prices, one for a thing of a Region, or says why there is none. Not thread-safe. */
final class OfferPrices {
    private static final int DAY = 10;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,20})?");
    private static final String UNBOUNDED = "Inf";

    /** AWS spells units in several ways: "Hrs" and "hour", "GB" and "GigaBytes". */
    private static final Map<String, Set<String>> UNITS = Map.of(
            "h", Set.of("hrs", "hours", "hour", "hr"),
            "GB", Set.of("gb", "gigabytes", "gigabyte"),
            "GB-month", Set.of("gb-mo", "gb-month", "gb-months"));

    private record Place(String region, PriceKey key) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::region).thenComparing(Place::key);
    }

    private final Offer offer;
    private final @Nullable String region;
    private final Map<Place, List<Price>> found = new TreeMap<>(Place.ORDER);
    private final Set<Place> doubtful = new TreeSet<>(Place.ORDER);

    private OfferPrices(Offer offer, @Nullable String region) {
        this.offer = offer;
        this.region = isOfOneLocation(offer) ? region : null;
    }

    /**
     * The price list of an offer.
     *
     * @param region for prices that tell none themselves, if all of those are of one location; {@code null} to leave them
     *     out
     */
    static PriceList of(Offer offer, @Nullable String region) {
        OfferPrices prices = new OfferPrices(offer, region);
        offer.terms().forEach(prices::add);
        List<Price> certain = prices.certain();
        if (certain.isEmpty() && offer.leftOut().isEmpty()) {
            offer.leave(Reason.NOTHING_OF_USE, offer.file(), "");
        }
        return new PriceList(
                title(offer) + " (" + offer.file() + ")",
                PricingTable.of(offer.file(), certain).prices(),
                offer.leftOut().stream().distinct().sorted().toList());
    }

    private static boolean isOfOneLocation(Offer offer) {
        return offer.terms().stream()
                        .map(Term::product)
                        .filter(product -> product.region().isEmpty() && !product.isOfNoRegion())
                        .map(Product::location)
                        .distinct()
                        .count()
                < 2;
    }

    private static String title(Offer offer) {
        List<String> titles = offer.terms().stream()
                .map(term -> term.heading().title())
                .distinct()
                .toList();
        return titles.size() == 1 ? titles.get(0) : "AWS price list";
    }

    private void add(Term term) {
        Product product = term.product();
        if (product.isOfNoRegion()) {
            return;
        }
        String where = product.region().isEmpty() && region != null ? region : product.region();
        List<Dimension> priced =
                term.dimensions().stream().filter(one -> !isFree(one)).toList();
        if (priced.isEmpty()) {
            return;
        }
        if (where.isEmpty()) {
            offer.leave(Reason.NO_REGION, product.sku(), term.key() + ", " + product.location());
            return;
        }
        Place place = new Place(where, term.key());
        List<String> units = priced.stream().map(Dimension::unit).distinct().toList();
        if (units.size() > 1 || !isUnitOf(term.key(), units.get(0))) {
            refuse(place, Reason.OTHER_UNIT, product, term.key() + ": " + units);
            return;
        }
        Price price = price(place, term);
        if (price == null) {
            refuse(place, Reason.UNREADABLE, product, term.key() + ": " + term.effective() + " " + term.dimensions());
        } else {
            found.computeIfAbsent(place, one -> new ArrayList<>()).add(price);
        }
    }

    /** What cannot be read may be the price that holds: no other of the same place is certain. */
    private void refuse(Place place, Reason reason, Product product, String detail) {
        doubtful.add(place);
        offer.leave(reason, product.sku(), detail);
    }

    private static boolean isUnitOf(PriceKey key, String unit) {
        return UNITS.getOrDefault(key.item().unit(), Set.of()).contains(unit.toLowerCase(Locale.ROOT));
    }

    /** What is free says nothing of a price: it is a free tier, a free allowance, another's bill, or not sold. */
    private static boolean isFree(Dimension dimension) {
        return NUMBER.matcher(dimension.amount()).matches() && new BigDecimal(dimension.amount()).signum() == 0;
    }

    private static @Nullable Price price(Place place, Term term) {
        try {
            String source = term.heading().title() + ", SKU " + term.product().sku();
            return new Price(place.region(), place.key(), tiers(term.dimensions()), day(term.effective()), source);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    /** The tiers, from 0 to no end without a gap; a free allowance is not counted. */
    private static List<Tier> tiers(List<Dimension> dimensions) {
        List<Range> ranges = dimensions.stream()
                .map(Range::of)
                .sorted(Comparator.comparing(Range::from))
                .toList();
        @Nullable BigDecimal next = BigDecimal.ZERO;
        for (Range range : ranges) {
            if (next == null || next.compareTo(range.from()) != 0) {
                throw new IllegalArgumentException("There is a gap between " + ranges + ".");
            }
            next = range.to();
        }
        if (next != null) {
            throw new IllegalArgumentException("There is an end to " + ranges + ".");
        }
        List<Tier> tiers = new ArrayList<>();
        for (Range range : ranges) {
            if (!tiers.isEmpty() || range.price().amount().signum() > 0) {
                tiers.add(new Tier(tiers.isEmpty() ? BigDecimal.ZERO : range.from(), range.price()));
            }
        }
        return tiers;
    }

    /**
     * A price and for which quantities it holds.
     *
     * @param to {@code null} for no end
     */
    private record Range(BigDecimal from, @Nullable BigDecimal to, Money price) {
        static Range of(Dimension written) {
            Money price = new Money(number(written.amount()), Currency.getInstance(written.currency()));
            return new Range(
                    number(written.begin()), written.end().equals(UNBOUNDED) ? null : number(written.end()), price);
        }

        private static BigDecimal number(String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw new IllegalArgumentException("\"" + text + "\" is no number.");
            }
            return new BigDecimal(text);
        }
    }

    /** JSON tells the second, CSV the day. */
    private static LocalDate day(String effective) {
        return LocalDate.parse(effective.substring(0, Math.min(DAY, effective.length())));
    }

    /** Two prices of one thing in one list: neither is taken, whichever day they begin. */
    private List<Price> certain() {
        List<Price> certain = new ArrayList<>();
        found.forEach((place, prices) -> {
            boolean one = prices.stream().map(Price::tiers).distinct().count() == 1;
            if (one && !doubtful.contains(place)) {
                certain.addAll(prices);
            } else {
                offer.leave(
                        Reason.AMBIGUOUS,
                        place.key() + " in " + place.region(),
                        prices.stream()
                                .map(OfferPrices::said)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        });
        return certain;
    }

    private static String said(Price price) {
        return price.tiers().stream().map(tier -> tier.unitPrice().toString()).collect(Collectors.joining("/")) + " ("
                + price.source() + ")";
    }
}
