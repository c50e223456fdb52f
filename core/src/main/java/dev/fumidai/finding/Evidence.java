package dev.fumidai.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on: a resource, one of its fields under AWS's name, and AWS's value; {@code null} where the
 * answer does not hold the field. Ordered by resource, field, value.
 */
public record Evidence(
        String resource, String field, @Nullable String value) implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::resource)
            .thenComparing(Evidence::field)
            .thenComparing(Evidence::value, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
