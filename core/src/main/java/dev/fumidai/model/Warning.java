package dev.fumidai.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something about the input that the reader of a report should know: a code (whose words live in the bundles) and the
 * values its sentence speaks of. Ordered by code, then values.
 */
public record Warning(String code, Map<String, String> arguments) implements Comparable<Warning> {
    public Warning {
        arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    @Override
    public int compareTo(Warning other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : arguments.toString().compareTo(other.arguments.toString());
    }
}
