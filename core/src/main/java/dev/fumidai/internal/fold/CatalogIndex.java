package dev.fumidai.internal.fold;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.RuleKind;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers from the rule catalogue what the fold asks, indexed once. Immutable and thread-safe. */
final class CatalogIndex {
    /** Prerequisites that only arise where the question asks for something. */
    private static final String ASKED_FOR = "REQS";

    private final Map<AccessMethod, SortedSet<String>> prerequisites = new EnumMap<>(AccessMethod.class);
    private final Map<String, List<String>> sourcesByCase = new HashMap<>();
    private final Map<String, SortedSet<String>> sourcesById = new TreeMap<>();

    CatalogIndex(RuleCatalog catalog) {
        for (RuleCase rule : catalog.rules()) {
            sourcesByCase.put(rule.id() + "." + rule.caseName(), rule.sources());
            sourcesById.computeIfAbsent(rule.id(), id -> new TreeSet<>()).addAll(rule.sources());
        }
        for (AccessMethod method : AccessMethod.values()) {
            prerequisites.put(method, Collections.unmodifiableSortedSet(prerequisites(catalog, method)));
        }
    }

    private static SortedSet<String> prerequisites(RuleCatalog catalog, AccessMethod method) {
        SortedSet<String> ids = new TreeSet<>();
        for (RuleCase rule : catalog.rules()) {
            boolean own = rule.id().startsWith(method.code());
            boolean shared = method.blocks().contains(rule.id().substring(0, 4));
            boolean asked = rule.id().startsWith(ASKED_FOR);
            if (rule.kind() == RuleKind.PREREQUISITE && !asked && (own || shared)) {
                ids.add(rule.id());
            }
        }
        return ids;
    }

    /** The ids of all prerequisites that a method always has, with those of its blocks. */
    SortedSet<String> prerequisites(AccessMethod method) {
        return prerequisites.getOrDefault(method, Collections.emptySortedSet());
    }

    List<String> sources(String id, String caseName) {
        return sourcesByCase.getOrDefault(id + "." + caseName, sources(id));
    }

    List<String> sources(String id) {
        return List.copyOf(sourcesById.getOrDefault(id, Collections.emptySortedSet()));
    }
}
