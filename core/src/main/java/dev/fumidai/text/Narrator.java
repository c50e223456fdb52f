package dev.fumidai.text;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Status;
import dev.fumidai.model.Warning;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.ChecklistItem;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Consideration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says what a report holds, sentence by sentence, in the language of the words. Immutable and thread-safe. */
final class Narrator {

    private final AccessReport report;
    private final Words words;
    private final ChangeText changes;

    Narrator(AccessReport report, Words words) {
        this.report = report;
        this.words = words;
        this.changes = new ChangeText(words);
    }

    /** What serves a candidate: resource ids, "to be built", or the target itself where nothing else is needed. */
    String via(List<String> via) {
        return via.isEmpty()
                ? report.target().instanceId()
                : via.stream()
                        .map(id -> id.equals(AssessedOption.NEW) ? words.sentence("value.TO_BE_BUILT") : id)
                        .collect(joining(", "));
    }

    String added(Cost cost) {
        return amount(cost.added(), cost.addedComplete());
    }

    String total(Cost cost) {
        return amount(cost.total(), cost.complete());
    }

    String summary(AssessedOption option) {
        long unknown = option.unknown().size();
        Map<String, String> arguments = new TreeMap<>(ofOption(option));
        arguments.put("unknown", Long.toString(unknown));
        return switch (option.verdict()) {
            case READY -> words.sentence("summary.READY", arguments);
            case READY_AFTER_CHANGES ->
                sentences(
                        counted("summary.READY_AFTER_CHANGES", required(option).size(), arguments),
                        unknown == 0 ? "" : counted("summary.alsoUnknown", unknown, arguments));
            case UNDETERMINED ->
                unknown == 0
                        ? words.sentence("summary.UNDETERMINED.none", arguments)
                        : counted("summary.UNDETERMINED", unknown, arguments);
            case RULED_OUT -> {
                arguments.put("reason", whyRuledOut(option));
                yield words.sentence("summary.RULED_OUT", arguments).strip();
            }
        };
    }

    /** What the sentences about an option speak of. */
    Map<String, String> ofOption(AssessedOption option) {
        return Map.of(
                "method", words.method(option.method()),
                "via", via(option.via()),
                "changes", Integer.toString(required(option).size()),
                "added", added(option.cost()));
    }

    String title(AssessedPrerequisite prerequisite) {
        return words.sentence(prerequisite.id() + ".title", changes.spoken(prerequisite.arguments()));
    }

    String reason(AssessedPrerequisite prerequisite) {
        return words.sentence(prerequisite.words(), changes.spoken(prerequisite.arguments()));
    }

    String reason(Consideration consideration) {
        return words.sentence(consideration.words(), changes.spoken(consideration.arguments()));
    }

    /** Why the option violates the requirement, and why the requirement stands. */
    String reason(Conflict conflict, AssessedOption option) {
        Map<String, String> arguments = new TreeMap<>(ofOption(option));
        int equals = conflict.requirement().indexOf('=');
        arguments.put("value", equals < 0 ? "" : conflict.requirement().substring(equals + 1));
        arguments.putAll(changes.spoken(conflict.arguments()));
        arguments.computeIfPresent("action", (name, action) -> words.sentence("action." + action, arguments));
        String because = because(conflict)
                .map(reason -> words.sentence("conflict.because", Map.of("because", reason)))
                .orElse("");
        return sentences(words.sentence(conflict.words(), arguments), because);
    }

    String change(Change change) {
        return changes.change(change);
    }

    /** The change as a step of a plan, which says where it is only recommended. */
    String step(Change change) {
        return change.required()
                ? change(change)
                : words.label(Label.RECOMMENDED_CHANGE, Map.of("text", change(change)));
    }

    /** The change and what it is for. */
    String reason(Change change) {
        String satisfies = change.satisfies().isEmpty()
                ? ""
                : words.sentence("change.satisfies", Map.of("prerequisites", String.join(", ", change.satisfies())));
        return sentences(change(change), satisfies);
    }

    String sideEffect(Change.SideEffect sideEffect) {
        return changes.sideEffect(sideEffect);
    }

    String checklist(ChecklistItem item) {
        return words.sentence("checklist." + item.id(), changes.spoken(item.arguments()));
    }

    List<String> warnings() {
        return said("warning.", report.warnings());
    }

    List<String> assumptions() {
        return said("assumption.", report.assumptions());
    }

    static List<Change> required(AssessedOption option) {
        return option.requiredChanges();
    }

    /** What rules the option out: a requirement, else a fact that no change of the plan mends. */
    String whyRuledOut(AssessedOption option) {
        if (!option.conflicts().isEmpty()) {
            return reason(option.conflicts().get(0), option);
        }
        List<AssessedPrerequisite> unsatisfied = option.required().stream()
                .filter(prerequisite -> prerequisite.status() == Status.UNSATISFIED)
                .toList();
        List<String> mended = option.changes().stream()
                .flatMap(change -> change.satisfies().stream())
                .toList();
        return unsatisfied.stream()
                .filter(prerequisite -> !mended.contains(prerequisite.key()))
                .findFirst()
                .or(() -> unsatisfied.stream().findFirst())
                .map(this::reason)
                .orElse("");
    }

    /** The sentence for one thing or for many, of which the arguments tell the number. */
    String counted(String key, long count, Map<String, String> arguments) {
        return words.sentence(key + (count == 1 ? ".one" : ".many"), arguments);
    }

    /** Sentences in a row, the empty ones left out; Japanese sets no space between them. */
    String sentences(String... sentences) {
        return Stream.of(sentences)
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(words.language() == Language.JAPANESE ? "" : " "));
    }

    static List<Evidence> sorted(Collection<Evidence> evidence) {
        return evidence.stream().sorted().toList();
    }

    private String amount(Money amount, boolean complete) {
        return amount(amount, complete, words);
    }

    /** An amount; what is known of it where a part is not. */
    static String amount(Money amount, boolean complete, Words words) {
        String text = money(amount);
        return complete ? text : words.sentence("value.AT_LEAST", Map.of("amount", text));
    }

    static String money(Money amount) {
        return amount.rounded() + " " + amount.currency().getCurrencyCode();
    }

    private Optional<String> because(Conflict conflict) {
        return report.requirements().stream()
                .filter(requirement -> text(requirement).equals(conflict.requirement()))
                .map(StatedRequirement::because)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A requirement as it was asked for: {@code MONTHLY_BUDGET=30}. */
    static String text(StatedRequirement requirement) {
        return requirement.value() == null ? requirement.code() : requirement.code() + "=" + requirement.value();
    }

    /** In the order of the sentences, so that readers of one language see them sorted. */
    private List<String> said(String prefix, List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> words.sentence(prefix + warning.code(), changes.spoken(warning.arguments())))
                .distinct()
                .sorted()
                .toList();
    }
}
