package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number such as 1/3, in lowest terms. Immutable and thread-safe.
 *
 * @param numerator of any sign
 * @param denominator more than 0
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    /** @throws IllegalArgumentException if the denominator is 0 */
    public Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException(
                    "The denominator of " + numerator + "/0 is 0.\nMaybe two lines are parallel: they never meet.");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        numerator = numerator.divide(divisor).multiply(sign);
        denominator = denominator.divide(divisor).multiply(sign);
    }

    /** A decimal number. */
    public static Ratio of(BigDecimal number) {
        return of(number, BigDecimal.ONE);
    }

    /**
     * One decimal number over another.
     *
     * @throws IllegalArgumentException if the divisor is 0
     */
    public static Ratio of(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new Ratio(
                dividend.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                divisor.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** As a decimal number, rounded. */
    public BigDecimal decimal(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    /** The number half way to another. */
    Ratio middle(Ratio other) {
        BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        return new Ratio(sum, denominator.multiply(other.denominator).shiftLeft(1));
    }

    /** {@code intercept + slope x this}, exact. */
    Ratio onLine(BigDecimal intercept, BigDecimal slope) {
        Ratio start = of(intercept);
        Ratio rise = of(slope);
        BigInteger riseNumerator = rise.numerator.multiply(numerator);
        BigInteger riseDenominator = rise.denominator.multiply(denominator);
        return new Ratio(
                start.numerator.multiply(riseDenominator).add(riseNumerator.multiply(start.denominator)),
                start.denominator.multiply(riseDenominator));
    }

    /** By size. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** "7", or "1500/31". */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
