package dev.fumidai.drools;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.drools.RuleFiles.DrlFile;
import dev.fumidai.drools.RuleFiles.DrlRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The style of the rule files. It is narrow on purpose: the answer cannot depend on the order in which rules fire. */
class RuleStyleTest {
    private static final int LINES = 600;

    private static final String WORD = "[A-Z][A-Za-z0-9]*";
    private static final String CONSTANT = WORD + "(?:\\." + WORD + ")*\\.[A-Z][A-Z0-9_]*";
    private static final String PROPERTY = "[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*";
    private static final String VALUE = "(?:" + CONSTANT + "|\"[A-Za-z0-9_]+\"|true|false)";
    private static final String BINDING = "\\$[a-z][A-Za-z]* : " + PROPERTY;
    private static final String EQUAL = PROPERTY + " == (?:" + VALUE + "|\\$[a-z][A-Za-z]*)";
    // The complement of an == in a case of the same group. Between facts it would be a nested loop, so only with a
    // constant.
    private static final String UNEQUAL = PROPERTY + " != " + VALUE;
    private static final String AMONG = PROPERTY + " in \\( " + VALUE + "(?:, " + VALUE + ")+ \\)";
    private static final String CONSTRAINT = "(?:" + BINDING + "|" + EQUAL + "|" + UNEQUAL + "|" + AMONG + ")";
    private static final Pattern FACT =
            Pattern.compile("(?:\\$fact : )?" + WORD + "\\( " + CONSTRAINT + "(?:, " + CONSTRAINT + ")* \\)");

    private static final String ACTION = "Action\\.[A-Z0-9_]+";
    private static final String NEED = "(?:\\$need|Need\\.(?:REQUIRED|OPTIONAL))";
    private static final Pattern CALL = Pattern.compile("findings\\.(?:"
            + "satisfied\\( \\$fact(?:, " + NEED + ")? \\)"
            + "|unknown\\( \\$fact(?:, " + NEED + ")? \\)"
            + "|unsatisfied\\( \\$fact(?:, " + NEED + ")?(?:, " + ACTION + ")* \\)(?:\\.or\\( " + ACTION + "(?:, "
            + ACTION
            + ")* \\))*"
            + "|(?:notApplicable|advantage|forbidden)\\( \\$fact \\)"
            + "|drawback\\( \\$fact, Severity\\.(?:HIGH|MEDIUM|LOW) \\)"
            + ");");

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern METADATA =
            Pattern.compile(" {2}@id\\( \"[A-Z0-9]{4}-[PADR][0-9]{2}\" \\) @case\\( \"[a-z0-9]+(?:-[a-z0-9]+)*\" \\)\n"
                    + " {2}@source\\( \"https://[!-~&&[^\"]]+\" \\)\n"
                    + "(?: {2}@validFrom\\( \"" + DAY + "\" \\)\n)?"
                    + "(?: {2}@validTo\\( \"" + DAY + "\" \\)\n)?");

    private static final Pattern OUTSIDE = Pattern.compile("package dev\\.fumidai\\.rules\\.([a-z0-9]+);\n"
            + "\n(?:import [A-Za-z0-9_.]+;\n)+"
            + "\nglobal dev\\.fumidai\\.drools\\.FindingCollector findings;\n"
            + "(?:\n|// [^\n]+\n)*");

