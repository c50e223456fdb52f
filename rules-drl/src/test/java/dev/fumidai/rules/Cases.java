package dev.fumidai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.drools.DroolsRuleEngine;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An environment for every case of some rules: a table, and what is proven of its rows. */
final class Cases {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][A-Za-z]*}");

    private final List<String> prefixes;
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, String> dead = new TreeMap<>();

    private record Row(AccessMethod method, Supplier<AccessQuestion> question) {}

    /** @param prefixes what the ids of the rules begin with */
    Cases(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** In this environment the case is found for the best candidate of the method. */
    Cases found(String words, AccessMethod method, Fixture fixture) {
        return found(words, method, fixture::ask);
    }

    Cases found(String words, AccessMethod method, Supplier<AccessQuestion> question) {
        assertThat(rows.put(words, new Row(method, question))).as(words).isNull();
        return this;
    }

    /** No snapshot leads to this case. */
    Cases dead(String words, String because) {
        dead.put(words, because);
        return this;
    }

    Set<String> words() {
        return rows.keySet();
    }

    /** The case is found, and its rule says one thing only about each subject. */
    void prove(String words) {
        Row row = Objects.requireNonNull(rows.get(words), words);
        AccessReport report = Reports.answer(row.question().get());
        AssessedOption option =
                Reports.assertThat(report).method(row.method()).says(words).option();
        String id = words.substring(0, words.indexOf('.'));
        Map<String, List<String>> bySubject = option.prerequisites().stream()
                .filter(one -> one.id().equals(id))
                .collect(Collectors.groupingBy(
                        AssessedPrerequisite::subject,
                        TreeMap::new,
                        Collectors.mapping(AssessedPrerequisite::words, Collectors.toList())));
        assertThat(bySubject.values())
                .as("%s of %s", id, OptionAssert.words(option))
                .allSatisfy(found -> assertThat(found).hasSize(1));
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(Reports.advisor().explain(report, language)).doesNotContainPattern(PLACEHOLDER);
        }
    }

    /** Every case of the rules has its row, or a reason to have none. */
    void proveComplete() {
        Set<String> there = new DroolsRuleEngine()
                .catalog().rules().stream()
                        .filter(rule -> prefixes.stream().anyMatch(rule.id()::startsWith))
                        .map(Cases::words)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> covered = new TreeSet<>(rows.keySet());
        covered.addAll(dead.keySet());
        assertThat(covered).isEqualTo(there);
        assertThat(covered).hasSize(rows.size() + dead.size());
    }

    /** Whether the row of a case finds it, if the advisor judges. */
    boolean finds(String words, AccessAdvisor advisor) {
        Row row = Objects.requireNonNull(rows.get(words), words);
        return advisor.evaluate(row.question().get()).options().stream()
                .filter(option -> option.method() == row.method())
                .anyMatch(option -> OptionAssert.words(option).contains(words));
    }

    static String words(RuleCase rule) {
        return rule.id() + "." + rule.caseName();
    }
}
