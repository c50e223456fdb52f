package dev.fumidai.drools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessQuestion;
import dev.fumidai.drools.RuleFiles.DrlFile;
import dev.fumidai.drools.RuleFiles.DrlRule;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.RuleKind;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One catalogue: what stands in the rule files is what the engine loads and what the reference documents. */
class RuleCatalogTest {
    private static final Path REFERENCE = Path.of("..", "docs", "rules.md");
    private static final RuleCatalog CATALOG = new DroolsRuleEngine().catalog();

    /** The first four letters of the ids in a folder. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("bastion", "SSBH"),
            Map.entry("egress", "EGBL"),
            Map.entry("endpoints", "SMVE"),
            Map.entry("instanceconnect", "EICE"),
            Map.entry("internetgateway", "SMIG"),
            Map.entry("ipv6", "SMV6"),
            Map.entry("natgateway", "SMNG"),
            Map.entry("requirements", "REQS"),
            Map.entry("serialconsole", "SRCN"),
            Map.entry("shared", "SMBL"),
            Map.entry("shell", "RSBL"));

    /** How many numbers were ever given; they only grow. */
    private static final Map<String, Integer> GIVEN = Map.ofEntries(
            Map.entry("EGBL-P", 7),
            Map.entry("EICE-A", 6),
            Map.entry("EICE-D", 6),
            Map.entry("EICE-P", 8),
            Map.entry("REQS-P", 2),
            Map.entry("REQS-R", 6),
            Map.entry("RSBL-P", 6),
            Map.entry("SMBL-A", 4),
            Map.entry("SMBL-D", 2),
            Map.entry("SMBL-P", 13),
            Map.entry("SMIG-A", 2),
            Map.entry("SMIG-D", 4),
            Map.entry("SMIG-P", 2),
            Map.entry("SMNG-A", 2),
            Map.entry("SMNG-D", 7),
            Map.entry("SMNG-P", 13),
            Map.entry("SMV6-A", 3),
            Map.entry("SMV6-D", 6),
            Map.entry("SMV6-P", 5),
            Map.entry("SMVE-A", 3),
            Map.entry("SMVE-D", 6),
            Map.entry("SMVE-P", 16),
            Map.entry("SRCN-A", 2),
            Map.entry("SRCN-D", 3),
            Map.entry("SRCN-P", 7),
            Map.entry("SSBH-A", 5),
            Map.entry("SSBH-D", 11),
            Map.entry("SSBH-P", 14));

    /** The ids of rules that are gone. Never take one out: someone's notes still speak of it. */
    private static final Set<String> RETIRED = Set.of(
            // What several methods ask became one rule: EGBL, RSBL, REQS-P01.
            "SMBL-P10",
            "SMNG-P06",
            "SMNG-P07",
            "SMNG-P08",
            "SMNG-P09",
            "SMNG-P10",
            "SMNG-P11",
            "SMNG-P12",
            "SSBH-P07",
            "SSBH-P08",
            "SSBH-P09",
            "SSBH-P11",
            "SSBH-P12",
            "SSBH-P13",
            "SSBH-P14");

    /** What the operator has at hand moves a verdict only when it is declared; undeclared it stands on the checklist. */
    private static final Set<String> ON_THE_CHECKLIST = Set.of("EICE-P08", "SMBL-P11", "SMBL-P12", "SRCN-P07");

    /** Whether AWS offers a method hangs on the day alone, which is always known. */
    private static final Set<String> ON_THE_DAY = Set.of("EICE-P01");

    private static final Map<RuleKind, Set<String>> ANSWERS = Map.of(
            RuleKind.PREREQUISITE, Set.of("satisfied", "unsatisfied", "unknown", "notApplicable"),
            RuleKind.ADVANTAGE, Set.of("advantage"),
            RuleKind.DRAWBACK, Set.of("drawback"),
            RuleKind.REQUIREMENT, Set.of("forbidden"));

