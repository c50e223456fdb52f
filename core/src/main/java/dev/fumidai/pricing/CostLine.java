package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a monthly bill: quantity times price. What is not known is {@code null}, and then so is the amount.
 * Immutable and thread-safe.
 *
 * @param key what is charged
 * @param quantity units a month, 0 or more; null if not known
 * @param unitPrice the price of one unit; null if the price table lacks it
 * @param existing whether it is on the bill already, whatever is chosen
 * @param source where the price comes from, or that it is missing
 * @param resource the resource id or ids the line speaks of, "NEW" for what is to be created
 * @param sharing whom it can serve beside the target; null for what each instance pays for itself
 */
public record CostLine(
        PriceKey key,
        @Nullable BigDecimal quantity,
        @Nullable Money unitPrice,
        boolean existing,
        String source,
        String resource,
        @Nullable Sharing sharing) {

    /** @throws IllegalArgumentException if the quantity is negative */
    public CostLine {
        requireNonNull(key, "key");
        requireNonNull(source, "source");
        requireNonNull(resource, "resource");
        if (quantity != null) {
            if (quantity.signum() < 0) {
                throw new IllegalArgumentException(
                        "The quantity of " + key + " for " + resource + " is " + quantity.toPlainString()
                                + ", expected 0 or more.\nMaybe two times are subtracted the wrong way.");
            }
            quantity = Decimals.shortest(quantity);
        }
    }

    /** A line of something that is not shared. */
    public CostLine(
            PriceKey key,
            @Nullable BigDecimal quantity,
            @Nullable Money unitPrice,
            boolean existing,
            String source,
            String resource) {
        this(key, quantity, unitPrice, existing, source, resource, null);
    }

    /**
     * The line for a quantity at the price that the table holds (of its first tier), or at an unknown price if it holds none.
     *
     * @param price what {@link PricingTable#price} answered for the key
     * @throws IllegalArgumentException if the price is for something else, or the quantity is negative
     */
    public static CostLine of(
            PriceKey key, Optional<Price> price, @Nullable BigDecimal quantity, boolean existing, String resource) {
        price.ifPresent(found -> requireFor(key, found));
        Money unitPrice = price.map(Price::unitPrice).orElse(null);
        String source = price.map(Price::source).orElse("No price of " + key + " is known.");
        return new CostLine(key, quantity, unitPrice, existing, source, resource);
    }

    /**
     * The lines for a quantity: one for each tier of the price that it reaches, one where there is no more to tell.
     *
     * @param price what {@link PricingTable#price} answered for the key
     * @throws IllegalArgumentException if the price is for something else, or the quantity is negative
     */
    public static List<CostLine> byTier(
            PriceKey key, Optional<Price> price, @Nullable BigDecimal quantity, boolean existing, String resource) {
        List<Tier> tiers = price.map(Price::tiers).orElse(List.of());
        if (quantity == null || tiers.size() < 2) {
            return List.of(of(key, price, quantity, existing, resource));
        }
        requireFor(key, price.orElseThrow());
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = tiers.get(i).from();
            BigDecimal to = i + 1 < tiers.size() ? tiers.get(i + 1).from().min(quantity) : quantity;
            if (i == 0 || to.compareTo(from) > 0) {
                Money unitPrice = tiers.get(i).unitPrice();
                String source = price.map(Price::source).orElseThrow();
                lines.add(new CostLine(key, to.subtract(from), unitPrice, existing, source, resource));
            }
        }
        return lines;
    }

    /** What is charged, as one word: {@link PriceKey#code()}. */
    public String item() {
        return key.code();
    }

    /** The unit of the quantity: "h", "GB", "GB-month" or "month". */
    public String unit() {
        return key.item().unit();
    }

    /** Quantity times price, exact; null if either is not known. */
    public @Nullable Money amount() {
        return quantity == null || unitPrice == null ? null : unitPrice.times(quantity);
    }

    /** The same, which can serve others too; null if it cannot. */
    CostLine sharedBy(@Nullable Sharing others) {
        return new CostLine(key, quantity, unitPrice, existing, source, resource, others);
    }

    private static void requireFor(PriceKey key, Price price) {
        if (!price.key().equals(key)) {
            throw new IllegalArgumentException("A line for " + key + " was given the price of " + price.key()
                    + ".\nMaybe two look-ups are mixed up.");
        }
    }
}
