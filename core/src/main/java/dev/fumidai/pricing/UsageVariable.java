package dev.fumidai.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a monthly cost hangs on beside prices: a number of {@link Usage}. */
public enum UsageVariable {
    /** {@link Usage#hoursPerMonth()}: 0 to 744. */
    HOURS("0", "744", false) {
        @Override
        public BigDecimal of(Usage usage) {
            return usage.hoursPerMonth();
        }
    },
    /** {@link Usage#gbPerMonth()}: 0 or more. */
    GIGABYTES("0", null, false) {
        @Override
        public BigDecimal of(Usage usage) {
            return usage.gbPerMonth();
        }
    },
    /** {@link Usage#zones()}: whole, 1 or more. */
    ZONES("1", null, true) {
        @Override
        public BigDecimal of(Usage usage) {
            return BigDecimal.valueOf(usage.zones());
        }
    },
    /** {@link Usage#instances()}: whole, 1 or more. */
    INSTANCES("1", null, true) {
        @Override
        public BigDecimal of(Usage usage) {
            return BigDecimal.valueOf(usage.instances());
        }
    };

    private final BigDecimal least;
    private final @Nullable BigDecimal most;
    private final boolean whole;

    UsageVariable(String least, @Nullable String most, boolean whole) {
        this.least = new BigDecimal(least);
        this.most = most == null ? null : new BigDecimal(most);
        this.whole = whole;
    }

    /** Its value in a usage. */
    public abstract BigDecimal of(Usage usage);

    /** The least it can be. */
    public BigDecimal least() {
        return least;
    }

    /** The most it can be; {@code null} if it has no end. */
    public @Nullable BigDecimal most() {
        return most;
    }

    /** Whether it only takes whole numbers. */
    public boolean isWhole() {
        return whole;
    }
}
