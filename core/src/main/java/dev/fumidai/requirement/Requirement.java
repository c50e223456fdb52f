package dev.fumidai.requirement;

import static dev.fumidai.requirement.RequirementCode.Value.NONE;
import static dev.fumidai.requirement.RequirementCode.Value.NUMBER;
import static dev.fumidai.requirement.RequirementCode.Value.WHOLE_NUMBER;

import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hard constraint on the way in. What violates it is ruled out, and the answer says which constraint and why.
 * Made by {@link Requirements}.
 *
 * <p>A value: immutable, thread-safe. The reason is part of it.
 */
public sealed interface Requirement {

    /** What it speaks of. */
    RequirementCode code();

    /** What stands behind the code, as {@link Requirements#parse} reads it; empty for a code that needs no value. */
    Optional<String> value();

    /** Why it is required, quoted back in the answer; {@code null} if nobody said. */
    @Nullable
    String because();

    /**
     * The same requirement with a reason.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    Requirement because(String reason);

    /** {@code MONTHLY_BUDGET=30}, {@code NO_CHANGE}: what {@link Requirements#parse} reads. */
    default String text() {
        return value().map(value -> code() + "=" + value).orElse(code().name());
    }

    /** A requirement that needs no value: {@code NO_CHANGE}. */
    record Plain(RequirementCode code, @Nullable String because) implements Requirement {
        public Plain {
            require(code.kind() == NONE, code, "nothing");
        }

        @Override
        public Optional<String> value() {
            return Optional.empty();
        }

        @Override
        public Plain because(String reason) {
            return new Plain(code, notBlank(reason));
        }
    }

    /** What a session must be good for: {@code CAPABILITY=RDP}. */
    record Able(Capability capability, @Nullable String because) implements Requirement {
        @Override
        public RequirementCode code() {
            return RequirementCode.CAPABILITY;
        }

        @Override
        public Optional<String> value() {
            return Optional.of(capability.name());
        }

        @Override
        public Able because(String reason) {
            return new Able(capability, notBlank(reason));
        }
    }

    /**
     * A requirement with a number: {@code PORT=5432}, {@code SESSION_HOURS=4}.
     *
     * @param number above 0; whole for ports and people
     */
    record Quantity(
            RequirementCode code,
            BigDecimal number,
            @Nullable String because) implements Requirement {
        private static final BigDecimal LAST_PORT = BigDecimal.valueOf(65535);

        public Quantity {
            String plain = number.toPlainString();
            require(code.kind() == NUMBER || code.kind() == WHOLE_NUMBER, code, plain);
            number = shortest(number);
            require(number.signum() > 0, code, plain);
            require(code.kind() == NUMBER || number.scale() == 0, code, plain);
            require(code != RequirementCode.PORT || number.compareTo(LAST_PORT) <= 0, code, plain);
        }

        @Override
        public Optional<String> value() {
            return Optional.of(number.toPlainString());
        }

        @Override
        public Quantity because(String reason) {
            return new Quantity(code, number, notBlank(reason));
        }
    }

    /** What is added to the monthly bill at most: {@code MONTHLY_BUDGET=30}. US dollars are not spelled out. */
    record Budget(Money limit, @Nullable String because) implements Requirement {
        private static final Currency USD = Currency.getInstance("USD");

        public Budget {
            require(limit.amount().signum() >= 0, RequirementCode.MONTHLY_BUDGET, limit.toString());
        }

        @Override
        public RequirementCode code() {
            return RequirementCode.MONTHLY_BUDGET;
        }

        @Override
        public Optional<String> value() {
            String amount = shortest(limit.amount()).toPlainString();
            return Optional.of(
                    limit.currency().equals(USD)
                            ? amount
                            : amount + " " + limit.currency().getCurrencyCode());
        }

        @Override
        public Budget because(String reason) {
            return new Budget(limit, notBlank(reason));
        }
    }

    private static void require(boolean holds, RequirementCode code, String value) {
        if (!holds) {
            throw Requirements.badValue(code, value);
        }
    }

    /** Equal numbers are equal whatever their trailing zeros. */
    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String notBlank(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("The reason of a requirement is \"" + reason
                    + "\", expected a text.\nMaybe leave because(...) out where there is nothing to say.");
        }
        return reason;
    }
}
