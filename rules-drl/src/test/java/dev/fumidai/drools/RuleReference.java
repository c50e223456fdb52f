package dev.fumidai.drools;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.fumidai.drools.RuleFiles.DrlRule;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import dev.fumidai.text.Language;
import dev.fumidai.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the rule reference, {@code docs/rules.md}, from the catalogue; what a case answers is read off the rule files. */
final class RuleReference {
    private static final Map<String, String> SHARED = Map.of(
            "EGBL", "Way out: what every method whose node sends to public endpoints asks of the VPC",
            "RSBL", "Remote shell: what every method that opens SSH or RDP on the target asks of it",
            "SMBL", "Systems Manager block: what every Session Manager method asks of the node",
            "REQS", "Requirements on the nature of a method");

    private final RuleCatalog catalog;
    private final Words words;
    private final Map<String, String> answers = new TreeMap<>();

    RuleReference(RuleCatalog catalog, List<DrlRule> files) {
        this.catalog = catalog;
        this.words = Words.of(Language.ENGLISH, catalog.englishWords());
        files.forEach(rule -> answers.put(rule.name(), answer(rule)));
    }

    String markdown() {
        String preface = """
                # Rules

                Every rule, as the catalogue of the library holds it (`fumidai rules` prints a shorter list). This page is generated:
                `mvn -pl core,rules-drl test -Dtest=RuleCatalogTest -Dsurefire.failIfNoSpecifiedTests=false -Dfumidai.docs=write`
                writes it anew, and the build fails where it differs.

                For every candidate and subject exactly one **case** of a prerequisite answers. A prerequisite is satisfied, not satisfied
                (with what would change it, the preferred way first), unknown or not applicable. A pro or a con has one case, which is there or not; a
                requirement that is violated rules a method out. Words in `{braces}` are filled in. A rule without dates holds always;
                "from" is its first day, "until" the first day on which it no longer holds.
                """;
        Map<String, List<RuleCase>> groups =
                catalog.rules().stream().collect(groupingBy(rule -> rule.id().substring(0, 4), TreeMap::new, toList()));
        return preface + groups.entrySet().stream().map(this::group).collect(joining());
    }

    private String group(Map.Entry<String, List<RuleCase>> group) {
        Map<String, List<RuleCase>> rules =
                group.getValue().stream().collect(groupingBy(RuleCase::id, TreeMap::new, toList()));
        return "\n## " + group.getKey() + ": " + title(group.getKey()) + "\n"
                + rules.entrySet().stream()
                        .map(rule -> rule(rule.getKey(), rule.getValue()))
                        .collect(joining());
    }

    private String title(String code) {
        return AccessMethod.ofCode(code)
                .map(method -> words.sentence("method." + method, Map.of()))
                .orElseGet(() -> Objects.requireNonNull(SHARED.get(code), code));
    }

    private String rule(String id, List<RuleCase> cases) {
        return "\n### " + id + ": " + text(id + ".title") + "\n\n"
                + "Kind: " + cases.get(0).kind().name().toLowerCase(Locale.ROOT) + "\n\n"
                + "| Case | Answer | Sentence |\n|---|---|---|\n"
                + lines(cases, this::row)
                + "\n"
                + lines(
                        cases.stream()
                                .flatMap(one -> one.sources().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        source -> "- <" + source + ">");
    }

    private String row(RuleCase one) {
        String answer = Objects.requireNonNull(answers.get(one.name()), one.name());
        return "| `" + one.caseName() + "`" + dates(one.validFrom(), one.validTo()) + " | " + answer + " | "
                + text(one.id() + "." + one.caseName()).replace("|", "\\|") + " |";
    }

    private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "" : " from " + from) + (to == null ? "" : " until " + to);
    }

    private String text(String key) {
        return Objects.requireNonNull(catalog.englishWords().get(key), key);
    }

    /** {@code not satisfied: START_BASTION}. */
    private static String answer(DrlRule rule) {
        return switch (rule.answer()) {
            case "satisfied" -> "satisfied";
            case "unsatisfied" -> "not satisfied: " + remedies(rule.then());
            case "unknown" -> "unknown";
            case "notApplicable" -> "not applicable";
            case "advantage" -> "pro";
            case "drawback" -> "con, " + constants(rule.then(), "Severity.").toLowerCase(Locale.ROOT);
            case "forbidden" -> "rules out";
            default -> throw new IllegalStateException("What does " + rule + " answer? " + rule.then());
        };
    }

    private static String remedies(String then) {
        String remedies = List.of(then.split("\\.or\\(")).stream()
                .map(part -> constants(part, "Action."))
                .filter(part -> !part.isEmpty())
                .collect(joining(" or "));
        return remedies.isEmpty() ? "no change helps" : remedies;
    }

    private static String constants(String text, String type) {
        return List.of(text.split("[ ,;()]+")).stream()
                .filter(word -> word.startsWith(type))
                .map(word -> word.substring(type.length()))
                .collect(joining(" and "));
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(line).map(text -> text + "\n").collect(joining());
    }
}
