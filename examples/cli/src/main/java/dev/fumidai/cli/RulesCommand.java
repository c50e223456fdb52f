package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import dev.fumidai.spi.RuleCatalog.RuleChange;
import dev.fumidai.text.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The rule catalogue: what is judged, where the fact is documented, and since when it holds; or what changed in it. */
@Command(name = "rules", description = "Lists the rules and their sources, or which of them changed and why.")
final class RulesCommand implements Runnable {
    private final Console console;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            description = "Tell instead which rules changed after that day, and why.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "The last day of those changes: today (UTC).")
    private @Nullable String until;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Language spoken = language.language();
        RuleCatalog catalog = AccessAdvisor.create().catalog();
        Map<String, String> words = spoken == Language.JAPANESE ? catalog.japaneseWords() : catalog.englishWords();
        if (since == null) {
            all(catalog, words);
        } else {
            changes(catalog, words, Days.parse("--since", since));
        }
    }

    private void all(RuleCatalog catalog, Map<String, String> words) {
        if (until != null) {
            throw new UsageException("until-alone", until);
        }
        SortedMap<String, List<RuleCase>> rules = new TreeMap<>();
        catalog.rules()
                .forEach(one ->
                        rules.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
        rules.forEach((id, cases) -> console.answer(described(id, cases, words)));
    }

    private void changes(RuleCatalog catalog, Map<String, String> words, LocalDate from) {
        LocalDate last = until == null ? LocalDate.now(Clock.systemUTC()) : Days.parse("--until", until);
        if (last.isBefore(from)) {
            throw new UsageException("days-swapped", from, last);
        }
        SortedMap<LocalDate, List<RuleChange>> days = new TreeMap<>();
        catalog.changesBetween(from, last)
                .forEach(one -> days.computeIfAbsent(one.day(), day -> new ArrayList<>())
                        .add(one));
        days.forEach((day, changes) -> console.answer(told(day, changes, words)));
    }

    private String told(LocalDate day, List<RuleChange> changes, Map<String, String> words) {
        String why = changes.get(0).why();
        StringBuilder text = new StringBuilder()
                .append(day)
                .append("  ")
                .append(words.getOrDefault(why, why))
                .append('\n');
        for (RuleChange change : changes) {
            RuleCase rule = change.rule();
            indent(
                    text,
                    "%s.%s  %s: %s"
                            .formatted(
                                    rule.id(),
                                    rule.caseName(),
                                    console.messages().text("turn." + change.turn()),
                                    words.getOrDefault(rule.id() + "." + rule.caseName(), rule.name())));
        }
        return text.append('\n').toString();
    }

    private String described(String id, List<RuleCase> cases, Map<String, String> words) {
        RuleCase first = cases.get(0);
        StringBuilder text = new StringBuilder(id)
                .append("  ")
                .append(console.messages().text("kind." + first.kind()))
                .append("  ")
                .append(words.getOrDefault(id + ".title", first.name()))
                .append('\n');
        cases.stream().map(this::validity).distinct().sorted().forEach(line -> indent(text, line));
        cases.stream()
                .flatMap(one -> one.sources().stream())
                .distinct()
                .sorted()
                .forEach(line -> indent(text, line));
        return text.append('\n').toString();
    }

    private String validity(RuleCase one) {
        LocalDate from = one.validFrom();
        LocalDate to = one.validTo();
        if (from == null && to == null) {
            return console.messages().text("valid-always");
        }
        return one.caseName() + ": " + days(from, to);
    }

    private String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return console.messages().text("valid-from", String.valueOf(from));
        }
        return from == null
                ? console.messages().text("valid-until", to)
                : console.messages().text("valid-between", from, to);
    }

    private static void indent(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
