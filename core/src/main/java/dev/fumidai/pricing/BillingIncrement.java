package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** To what a running time is rounded up before it is billed. Only rules that a source states are here. */
public enum BillingIncrement {
    /**
     * A begun hour is billed as a full hour: 55 min are 1 h, 61 min are 2 h.
     *
     * @see <a href="https://aws.amazon.com/privatelink/pricing/">AWS PrivateLink pricing</a>
     */
    WHOLE_HOUR {
        @Override
        Duration roundUp(Duration running) {
            return ceil(running, Duration.ofHours(1));
        }
    },
    /**
     * Begun seconds, at least 60.
     *
     * @see <a href="https://aws.amazon.com/ec2/pricing/on-demand/">Amazon EC2 on-demand pricing</a> (Linux)
     * @see <a href="https://aws.amazon.com/vpc/pricing/">Amazon VPC pricing</a> (public IPv4 addresses)
     */
    SECOND_AT_LEAST_MINUTE {
        @Override
        Duration roundUp(Duration running) {
            Duration seconds = ceil(running, Duration.ofSeconds(1));
            return seconds.compareTo(MINUTE) < 0 ? MINUTE : seconds;
        }
    },
    /**
     * As long as it ran: no rounding rule with a source is known. For NAT gateways a full hour per begun hour is
     * widely believed, but no source was found, so it is not applied: the bill may be up to one hour higher.
     */
    UNROUNDED {
        @Override
        Duration roundUp(Duration running) {
            return running;
        }
    };

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final int HOUR_DECIMALS = 12;

    abstract Duration roundUp(Duration running);

    /**
     * The time that is billed for a time of running; nothing for nothing.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public Duration billed(Duration running) {
        if (running.isNegative()) {
            throw new IllegalArgumentException(
                    "The running time " + running + " is negative.\nMaybe start and end are swapped.");
        }
        return running.isZero() ? running : roundUp(running);
    }

    /** {@link #billed(Duration)} in hours; a number without end (61 s) is rounded half up to 12 decimals. */
    public BigDecimal billedHours(Duration running) {
        Duration billed = billed(running);
        BigDecimal nanos =
                BigDecimal.valueOf(billed.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(billed.getNano()));
        return Decimals.shortest(nanos.divide(NANOS_PER_HOUR, HOUR_DECIMALS, RoundingMode.HALF_UP));
    }

    private static Duration ceil(Duration running, Duration step) {
        long whole = running.dividedBy(step);
        Duration floor = step.multipliedBy(whole);
        return floor.equals(running) ? floor : floor.plus(step);
    }
}