    private record Line(
            String id,
            String caseName,
            String name,
            List<String> sources,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @Test
    void the_engine_loads_every_rule_of_the_files_and_no_other() {
        List<Line> written = RuleFiles.rules().stream()
                .map(rule -> new Line(
                        rule.id(),
                        rule.caseName(),
                        rule.name(),
                        List.of(Objects.requireNonNull(rule.value("source"), rule.name())),
                        day(rule.value("validFrom")),
                        day(rule.value("validTo"))))
                .toList();
        List<Line> loaded = CATALOG.rules().stream()
                .map(rule -> new Line(
                        rule.id(), rule.caseName(), rule.name(), rule.sources(), rule.validFrom(), rule.validTo()))
                .toList();

        assertThat(written).hasSizeGreaterThan(300);
        assertThat(loaded).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void a_case_of_a_rule_is_written_once() {
        assertThat(CATALOG.rules().stream().map(rule -> rule.id() + "." + rule.caseName()))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void every_number_that_was_ever_given_is_in_use_or_retired_and_none_is_given_twice() {
        Set<String> given = new TreeSet<>();
        GIVEN.forEach((prefix, last) -> {
            for (int number = 1; number <= last; number++) {
                given.add("%s%02d".formatted(prefix, number));
            }
        });
        Set<String> used = new TreeSet<>();
        CATALOG.rules().forEach(rule -> used.add(rule.id()));

        assertThat(used).as("no retired id comes back").noneMatch(RETIRED::contains);
        used.addAll(RETIRED);
        assertThat(used)
                .as("a new rule takes the next number, a gone one is retired")
                .isEqualTo(given);
    }

    @Test
    void every_method_has_prerequisites_and_every_id_belongs_to_a_method_or_to_what_methods_share() {
        Set<String> codes = new TreeSet<>();
        for (AccessMethod method : AccessMethod.values()) {
            codes.add(method.code());
            codes.addAll(method.blocks());
        }
        Set<String> used = new TreeSet<>();
        CATALOG.rules().forEach(rule -> used.add(rule.id().substring(0, 4)));

        assertThat(used).isEqualTo(codes);
        for (AccessMethod method : AccessMethod.values()) {
            assertThat(CATALOG.rules())
                    .anyMatch(rule ->
                            rule.kind() == RuleKind.PREREQUISITE && rule.id().startsWith(method.code()));
        }
    }

    @Test
    void a_folder_holds_the_rules_of_one_method() {
        for (DrlFile file : RuleFiles.all()) {
            String code = Objects.requireNonNull(CODES.get(file.folder()), file.folder());
            assertThat(file.rules()).allMatch(rule -> rule.id().startsWith(code + "-"), "in " + file.folder());
        }
    }

    @Test
    void the_letter_of_an_id_says_what_the_rule_may_report() {
        for (DrlRule rule : RuleFiles.rules()) {
            assertThat(ANSWERS.get(RuleKind.of(rule.id()))).as(rule.toString()).contains(rule.answer());
        }
    }

    @Test
    void a_prerequisite_is_several_cases_and_one_of_them_is_that_nothing_is_known() {
        Map<String, List<DrlRule>> byId =
                RuleFiles.rules().stream().collect(groupingBy(DrlRule::id, TreeMap::new, toList()));
        byId.forEach((id, cases) -> {
            List<String> answers = cases.stream().map(DrlRule::answer).toList();
            if (RuleKind.of(id) == RuleKind.PREREQUISITE) {
                assertThat(answers).as(id).hasSizeGreaterThanOrEqualTo(2);
                assertThat(answers).as(id).contains(withoutFacts(id));
                assertThat(answers).as(id).containsAnyOf("satisfied", "notApplicable");
            } else {
                assertThat(answers).as(id).hasSize(1);
            }
        });
    }

    /** What a prerequisite answers where nothing is known. */
    private static String withoutFacts(String id) {
        return ON_THE_CHECKLIST.contains(id) ? "notApplicable" : ON_THE_DAY.contains(id) ? "unsatisfied" : "unknown";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_case_names_the_page_that_states_the_fact(RuleCase rule) {
        assertThat(rule.sources()).isNotEmpty().allSatisfy(source -> {
            URI page = URI.create(source);
            assertThat(page.getScheme()).isEqualTo("https");
            assertThat(page.getHost()).matches("([a-z0-9-]+\\.)*(amazon|github|amazonaws)\\.com");
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_date_is_no_earlier_than_the_first_day_the_library_answers_for(RuleCase rule) {
        LocalDate first = AccessQuestion.EARLIEST;
        assertThat(rule.validFrom() == null || rule.validFrom().isAfter(first)).isTrue();
        assertThat(rule.validTo() == null || rule.validTo().isAfter(first)).isTrue();
    }

    @Test
    void the_build_made_one_model_of_every_folder() throws IOException {
        List<String> packages = new ArrayList<>();
        try (InputStream list = DroolsRuleEngine.class.getResourceAsStream(
                "/META-INF/kie/dev.fumidai/fumidai-rules-drl/drools-model")) {
            String text = new String(
                    Objects.requireNonNull(list, "no model was generated").readAllBytes(), UTF_8);
            text.lines()
                    .filter(line -> line.startsWith("dev.fumidai."))
                    .forEach(line -> packages.add(line.substring(0, line.lastIndexOf('.'))));
        }
        Set<String> folders = new TreeSet<>();
        RuleFiles.all().forEach(file -> folders.add("dev.fumidai.rules." + file.folder()));

        assertThat(folders).isNotEmpty();
        assertThat(packages).containsExactlyInAnyOrderElementsOf(folders);
    }

    /** Write it anew with {@code -Dfumidai.docs=write}. */
    @Test
    void the_reference_documents_the_catalogue() throws IOException {
        String expected = new RuleReference(CATALOG, RuleFiles.rules()).markdown();
        if ("write".equals(System.getProperty("fumidai.docs"))) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, expected, UTF_8);
        }

        assertThat(REFERENCE)
                .as("Maybe write it anew with -Dfumidai.docs=write")
                .exists();
        assertThat(Files.readString(REFERENCE, UTF_8))
                .as("docs/rules.md. Maybe write it anew with -Dfumidai.docs=write")
                .isEqualTo(expected);
    }

    static List<RuleCase> cases() {
        return CATALOG.rules();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
