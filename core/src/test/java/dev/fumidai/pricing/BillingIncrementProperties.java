package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class BillingIncrementProperties {

    private static final long MONTH_MILLIS = 744L * 3_600_000;

    @Property
    void billed_time_is_never_shorter_and_less_than_a_step_longer(
            @ForAll BillingIncrement increment, @ForAll @LongRange(min = 0, max = MONTH_MILLIS) long millis) {
        Duration running = Duration.ofMillis(millis);
        Duration step = switch (increment) {
            case WHOLE_HOUR -> Duration.ofHours(1);
            case SECOND_AT_LEAST_MINUTE -> millis < 60_000 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
            case UNROUNDED -> Duration.ofNanos(1);
        };

        assertThat(increment.billed(running))
                .isBetween(running, running.plus(step).minusNanos(1));
    }

    @Property
    void whole_hours_are_whole(@ForAll @LongRange(min = 0, max = MONTH_MILLIS) long millis) {
        Duration billed = BillingIncrement.WHOLE_HOUR.billed(Duration.ofMillis(millis));

        assertThat(billed).isEqualTo(Duration.ofHours(billed.toHours()));
    }

    @Property
    void longer_running_is_never_billed_less(
            @ForAll BillingIncrement increment,
            @ForAll @LongRange(min = 0, max = MONTH_MILLIS) long millis,
            @ForAll @LongRange(min = 0, max = 7_200_000) long more) {
        assertThat(increment.billedHours(Duration.ofMillis(millis + more)))
                .isGreaterThanOrEqualTo(increment.billedHours(Duration.ofMillis(millis)));
    }
}
