package dev.fumidai.internal.fold;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.RuleKind;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Answers from the rule catalogue what the fold asks. Immutable. */
final class CatalogIndex {
    /** Prerequisites that only arise where the question asks for something. */
    private static final Set<String> ONLY_WHEN_ASKED = Set.of("SMBL-P10", "SSBH-P14");

    private final RuleCatalog catalog;

    CatalogIndex(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** The ids of all prerequisites of a method, with those of the Systems Manager block. */
    SortedSet<String> prerequisites(AccessMethod method) {
        SortedSet<String> ids = new TreeSet<>();
        for (RuleCase rule : catalog.rules()) {
            boolean own = rule.id().startsWith(method.code());
            boolean shared = method.usesSessionManager() && rule.id().startsWith("SMBL");
            if (rule.kind() == RuleKind.PREREQUISITE && (own || shared)) {
                ids.add(rule.id());
            }
        }
        return ids;
    }

    Set<String> onlyWhenAsked() {
        return ONLY_WHEN_ASKED;
    }

    List<String> sources(String id, String caseName) {
        return catalog.rules().stream()
                .filter(rule -> rule.id().equals(id) && rule.caseName().equals(caseName))
                .findFirst()
                .map(RuleCase::sources)
                .orElseGet(() -> sources(id));
    }

    List<String> sources(String id) {
        return catalog.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .flatMap(rule -> rule.sources().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
