package dev.fumidai.model;

import org.jspecify.annotations.Nullable;

/**
 * A field whose absence means something: AWS omits it to say "none". Such a field has three states - a value, none,
 * or unknown (two answers of AWS disagree). Every other field of the model is {@code null} where it is unknown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the value's type
 */
public final class Known<T> {
    private enum State {
        VALUE,
        NONE,
        UNKNOWN
    }

    private static final Known<?> NONE = new Known<>(State.NONE, null);
    private static final Known<?> UNKNOWN = new Known<>(State.UNKNOWN, null);

    private final State state;
    private final @Nullable T value;

    private Known(State state, @Nullable T value) {
        this.state = state;
        this.value = value;
    }

    public static <T> Known<T> of(T value) {
        return new Known<>(State.VALUE, value);
    }

    @SuppressWarnings("unchecked") // holds no value
    public static <T> Known<T> none() {
        return (Known<T>) NONE;
    }

    @SuppressWarnings("unchecked") // holds no value
    public static <T> Known<T> unknown() {
        return (Known<T>) UNKNOWN;
    }

    public boolean isNone() {
        return state == State.NONE;
    }

    public boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** The value, or {@code null} where there is none or it is unknown. */
    public @Nullable T orNull() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known<?> known
                && state == known.state
                && (value == null ? known.value == null : value.equals(known.value));
    }

    @Override
    public int hashCode() {
        return 31 * state.hashCode() + (value == null ? 0 : value.hashCode());
    }

    @Override
    public String toString() {
        return value == null ? state.name() : value.toString();
    }
}
