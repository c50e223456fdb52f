package dev.fumidai.internal.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How long a session may last, as the session preferences say.
 *
 * @param minutes empty is no limit; {@code null} is unknown
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-max-timeout.html">Maximum
 *     session duration</a>
 */
public record SessionLimit(@Nullable String minutes) {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    public static SessionLimit of(Setting setting) {
        return new SessionLimit(new LoggingFacts(setting).maxSessionMinutes());
    }

    public boolean isKnown() {
        return minutes != null && minutes.matches("[0-9]{0,9}");
    }

    public boolean isShorterThan(BigDecimal hours) {
        return minutes != null
                && !minutes.isEmpty()
                && new BigDecimal(minutes).compareTo(hours.multiply(MINUTES_PER_HOUR)) < 0;
    }

    /** In hours, for a sentence. */
    public String hours() {
        return minutes == null || !minutes.matches("[0-9]{1,9}")
                ? Setting.UNTOLD
                : new BigDecimal(minutes)
                        .divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
