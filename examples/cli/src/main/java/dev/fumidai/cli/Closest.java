package dev.fumidai.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The names somebody probably meant. */
final class Closest {
    private static final int SHOWN = 3;

    private Closest() {}

    /** The few that share most pairs of neighbouring letters with the name, the closest first. */
    static List<String> to(String name, List<String> names) {
        Set<String> wanted = pairs(name.toUpperCase(Locale.ROOT));
        ToDoubleFunction<String> likeness = other -> likeness(wanted, pairs(other));
        return names.stream()
                .sorted(Comparator.comparingDouble(likeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new TreeSet<>(Set.of(""));
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
