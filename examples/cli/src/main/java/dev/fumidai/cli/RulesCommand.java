package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import dev.fumidai.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The rule catalogue: what is judged, where the fact is documented, and since when it holds. */
@Command(name = "rules", description = "Lists the rules and their sources.")
final class RulesCommand implements Runnable {
    private final Console console;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Language spoken = language.language();
        RuleCatalog catalog = AccessAdvisor.create().catalog();
        Map<String, String> words = spoken == Language.JAPANESE ? catalog.japaneseWords() : catalog.englishWords();
        SortedMap<String, List<RuleCase>> rules = new TreeMap<>();
        catalog.rules()
                .forEach(one ->
                        rules.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
        rules.forEach((id, cases) -> console.answer(described(id, cases, words)));
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
        return console.messages().text("valid", open(from), open(to));
    }

    private static String open(@Nullable LocalDate day) {
        return day == null ? "…" : day.toString();
    }

    private static void indent(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
