package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One list price of one Region, with the day from which it is known to hold. Immutable and thread-safe.
 *
 * @param region the Region's code: "ap-northeast-1"
 * @param key what it is for
 * @param unitPrice the price of one unit of {@code key.item()}; 0 only if a source says that it is free
 * @param effective the first day on which it may be used
 * @param source where it comes from, for people; never blank
 */
public record Price(String region, PriceKey key, Money unitPrice, LocalDate effective, String source) {

    /** @throws IllegalArgumentException if the price is negative, or Region or source are blank */
    public Price {
        requireNonNull(effective, "effective");
        String where = " (" + key + ", " + region + ", " + effective + ").";
        if (region.isBlank()) {
            throw new IllegalArgumentException(
                    "A price has no Region" + where + "\nMaybe \"ap-northeast-1\" is meant.");
        }
        if (unitPrice.amount().signum() < 0) {
            throw new IllegalArgumentException("The price " + unitPrice + " is negative" + where
                    + "\nMaybe a discount is meant; give the price after it.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("The price " + unitPrice + " has no source" + where
                    + "\nMaybe \"our contract of 2026-04-01\" or the like.");
        }
    }
}
