package dev.fumidai.pricing;

import java.math.BigDecimal;

/**
 * How much a way in is used in a month.
 *
 * <p>Hours count for what can be stopped (a bastion); what is always on bills {@link #MONTH_HOURS}. Zones and instances
 * are 1 where nothing is said. Immutable and thread-safe.
 *
 * <pre>{@code
 * Usage.hoursPerMonth(40).gbPerMonth("5").zones(2).instances(12);
 * Usage.hoursPerMonth(8760);   // IllegalArgumentException: expected 0 to 744
 * }</pre>
 *
 * @param hoursPerMonth hours of use, of whichever instance, 0 to 744 (a month of 31 days)
 * @param gbPerMonth gigabytes carried to and from each instance, 0 or more
 * @param zones in how many Availability Zones what is built and charged by the zone is to stand, 1 or more
 * @param instances how many instances of the VPC share the way in, 1 or more: what is shared is paid once, gigabytes and
 *     addresses of their own for each
 */
public record Usage(BigDecimal hoursPerMonth, BigDecimal gbPerMonth, int zones, int instances) {

    /**
     * The hours of a month by convention: 8,760 h a year / 12. Used by AWS's own estimates and by
     * <a href="https://github.com/infracost/infracost">infracost</a>; a month of 31 days has 744.
     */
    public static final BigDecimal MONTH_HOURS = BigDecimal.valueOf(730);

    private static final BigDecimal LONGEST_MONTH_HOURS = BigDecimal.valueOf(744);

    /** What is assumed when nothing is said: 40 hours, 0 GB, one zone, one instance. */
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
        requireOne("zones", zones);
        requireOne("instances", instances);
        hoursPerMonth = Decimals.shortest(hoursPerMonth);
        gbPerMonth = Decimals.shortest(gbPerMonth);
    }

    /**
     * The use of one instance in one zone.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Usage(BigDecimal hoursPerMonth, BigDecimal gbPerMonth) {
        this(hoursPerMonth, gbPerMonth, 1, 1);
    }

    /** So many hours a month and 0 GB. */
    public static Usage hoursPerMonth(int hours) {
        return hoursPerMonth(BigDecimal.valueOf(hours));
    }

    /** So many hours a month and 0 GB. */
    public static Usage hoursPerMonth(BigDecimal hours) {
        return new Usage(hours, BigDecimal.ZERO);
    }

    /** The same with so many gigabytes, as a plain decimal number such as {@code "5"} or {@code "0.5"}. */
    public Usage gbPerMonth(String gigabytes) {
        return gbPerMonth(Decimals.parse("gbPerMonth", gigabytes));
    }

    /** The same with so many gigabytes. */
    public Usage gbPerMonth(BigDecimal gigabytes) {
        return new Usage(hoursPerMonth, gigabytes, zones, instances);
    }

    /** The same with so many zones. */
    public Usage zones(int zones) {
        return new Usage(hoursPerMonth, gbPerMonth, zones, instances);
    }

    /** The same with so many instances that share the way in. */
    public Usage instances(int instances) {
        return new Usage(hoursPerMonth, gbPerMonth, zones, instances);
    }

    /**
     * The same with another value of one variable.
     *
     * @throws IllegalArgumentException if it is out of its range, or not whole where it has to be
     */
    public Usage with(UsageVariable variable, BigDecimal value) {
        return switch (variable) {
            case HOURS -> new Usage(value, gbPerMonth, zones, instances);
            case GIGABYTES -> gbPerMonth(value);
            case ZONES -> zones(whole(variable, value));
            case INSTANCES -> instances(whole(variable, value));
        };
    }

    private static int whole(UsageVariable variable, BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new IllegalArgumentException(
                    variable + " is " + value.toPlainString()
                            + ", expected a whole number.\nMaybe round it up: there is no part of one.",
                    notWhole);
        }
    }

    private static void requireOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    what + " is " + number + ", expected 1 or more.\nMaybe leave it out: 1 is the default.");
        }
    }
}
