package dev.fumidai.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import dev.fumidai.spi.RuleCatalog.RuleChange;
import dev.fumidai.spi.RuleCatalog.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which rules changed between two days, and why. */
class RuleChangesTest {
    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();
    private static final RuleCatalog CATALOG = ADVISOR.catalog();
    private static final LocalDate RETIRED = LocalDate.of(2026, 9, 30);

    @Test
    void a_day_that_brings_a_rule_to_an_end_is_the_first_day_without_it() {
        assertThat(between(RETIRED.minusDays(1), RETIRED))
                .extracting(RuleChange::day, RuleChange::turn, change -> named(change.rule()))
                .containsExactly(
                        tuple(RETIRED, Turn.ENDS, "SMBL-P08.ec2messages"),
                        tuple(RETIRED, Turn.BEGINS, "SMBL-P08.ec2messages-retired"));
        assertThat(between(RETIRED, RETIRED.plusYears(1))).isEmpty();
        assertThat(between(RETIRED, RETIRED)).isEmpty();
    }

    @Test
    void the_changes_are_what_separates_the_rules_of_the_two_days() {
        List<LocalDate> days = List.of(
                AccessQuestion.EARLIEST,
                LocalDate.of(2023, 7, 1),
                LocalDate.of(2024, 6, 1),
                LocalDate.of(2026, 11, 23));
        for (int i = 1; i < days.size(); i++) {
            LocalDate from = days.get(i - 1);
            LocalDate until = days.get(i);
            Set<String> rules = valid(from);
            between(from, until).forEach(change -> {
                String name = named(change.rule());
                assertThat(change.turn() == Turn.BEGINS ? rules.add(name) : rules.remove(name))
                        .as(name)
                        .isTrue();
            });
            assertThat(rules).isEqualTo(valid(until)).isNotEqualTo(valid(from));
        }
    }

    @Test
    void a_change_says_why_in_both_languages() {
        List<RuleChange> all = between(AccessQuestion.EARLIEST, LocalDate.MAX);

        assertThat(all).hasSizeGreaterThan(20).allSatisfy(change -> {
            assertThat(ADVISOR.words(Locale.ENGLISH).sentence(change.why())).endsWith(".");
            assertThat(ADVISOR.words(Locale.JAPANESE).sentence(change.why())).endsWith("。");
        });
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> between(RETIRED, RETIRED.minusDays(1)))
                .withMessageContaining("from 2026-09-30 until 2026-09-29")
                .withMessageContaining("\nMaybe ");
    }

    private static List<RuleChange> between(LocalDate from, LocalDate until) {
        return CATALOG.changesBetween(from, until);
    }

    private static Set<String> valid(LocalDate day) {
        Set<String> names = new TreeSet<>();
        CATALOG.rules().stream().filter(rule -> rule.isValidOn(day)).forEach(rule -> names.add(named(rule)));
        return names;
    }

    private static String named(RuleCase rule) {
        return rule.id() + "." + rule.caseName();
    }
}
