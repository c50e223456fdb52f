package dev.fumidai.internal.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts the classes of an estate so that no part which counts for anything is needed in two places. What is chosen in one
 * place then says nothing about another: sums are sums over the places, and the labels of one place are least where all
 * other labels are kept.
 */
final class Components {
    private final int[] parent;

    private Components(int size) {
        parent = new int[size];
        for (int at = 0; at < size; at++) {
            parent[at] = at;
        }
    }

    /** The small ones first, so that a hard one takes the budget of no easy one; then by first target. */
    static List<List<TargetClass>> of(List<TargetClass> classes) {
        Components components = new Components(classes.size());
        Map<String, Integer> firstUser = new HashMap<>();
        for (int at = 0; at < classes.size(); at++) {
            for (Way way : classes.get(at).ways()) {
                for (Part part : TargetClass.weighing(way)) {
                    Integer known = firstUser.putIfAbsent(part.key(), at);
                    components.join(at, known == null ? at : known);
                }
            }
        }
        return components.sorted(classes);
    }

    private List<List<TargetClass>> sorted(List<TargetClass> classes) {
        Map<Integer, List<TargetClass>> byRoot = new TreeMap<>();
        for (int at = 0; at < classes.size(); at++) {
            byRoot.computeIfAbsent(root(at), unused -> new ArrayList<>()).add(classes.get(at));
        }
        Collection<List<TargetClass>> byFirstTarget = byRoot.values();
        return byFirstTarget.stream()
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    /** The lesser index becomes the root, so a root is the first of its component. */
    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
