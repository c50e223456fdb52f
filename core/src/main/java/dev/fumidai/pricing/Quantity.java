package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many units of something a month takes, as a function of the usage: a number times some of its variables. An
 * endpoint in every zone is {@code 730 x ZONES}, a bastion's time {@code 1 x HOURS}. Immutable and thread-safe.
 *
 * @param amount the number, 0 or more; null if not known
 * @param factors the variables it is multiplied by; none for what no usage alters
 */
public record Quantity(@Nullable BigDecimal amount, Set<UsageVariable> factors) {
    /** Not known, whatever the usage. */
    public static final Quantity UNKNOWN = new Quantity(null, Set.of());

    /** Every hour of the month, used or not. */
    public static final Quantity ALWAYS = of(Usage.MONTH_HOURS);

    /** The hours of use. */
    public static final Quantity HOURS_USED = of(BigDecimal.ONE, UsageVariable.HOURS);

    /** @throws IllegalArgumentException if the number is negative */
    public Quantity {
        if (amount != null) {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("A quantity is " + amount.toPlainString()
                        + ", expected 0 or more.\nMaybe two times are subtracted the wrong way.");
            }
            amount = Decimals.shortest(amount);
        }
        Set<UsageVariable> ordered = EnumSet.noneOf(UsageVariable.class);
        ordered.addAll(factors);
        factors = Collections.unmodifiableSet(ordered);
    }

    /**
     * A number times variables.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Quantity of(BigDecimal amount, UsageVariable... factors) {
        return new Quantity(amount, Set.copyOf(Arrays.asList(factors)));
    }

    /** So many of it. */
    public Quantity times(int count) {
        return amount == null ? this : new Quantity(amount.multiply(BigDecimal.valueOf(count)), factors);
    }

    /** The units that a usage takes; null if not known. */
    public @Nullable BigDecimal at(Usage usage) {
        BigDecimal units = amount;
        for (UsageVariable factor : factors) {
            units = units == null ? null : units.multiply(factor.of(usage));
        }
        return units == null ? null : Decimals.shortest(units);
    }

    /** Whether the variable alters it. */
    public boolean growsWith(UsageVariable variable) {
        return factors.contains(variable);
    }

    /** The units for each one of a variable that it grows with, the others as in a usage; null if not known. */
    @Nullable
    BigDecimal perUnitOf(UsageVariable variable, Usage usage) {
        BigDecimal units = amount;
        for (UsageVariable factor : factors) {
            units = units == null || factor == variable ? units : units.multiply(factor.of(usage));
        }
        return units;
    }
}
