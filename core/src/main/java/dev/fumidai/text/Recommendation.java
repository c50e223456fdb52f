package dev.fumidai.text;

import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.fumidai.pricing.Cost;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Conflict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What to do, in one or two sentences: use what exists, change what, find out what first, or give up which requirement.
 * The second sentence names an alternative, where there is one that may be better for a reason the ranking does not
 * weigh first.
 */
final class Recommendation {

    private final AccessReport report;
    private final Words words;
    private final Narrator narrator;

    private Recommendation(AccessReport report, Words words) {
        this.report = report;
        this.words = words;
        this.narrator = new Narrator(report, words);
    }

    static String of(AccessReport report, Words words) {
        Recommendation recommendation = new Recommendation(report, words);
        return report.options().isEmpty()
                ? words.sentence("recommendation.NONE")
                : recommendation.of(report.options().get(0));
    }

    private String of(AssessedOption first) {
        return switch (first.verdict()) {
            case READY -> narrator.sentences(ready(first), runnerUp(first));
            case READY_AFTER_CHANGES -> changing(first);
            case UNDETERMINED -> undetermined(first);
            case RULED_OUT -> ruledOut(first);
        };
    }

    private String ready(AssessedOption first) {
        String key = isFree(first.cost()) ? "recommendation.READY.free" : "recommendation.READY.charged";
        return words.sentence(key, narrator.ofOption(first));
    }

    /** Whose changes surely suffice; where there is none, the first one, and what its changes leave unknown. */
    private String changing(AssessedOption first) {
        Optional<AssessedOption> certain = report.options().stream()
                .filter(option -> option.verdict() == READY_AFTER_CHANGES && isCertain(option))
                .findFirst();
        return certain.map(chosen ->
                        narrator.sentences(afterChanges(chosen), mayWork().orElseGet(() -> runnerUp(chosen))))
                .orElseGet(() -> narrator.sentences(
                        afterChanges(first),
                        toFindOut(first)
                                .map(unknown -> finding("recommendation.afterwards", first, unknown))
                                .orElse("")));
    }

    private String afterChanges(AssessedOption first) {
        int changes = Narrator.required(first).size();
        Map<String, String> arguments = new TreeMap<>(narrator.ofOption(first));
        arguments.put(
                "first",
                Narrator.required(first).stream()
                        .findFirst()
                        .map(narrator::change)
                        .map(Recommendation::withoutPeriod)
                        .orElse(""));
        return narrator.counted("recommendation.READY_AFTER_CHANGES", changes, arguments);
    }

    private String undetermined(AssessedOption first) {
        return toFindOut(first)
                .map(unknown -> finding("recommendation.UNDETERMINED", first, unknown))
                .orElseGet(() -> words.sentence("recommendation.UNDETERMINED.nothing", narrator.ofOption(first)));
    }

    /** Before anything is bought: an option that may work already, and what would tell. */
    private Optional<String> mayWork() {
        return report.options().stream()
                .filter(option -> option.verdict() == UNDETERMINED && isFree(option.cost()))
                .findFirst()
                .flatMap(
                        option -> toFindOut(option).map(unknown -> finding("recommendation.mayWork", option, unknown)));
    }

    private String runnerUp(AssessedOption first) {
        if (first.method().hasInboundFromInternet()) {
            Optional<AssessedOption> without = behind(option -> !option.method().hasInboundFromInternet());
            if (without.isPresent()) {
                return alternative("recommendation.withoutInbound", without.get());
            }
        }
        return behind(option -> option.verdict() == READY_AFTER_CHANGES && isCheaper(option.cost(), first.cost()))
                .map(option -> alternative("recommendation.cheaper", option))
                .orElse("");
    }

    private String ruledOut(AssessedOption first) {
        Map<String, Long> frequency = report.options().stream()
                .flatMap(option ->
                        option.conflicts().stream().map(Conflict::requirement).distinct())
                .collect(groupingBy(requirement -> requirement, LinkedHashMap::new, counting()));
        Map<String, String> arguments = new TreeMap<>(narrator.ofOption(first));
        arguments.put("reason", narrator.whyRuledOut(first));
        // The first of the most frequent: LinkedHashMap keeps the order of the ranking.
        Optional<Map.Entry<String, Long>> worst = frequency.entrySet().stream()
                .reduce((left, right) -> right.getValue() > left.getValue() ? right : left);
        return worst.map(entry -> violated(entry.getKey(), entry.getValue()))
                .orElseGet(() -> words.sentence("recommendation.RULED_OUT.fact", arguments));
    }

    private String violated(String requirement, long count) {
        AssessedOption option = report.options().stream()
                .filter(candidate -> conflict(candidate, requirement).isPresent())
                .findFirst()
                .orElseThrow();
        Map<String, String> arguments = new TreeMap<>(narrator.ofOption(option));
        arguments.put("requirement", requirement);
        arguments.put("count", Long.toString(count));
        arguments.put("total", Integer.toString(report.options().size()));
        arguments.put("reason", narrator.reason(conflict(option, requirement).orElseThrow(), option));
        return words.sentence("recommendation.RULED_OUT.requirement", arguments);
    }

    private static Optional<Conflict> conflict(AssessedOption option, String requirement) {
        return option.conflicts().stream()
                .filter(conflict -> conflict.requirement().equals(requirement))
                .findFirst();
    }

    /** The unknown to start with: one that a command settles, if there is one. */
    private static Optional<AssessedPrerequisite> toFindOut(AssessedOption option) {
        List<AssessedPrerequisite> unknown = option.unknown();
        return unknown.stream()
                .filter(prerequisite -> !prerequisite.settledBy().isEmpty())
                .findFirst()
                .or(() -> unknown.stream().findFirst());
    }

    private String finding(String key, AssessedOption option, AssessedPrerequisite unknown) {
        Map<String, String> arguments = new TreeMap<>(narrator.ofOption(option));
        arguments.put("reason", withoutPeriod(narrator.reason(unknown)));
        if (unknown.settledBy().isEmpty()) {
            return words.sentence(key + ".ask", arguments);
        }
        arguments.put("command", unknown.settledBy().get(0));
        return words.sentence(key + ".command", arguments);
    }

    private String alternative(String key, AssessedOption option) {
        int changes = Narrator.required(option).size();
        return changes == 0
                ? words.sentence(key + ".none", narrator.ofOption(option))
                : narrator.counted(key, changes, narrator.ofOption(option));
    }

    /** Among those whose changes suffice. */
    private Optional<AssessedOption> behind(Predicate<AssessedOption> wanted) {
        return report.options().stream()
                .skip(1)
                .filter(option -> option.verdict() == READY || option.verdict() == READY_AFTER_CHANGES)
                .filter(Recommendation::isCertain)
                .filter(wanted)
                .findFirst();
    }

    private static boolean isCertain(AssessedOption option) {
        return option.unknown().isEmpty();
    }

    private static boolean isFree(Cost cost) {
        return cost.addedComplete() && cost.added().amount().signum() == 0;
    }

    private static boolean isCheaper(Cost cost, Cost than) {
        return cost.addedComplete() && than.addedComplete() && cost.added().compareTo(than.added()) < 0;
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }
}
