package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is charged for one thing a month, as a function of the usage: a quantity at a price. A usage makes it
 * {@linkplain #lines lines of a bill}. Immutable and thread-safe.
 *
 * @param key what is charged
 * @param price its price; null if the price table lacks it
 * @param quantity how many units a usage takes
 * @param existing whether it is on the bill already, whatever is chosen
 * @param resource the resource id the term speaks of, "NEW" for what is to be created
 * @param part what is paid for, as one word: equal parts of equal {@code sharing} are paid for once, whoever uses them
 * @param sharing whom it can serve beside the target; null for what each instance pays for itself
 */
public record CostTerm(
        PriceKey key,
        @Nullable Price price,
        Quantity quantity,
        boolean existing,
        String resource,
        String part,
        @Nullable Sharing sharing) {

    /** @throws IllegalArgumentException if the price is for something else */
    public CostTerm {
        requireNonNull(quantity, "quantity");
        requireNonNull(part, "part");
        if (price != null && !price.key().equals(key)) {
            throw new IllegalArgumentException("A term for " + key + " was given the price of " + price.key()
                    + ".\nMaybe two look-ups are mixed up.");
        }
    }

    /** The same, as part of something that others may need as well. */
    public CostTerm asPartOf(String whole) {
        return new CostTerm(key, price, quantity, existing, resource, whole, sharing);
    }

    /** What stands on the bill for a usage: a line for each tier that it reaches. */
    public List<CostLine> lines(Usage usage) {
        return CostLine.byTier(key, Optional.ofNullable(price), quantity.at(usage), existing, resource).stream()
                .map(line -> line.sharedBy(sharing))
                .toList();
    }

    /** What it costs as one variable moves, the others as in a usage; empty where it is not known. */
    Optional<List<CostCurve.Piece>> along(UsageVariable variable, Usage usage) {
        BigDecimal units = quantity.perUnitOf(variable, usage);
        if (units != null && units.signum() == 0) {
            return Optional.of(
                    List.of(new CostCurve.Piece(Ratio.of(variable.least()), BigDecimal.ZERO, BigDecimal.ZERO)));
        }
        if (units == null || price == null) {
            return Optional.empty();
        }
        return Optional.of(
                quantity.growsWith(variable)
                        ? rising(price.tiers(), units, variable)
                        : List.of(new CostCurve.Piece(Ratio.of(variable.least()), level(usage), BigDecimal.ZERO)));
    }

    private BigDecimal level(Usage usage) {
        return lines(usage).stream()
                .map(CostLine::amount)
                .map(amount -> requireNonNull(amount).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CostCurve.Piece> rising(List<Tier> tiers, BigDecimal units, UsageVariable variable) {
        List<CostCurve.Piece> pieces = new ArrayList<>();
        Ratio least = Ratio.of(variable.least());
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal unitPrice = tiers.get(i).unitPrice().amount();
            BigDecimal start = tiers.get(i).from();
            Ratio from = Ratio.of(start, units);
            if (i > 0) {
                Tier last = tiers.get(i - 1);
                before = before.add(last.unitPrice().amount().multiply(start.subtract(last.from())));
            }
            if (from.compareTo(least) <= 0) {
                pieces.clear();
            }
            pieces.add(new CostCurve.Piece(
                    from.compareTo(least) < 0 ? least : from,
                    before.subtract(unitPrice.multiply(start)),
                    unitPrice.multiply(units)));
        }
        return pieces;
    }
}
