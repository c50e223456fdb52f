package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.drools.DroolsRuleEngine;
import dev.fumidai.fact.Fact;
import dev.fumidai.finding.Finding;
import dev.fumidai.finding.RuleKind;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/**
 * The same law over the finite domain of every fact: each value of each of its enumerations and flags, on both sides of
 * each day on which a rule changes. What generated snapshots happen to miss is covered here.
 */
class FactDomainProperties {
    private static final List<LocalDate> DAYS = Stream.of(
                    "2020-01-30",
                    "2021-03-29",
                    "2021-03-30",
                    "2023-02-02",
                    "2023-02-03",
                    "2023-06-12",
                    "2023-06-13",
                    "2023-12-14",
                    "2023-12-15",
                    "2024-01-30",
                    "2024-01-31",
                    "2024-02-01",
                    "2024-10-31",
                    "2024-11-01",
                    "2025-10-08",
                    "2025-10-09",
                    "2026-09-29",
                    "2026-09-30",
                    "2026-11-23")
            .map(LocalDate::parse)
            .toList();
    private final DroolsRuleEngine engine = new DroolsRuleEngine();

    @Example
    void every_value_of_every_fact_fires_exactly_one_case_of_each_group_that_reads_it() {
        for (LocalDate day : DAYS) {
            for (Class<? extends Fact> type : FactDomain.types()) {
                check(type, day);
            }
        }
    }

    @Example
    void the_days_are_those_on_which_rules_change() {
        Set<LocalDate> changes = new TreeSet<>();
        engine.catalog().rules().forEach(rule -> {
            Stream.of(rule.validFrom(), rule.validTo())
                    .filter(day -> day != null)
                    .forEach(changes::add);
        });
        assertThat(DAYS)
                .containsAll(changes)
                .containsAll(changes.stream().map(day -> day.minusDays(1)).toList());
    }

    /**
     * A group may read a fact only of some method, machine or way; so values that differ in what is not an outcome are
     * judged apart. A rule that fires for one outcome has to have a case for every other.
     */
    private void check(Class<? extends Fact> type, LocalDate day) {
        SortedMap<String, List<Fact>> bySetting = new TreeMap<>();
        for (Fact fact : FactDomain.values(type)) {
            bySetting.computeIfAbsent(setting(fact), key -> new ArrayList<>()).add(fact);
        }
        bySetting.forEach((setting, facts) -> {
            Map<Fact, Set<String>> fired = new HashMap<>();
            SortedSet<String> groups = new TreeSet<>();
            for (Fact fact : facts) {
                fired.put(fact, prerequisites(fact, day));
                groups.addAll(fired.getOrDefault(fact, Set.of()));
            }
            facts.forEach(fact -> assertThat(fired.get(fact))
                    .as("groups that answer %s on %s", fact, day)
                    .isEqualTo(groups));
        });
    }

    private Set<String> prerequisites(Fact fact, LocalDate day) {
        SortedSet<String> ids = new TreeSet<>();
        for (Finding finding : engine.evaluate(List.of(fact), day)) {
            if (RuleKind.of(finding.ruleId()) == RuleKind.PREREQUISITE) {
                assertThat(ids.add(finding.ruleId()))
                        .as("a second case of %s for %s on %s", finding.ruleId(), fact, day)
                        .isTrue();
            }
        }
        return ids;
    }

    /** All that a fact says beside its outcome. */
    private static String setting(Fact fact) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (!component.getName().equals("outcome")) {
                text.append(value(component, fact)).append(' ');
            }
        }
        return text.toString();
    }

    private static Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(fact.toString(), impossible);
        }
    }
}
