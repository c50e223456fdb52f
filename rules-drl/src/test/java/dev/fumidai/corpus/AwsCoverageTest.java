package dev.fumidai.corpus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessQuestion;
import dev.fumidai.corpus.AwsCoverage.Answer;
import dev.fumidai.corpus.AwsCoverage.Line;
import dev.fumidai.drools.DroolsRuleEngine;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/coverage-aws.md names everything that AWS's own tools check, and our answer to it is what the rules say. */
class AwsCoverageTest {
    private static final Set<String> MARKS = Set.of("out of scope", "not covered yet");
    private static final Map<String, Map<String, List<Situation>>> FINDINGS = AwsFindings.all();
    private static final Map<String, Map<String, List<Situation>>> UNNOTICED = AwsFindings.unnoticed();

    static List<Line> lines() {
        return AwsCoverage.lines();
    }

    static List<Line> answered() {
        return lines().stream().filter(line -> !line.answers().isEmpty()).toList();
    }

    static List<Line> unnoticed() {
        return lines().stream()
                .filter(line -> UNNOTICED.getOrDefault(line.tool(), Map.of()).containsKey(line.check()))
                .toList();
    }

    @Test
    void every_check_of_aws_stands_there_once() throws IOException {
        Map<String, List<String>> told =
                lines().stream().collect(groupingBy(Line::tool, LinkedHashMap::new, mapping(Line::check, toList())));

        assertThat(told).containsExactlyEntriesOf(AwsCoverage.checks());
        assertThat(told.values()).allSatisfy(checks -> assertThat(checks).doesNotHaveDuplicates());
    }

    @Test
    void every_tool_names_the_page_that_lists_its_checks() {
        assertThat(AwsCoverage.sources()).isNotEmpty().allSatisfy((tool, sources) -> {
            assertThat(sources).as(tool).hasSize(1);
            URI page = URI.create(sources.get(0));
            assertThat(page.getScheme()).isEqualTo("https");
            assertThat(page.getHost()).isIn("docs.aws.amazon.com", "github.com");
        });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_check_has_rules_of_ours_or_a_reason_to_have_none(Line line) {
        if (line.answers().isEmpty()) {
            assertThat(line.mark()).isIn(MARKS);
            assertThat(line.remark()).isNotEmpty();
        } else {
            assertThat(line.mark()).isEmpty();
            assertThat(line.answers()).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_rule_and_case_named_is_in_the_catalogue() {
        Set<String> catalogue = new DroolsRuleEngine()
                .catalog().rules().stream()
                        .map(rule -> rule.id() + "." + rule.caseName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answered())
                .flatExtracting(Line::answers)
                .extracting(Answer::words)
                .isSubsetOf(catalogue);
    }

    @Test
    void what_is_answered_has_its_situations_and_nothing_else_has() {
        Map<String, Set<String>> told =
                answered().stream().collect(groupingBy(Line::tool, mapping(Line::check, Collectors.toSet())));
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        FINDINGS.forEach((tool, checks) -> shown.put(tool, checks.keySet()));

        assertThat(shown).isEqualTo(told);
        assertThat(unnoticed())
                .hasSize(UNNOTICED.values().stream().mapToInt(Map::size).sum());
    }

    @ParameterizedTest
    @MethodSource("answered")
    void where_aws_reports_its_finding_our_report_names_these_cases(Line line) {
        List<Judged> judged = judged(FINDINGS, line);

        assertThat(line.answers())
                .as("told in one of %s", judged)
                .allMatch(answer -> judged.stream().anyMatch(one -> one.tells(answer)));
        assertThat(judged)
                .as("telling one of %s", line.answers())
                .allMatch(one -> line.answers().stream().anyMatch(one::tells));
    }

    /** A rule that comes to read it makes a difference here, and the page has to name it. */
    @ParameterizedTest
    @MethodSource("unnoticed")
    void what_is_not_covered_yet_makes_no_difference(Line line) {
        assertThat(line.mark()).isEqualTo("not covered yet");
        assertThat(judged(UNNOTICED, line))
                .allSatisfy(
                        one -> assertThat(OptionAssert.words(one.after())).isEqualTo(OptionAssert.words(one.before())));
    }

    private static List<Judged> judged(Map<String, Map<String, List<Situation>>> findings, Line line) {
        return Objects.requireNonNull(
                        findings.getOrDefault(line.tool(), Map.of()).get(line.check()), line.toString())
                .stream()
                .map(one -> new Judged(option(one.before(), one.method()), option(one.after(), one.method())))
                .toList();
    }

    private static AssessedOption option(AccessQuestion question, AccessMethod method) {
        return Reports.assertThat(question).method(method).option();
    }

    /** What we say of a method without the finding and with it. */
    private record Judged(AssessedOption before, AssessedOption after) {
        /** The finding makes the difference; where the way is open all the same, the method stays ready. */
        boolean tells(Answer answer) {
            boolean told = has(after, answer);
            return answer.status() == Status.SATISFIED
                    ? told && after.verdict() == Verdict.READY
                    : told && !has(before, answer);
        }

        private static boolean has(AssessedOption option, Answer answer) {
            return option.prerequisites().stream()
                    .anyMatch(one -> one.words().equals(answer.words())
                            && (answer.subject() == null || one.subject().equals(answer.subject()))
                            && one.status() == answer.status());
        }

        /** What a failure shows: what stands in the way with the finding. */
        @Override
        public String toString() {
            return after.method() + ": "
                    + after.prerequisites().stream()
                            .filter(one -> one.status() == Status.UNSATISFIED || one.status() == Status.UNKNOWN)
                            .map(one -> one.words() + "/" + one.subject())
                            .toList();
        }
    }
}
