package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The price of each further unit once so many were used in a month, up to where the next tier begins. Immutable and
 * thread-safe.
 *
 * @param from units a month that are billed in tiers before, 0 for the first tier
 * @param unitPrice the price of one unit of this tier
 */
public record Tier(BigDecimal from, Money unitPrice) {

    /** @throws IllegalArgumentException if the tier begins below 0 */
    public Tier {
        requireNonNull(unitPrice, "unitPrice");
        if (from.signum() < 0) {
            throw new IllegalArgumentException("A tier of " + unitPrice + " begins at " + from.toPlainString()
                    + ", expected 0 or more.\nMaybe a sign slipped in.");
        }
        from = Decimals.shortest(from);
    }
}
