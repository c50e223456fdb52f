package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One list price of one Region, with the day from which it is known to hold. Immutable and thread-safe.
 *
 * @param region the Region's code: "ap-northeast-1"
 * @param key what it is for
 * @param tiers the price of one unit of {@code key.item()} by quantity a month, from 0 on; most items have one tier. 0
 *     only if a source says that it is free. AWS counts a tier over all use of an account in the Region
 * @param effective the first day on which it may be used
 * @param source where it comes from, for people; never blank
 */
public record Price(String region, PriceKey key, List<Tier> tiers, LocalDate effective, String source) {

    /**
     * @throws IllegalArgumentException if a price is negative, Region or source are blank, or the tiers do not rise from
     *     0 in one currency
     */
    public Price {
        requireNonNull(effective, "effective");
        tiers = List.copyOf(tiers);
        String where = " (" + key + ", " + region + ", " + effective + ").";
        if (region.isBlank()) {
            throw new IllegalArgumentException(
                    "A price has no Region" + where + "\nMaybe \"ap-northeast-1\" is meant.");
        }
        requireRising(tiers, where);
        for (Tier tier : tiers) {
            if (tier.unitPrice().amount().signum() < 0) {
                throw new IllegalArgumentException("The price " + tier.unitPrice() + " is negative" + where
                        + "\nMaybe a discount is meant; give the price after it.");
            }
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("The price " + tiers.get(0).unitPrice() + " has no source" + where
                    + "\nMaybe \"our contract of 2026-04-01\" or the like.");
        }
    }

    /**
     * The same price for every quantity.
     *
     * @throws IllegalArgumentException if the price is negative, or Region or source are blank
     */
    public Price(String region, PriceKey key, Money unitPrice, LocalDate effective, String source) {
        this(region, key, List.of(new Tier(BigDecimal.ZERO, unitPrice)), effective, source);
    }

    /** The price of one unit of the first tier. */
    public Money unitPrice() {
        return tiers.get(0).unitPrice();
    }

    private static void requireRising(List<Tier> tiers, String where) {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException(
                    "A price has no tier" + where + "\nMaybe it is not known; then leave it out.");
        }
        boolean rising = tiers.get(0).from().signum() == 0;
        for (int i = 1; i < tiers.size(); i++) {
            rising &= tiers.get(i - 1).from().compareTo(tiers.get(i).from()) < 0;
        }
        boolean oneCurrency = tiers.stream()
                        .map(tier -> tier.unitPrice().currency())
                        .distinct()
                        .count()
                == 1;
        if (!rising || !oneCurrency) {
            throw new IllegalArgumentException("The tiers " + tiers + " do not rise from 0 in one currency" + where
                    + "\nMaybe the first tier is missing, or two prices are mixed.");
        }
    }
}
