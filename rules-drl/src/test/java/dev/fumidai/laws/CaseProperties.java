package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.fact.Fact;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Finding;
import dev.fumidai.finding.RuleKind;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** For every candidate, prerequisite and subject exactly one case fires: never none, never two. */
class CaseProperties {
    /** These arise only where a requirement asks for something. */
    private static final String ONLY_WHEN_ASKED = "REQS";

    private final RecordingEngine engine = new RecordingEngine();
    private final AccessAdvisor advisor = AccessAdvisor.with(engine);

    @Property
    void exactly_one_case_of_every_prerequisite_fires(@ForAll(supplier = Scenes.class) Scene scene) {
        advisor.evaluate(scene.question());
        SortedMap<String, SortedSet<String>> answered = new TreeMap<>();
        engine.facts().stream().map(Fact::candidate).forEach(key -> answered.put(key, new TreeSet<>()));
        Map<List<String>, String> cases = new HashMap<>();
        for (Finding finding : engine.findings()) {
            if (finding.status() != null) {
                String before = cases.put(
                        List.of(finding.candidate(), finding.ruleId(), finding.subject()), finding.caseName());
                assertThat(before).as("another case beside %s", finding).isNull();
                answered.computeIfAbsent(finding.candidate(), key -> new TreeSet<>())
                        .add(finding.ruleId());
            }
        }
        answered.forEach((candidate, ids) -> {
            Set<String> missing = new HashSet<>(prerequisites(methodOf(candidate)));
            missing.removeAll(ids);
            assertThat(missing)
                    .as("prerequisites of %s without a case", candidate)
                    .isEmpty();
        });
    }

    /** A candidate's key is the target, the method and the resources. */
    private static AccessMethod methodOf(String candidate) {
        return AccessMethod.valueOf(candidate.split(" ", -1)[1]);
    }

    private Set<String> prerequisites(AccessMethod method) {
        Set<String> ids = new HashSet<>();
        for (RuleCase rule : engine.catalog().rules()) {
            String code = rule.id().substring(0, 4);
            boolean spokenOf = code.equals(method.code()) || method.blocks().contains(code);
            if (rule.kind() == RuleKind.PREREQUISITE && spokenOf && !code.equals(ONLY_WHEN_ASKED)) {
                ids.add(rule.id());
            }
        }
        return ids;
    }
}
