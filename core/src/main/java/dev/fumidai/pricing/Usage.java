package dev.fumidai.pricing;

import java.math.BigDecimal;

/**
 * How much a way in is used in a month.
 *
 * <p>Hours count for what can be stopped (a bastion); what is always on bills {@link #MONTH_HOURS}. Immutable and
 * thread-safe.
 *
 * @param hoursPerMonth hours of use, 0 to 744 (a month of 31 days)
 * @param gbPerMonth gigabytes carried, 0 or more
 */
public record Usage(BigDecimal hoursPerMonth, BigDecimal gbPerMonth) {

    /**
     * The hours of a month by convention: 8,760 h a year / 12. Used by AWS's own estimates and by
     * <a href="https://github.com/infracost/infracost">infracost</a>; a month of 31 days has 744.
     */
    public static final BigDecimal MONTH_HOURS = BigDecimal.valueOf(730);

    private static final BigDecimal LONGEST_MONTH_HOURS = BigDecimal.valueOf(744);

    /** What is assumed when nothing is said: 40 hours, 0 GB. */
    public static final Usage DEFAULT = hoursPerMonth(40);

    /** @throws IllegalArgumentException if a number is out of its range */
    public Usage {
        if (hoursPerMonth.signum() < 0 || hoursPerMonth.compareTo(LONGEST_MONTH_HOURS) > 0) {
            throw new IllegalArgumentException("hoursPerMonth is " + hoursPerMonth.toPlainString()
                    + ", expected 0 to 744.\nMaybe it is meant per year or per day.");
        }
        if (gbPerMonth.signum() < 0) {
            throw new IllegalArgumentException(
                    "gbPerMonth is " + gbPerMonth.toPlainString() + ", expected 0 or more.\nMaybe a sign slipped in.");
        }
        hoursPerMonth = Decimals.shortest(hoursPerMonth);
        gbPerMonth = Decimals.shortest(gbPerMonth);
    }

    /** So many hours a month and 0 GB. */
    public static Usage hoursPerMonth(int hours) {
        return hoursPerMonth(BigDecimal.valueOf(hours));
    }

    /** So many hours a month and 0 GB. */
    public static Usage hoursPerMonth(BigDecimal hours) {
        return new Usage(hours, BigDecimal.ZERO);
    }

    /** The same hours with so many gigabytes, as a plain decimal number such as {@code "5"} or {@code "0.5"}. */
    public Usage gbPerMonth(String gigabytes) {
        return gbPerMonth(Decimals.parse("gbPerMonth", gigabytes));
    }

    /** The same hours with so many gigabytes. */
    public Usage gbPerMonth(BigDecimal gigabytes) {
        return new Usage(hoursPerMonth, gigabytes);
    }
}