    @Test
    void there_are_rules_to_look_at() {
        assertThat(RuleFiles.all()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(RuleFiles.rules()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_a_package_imports_the_global_comments_and_rules_and_nothing_else(DrlFile file) {
        assertThat(file.outside()).matches(OUTSIDE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_folder_is_a_package(DrlFile file) {
        assertThat(file.text()).startsWith("package dev.fumidai.rules." + file.folder() + ";\n");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_short_since_errors_in_it_carry_no_line(DrlFile file) {
        assertThat(file.text().lines()).hasSizeLessThanOrEqualTo(LINES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void imports_are_sorted_each_once_used_and_know_only_facts_and_the_values_they_carry(DrlFile file) {
        List<String> imports = file.outside()
                .lines()
                .filter(line -> line.startsWith("import "))
                .toList();

        assertThat(imports)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("import dev\\.fumidai\\.(fact|finding|network|model)\\.[A-Za-z0-9.]+;"));
        String rules =
                file.rules().stream().map(rule -> rule.when() + rule.then()).collect(joining());
        assertThat(imports)
                .allSatisfy(line -> assertThat(rules)
                        .containsPattern("\\b" + line.substring(line.lastIndexOf('.') + 1, line.length() - 1) + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience",
                "agenda-group",
                "activation-group",
                "ruleflow-group",
                "no-loop",
                "lock-on-active",
                "auto-focus",
                "duration",
                "timer",
                "date-effective",
                "date-expires",
                "enabled",
                "dialect",
                "insert",
                "insertLogical",
                "modify",
                "update",
                "retract",
                "delete",
                "System",
                "eval",
                "from",
                "accumulate",
                "collect",
                "forall",
                "exists",
                "not",
                "or",
                "function",
                "query",
                "declare",
                "extends",
                "kcontext",
                "drools"
            })
    void nothing_that_depends_on_order_or_does_more_than_report(String word) {
        Pattern keyword = Pattern.compile("(?<![\\w.$-])" + Pattern.quote(word) + "(?![\\w-])");

        for (DrlRule rule : RuleFiles.rules()) {
            String code = (rule.metadata() + rule.when() + rule.then()).replaceAll("\"[^\"]*\"", "");
            assertThat(code).as(rule.toString()).doesNotContainPattern(keyword);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void metadata_says_id_case_and_source_and_from_when_to_when(DrlRule rule) {
        assertThat(rule.metadata()).matches(METADATA);
        String from = rule.value("validFrom");
        String to = rule.value("validTo");
        if (from != null && to != null) {
            assertThat(LocalDate.parse(from)).isBefore(LocalDate.parse(to));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void conditions_compare_properties_of_facts_and_call_nothing(DrlRule rule) {
        List<String> facts = rule.when().lines().map(String::strip).toList();

        assertThat(facts)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(line -> FACT.matcher(line).matches());
        assertThat(facts.stream().filter(line -> line.startsWith("$fact : "))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void facts_are_joined_by_their_candidate_alone(DrlRule rule) {
        List<String> facts = rule.when().lines().map(String::strip).toList();

        assertThat(facts.get(0)).doesNotContain("== $");
        for (String joined : facts.subList(1, facts.size())) {
            assertThat(facts.get(0)).contains("$candidate : candidate");
            assertThat(joined).contains("( candidate == $candidate, ").containsOnlyOnce("== $");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_reports_one_finding_and_does_nothing_else(DrlRule rule) {
        assertThat(rule.then()).matches(CALL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_name_is_the_id_the_case_and_the_sentence_it_states(DrlRule rule) {
        assertThat(rule.name()).startsWith(rule.id() + " " + rule.caseName() + ": ");
        String sentence = rule.name().substring(rule.name().indexOf(": ") + 2);
        assertThat(sentence).matches("[ -~]{8,}").doesNotEndWith(".").isEqualTo(sentence.strip());
    }

    @Test
    void names_are_unique() {
        assertThat(RuleFiles.rules().stream().map(DrlRule::name)).doesNotHaveDuplicates();
    }

    @Test
    void the_cases_of_a_rule_stand_together_in_one_file() {
        RuleFiles.rules().stream()
                .collect(groupingBy(DrlRule::id))
                .forEach((id, cases) -> assertThat(
                                cases.stream().map(DrlRule::file).distinct())
                        .as(id)
                        .hasSize(1));
        for (DrlFile file : RuleFiles.all()) {
            Set<String> left = new TreeSet<>();
            String current = "";
            for (DrlRule rule : file.rules()) {
                if (!rule.id().equals(current)) {
                    assertThat(left).as(rule.toString()).doesNotContain(rule.id());
                    left.add(rule.id());
                    current = rule.id();
                }
            }
        }
    }

    static List<DrlFile> files() {
        return RuleFiles.all();
    }

    static List<DrlRule> rules() {
        return RuleFiles.rules();
    }
}
