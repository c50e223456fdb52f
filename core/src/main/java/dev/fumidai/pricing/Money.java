package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money; nothing is ever rounded but the text of {@link #rounded()}.
 *
 * <p>The amount is kept with at least two decimals and no further trailing zeros, so equal values are equal:
 * {@code usd("30")} equals {@code usd("30.000")}. Immutable and thread-safe.
 *
 * @param amount the amount in units of the currency (dollars, not cents); negative amounts are allowed
 * @param currency the currency; amounts of different currencies can neither be added nor compared
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final int CENTS = 2;
    private static final Currency USD = Currency.getInstance("USD");

    public Money {
        requireNonNull(currency, "currency");
        BigDecimal shortest = amount.stripTrailingZeros();
        amount = shortest.setScale(Math.max(CENTS, shortest.scale()), RoundingMode.UNNECESSARY);
    }

    /**
     * US dollars, the currency of AWS's list prices outside China.
     *
     * @param amount a plain decimal number such as {@code "30"} or {@code "0.0152"}
     * @throws IllegalArgumentException if it is not a number
     */
    public static Money usd(String amount) {
        return new Money(Decimals.parse("amount", amount), USD);
    }

    /** No money at all, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The exact sum.
     *
     * @throws IllegalArgumentException if the other amount is in another currency
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** The exact product: no digit is dropped. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /**
     * Orders by amount, consistent with {@code equals}.
     *
     * @throws IllegalArgumentException if the other amount is in another currency
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    /** The exact amount as text: at least two decimals, no further trailing zeros ("30.66", "0.00", "4.914"). */
    public String plain() {
        return amount.toPlainString();
    }

    /** The amount with two decimals, rounded half up ("4.91"): for people, never for sums or comparisons. */
    public String rounded() {
        return amount.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    }

    /** The exact amount and the currency code: "4.914 USD". */
    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add or compare " + this + " and " + other + ".\n"
                    + "Maybe a price table, a budget or a weight is in another currency; convert it first.");
        }
    }
}
