package dev.fumidai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.drools.DroolsRuleEngine;
import dev.fumidai.fact.Fact;
import dev.fumidai.laws.FactDomain;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No rule is idle: with any one of them switched off, a test of this module fails. That is the fixture of the rule's case;
 * where no snapshot leads to the case, the law that every value of a fact is answered.
 */
class KillTest {
    private static final DroolsRuleEngine ALL = new DroolsRuleEngine();
    private static final Map<String, Cases> TABLES = tables();
    private static final Map<String, String> KILLED = new TreeMap<>();

    static Stream<RuleCase> rules() {
        return ALL.catalog().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_test_fails_without_the_rule(RuleCase rule) {
        String words = Cases.words(rule);
        DroolsRuleEngine without = ALL.onlyWith(one -> !Cases.words(one).equals(words));
        Cases table = TABLES.get(words);
        if (table != null) {
            assertThat(table.finds(words, AccessAdvisor.with(ALL))).isTrue();
            assertThat(table.finds(words, AccessAdvisor.with(without))).isFalse();
            KILLED.put(words, "fixture");
        } else {
            Fact fact = answeredBy(rule).orElseThrow(() -> new AssertionError("Nothing needs the rule " + words));
            assertThat(answers(without, fact, rule)).isZero();
            KILLED.put(words, "law");
        }
    }

    @Test
    void the_tables_of_all_tests_are_found() {
        assertThat(TABLES.values().stream().distinct()).hasSizeGreaterThanOrEqualTo(8);
    }

    @AfterAll
    static void the_count_is_told() throws IOException {
        long fixtures = KILLED.values().stream().filter("fixture"::equals).count();
        String count = "Kill test: %d of %d rules killed, %d by their fixtures, %d by the law of facts%n"
                .formatted(KILLED.size(), rules().count(), fixtures, KILLED.size() - fixtures);
        System.out.print(count);
        Files.writeString(Path.of("target", "kill-test.txt"), count);
    }

    /** A value of a fact that the rule alone answers for its prerequisite. */
    private static Optional<Fact> answeredBy(RuleCase rule) {
        return FactDomain.types().stream()
                .flatMap(type -> FactDomain.values(type).stream())
                .filter(fact -> ALL.evaluate(List.of(fact), day(rule)).stream()
                        .anyMatch(finding -> (finding.ruleId() + "." + finding.caseName()).equals(Cases.words(rule))))
                .findFirst();
    }

    private static long answers(DroolsRuleEngine engine, Fact fact, RuleCase rule) {
        return engine.evaluate(List.of(fact), day(rule)).stream()
                .filter(finding -> finding.ruleId().equals(rule.id()))
                .count();
    }

    private static LocalDate day(RuleCase rule) {
        LocalDate last = rule.validTo();
        LocalDate first = rule.validFrom();
        if (last != null) {
            return last.minusDays(1);
        }
        return first == null ? AccessQuestion.EARLIEST : first;
    }

    /** The table of every test class of this package, by the cases that have a fixture there. */
    private static Map<String, Cases> tables() {
        Map<String, Cases> tables = new TreeMap<>();
        new ClassFileImporter()
                .importPackages(KillTest.class.getPackageName()).stream()
                        .filter(one -> one.getSimpleName().endsWith("RulesTest"))
                        .flatMap(one -> casesOf(one.getName()).stream())
                        .forEach(table -> table.words().forEach(words -> tables.put(words, table)));
        return tables;
    }

    private static List<Cases> casesOf(String name) {
        List<Cases> tables = new ArrayList<>();
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (field.getType() == Cases.class) {
                    field.setAccessible(true);
                    tables.add((Cases) field.get(null));
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(name, impossible);
        }
        return tables;
    }
}
