package dev.fumidai.finding;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on: a resource, one of its fields under AWS's name, and AWS's value; {@code null} where the
 * answer does not hold the field. Ordered by resource, field, value, code.
 *
 * @param code why a packet stops here, or why nobody can tell, as an explanation code of Reachability Analyzer;
 *     {@code null} where the evidence is not of a path, or the packet passes
 */
public record Evidence(
        String resource,
        String field,
        @Nullable String value,
        @Nullable String code) implements Comparable<Evidence> {
    private static final Comparator<@Nullable String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::resource)
            .thenComparing(Evidence::field)
            .thenComparing(Evidence::value, NULLS_FIRST)
            .thenComparing(Evidence::code, NULLS_FIRST);

    public Evidence(String resource, String field, @Nullable String value) {
        this(resource, field, value, null);
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
