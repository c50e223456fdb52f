package dev.fumidai.fact;

import dev.fumidai.finding.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a fact rests on: the evidence, and the values its sentences and commands speak of, by name. Immutable.
 *
 * @param arguments {@code vpc}, {@code group}, {@code service} …
 */
public record Grounds(List<Evidence> evidence, SortedMap<String, String> arguments) {
    /** Rests on nothing. */
    public static final Grounds NONE = new Grounds(List.of(), new TreeMap<>());

    public Grounds {
        evidence = isInOrder(evidence)
                ? List.copyOf(evidence)
                : evidence.stream().distinct().sorted().toList();
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** Grounds are built one value at a time: most often the evidence is in order already. */
    private static boolean isInOrder(List<Evidence> evidence) {
        for (int i = 1; i < evidence.size(); i++) {
            if (evidence.get(i - 1).compareTo(evidence.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    public static Grounds of(String resource, String field, @Nullable String value) {
        return NONE.and(resource, field, value);
    }

    public Grounds and(String resource, String field, @Nullable String value) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(new Evidence(resource, field, value));
        return new Grounds(more, arguments);
    }

    public Grounds and(List<Evidence> others) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.addAll(others);
        return new Grounds(more, arguments);
    }

    /** With a value for sentences and commands; an unknown one reads {@code ?}. */
    public Grounds with(String name, @Nullable String value) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.put(name, value == null ? "?" : value);
        return new Grounds(evidence, more);
    }

    public Grounds with(Map<String, String> values) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.putAll(values);
        return new Grounds(evidence, more);
    }
}
