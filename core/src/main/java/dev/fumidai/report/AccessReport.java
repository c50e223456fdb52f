package dev.fumidai.report;

import dev.fumidai.model.Warning;
import dev.fumidai.pricing.Usage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: every method of the rule catalogue exactly once, ranked. A value: immutable, comparable,
 * thread-safe. Facts only; text is a view of it.
 *
 * @param assumptions codes of what the answer takes for granted, where it could matter. Words: {@code assumption.CODE}
 * @param preference what ordered the options
 */
public record AccessReport(
        Target target,
        LocalDate asOf,
        Prices prices,
        Usage usage,
        List<StatedRequirement> requirements,
        List<AssessedOption> options,
        List<Warning> warnings,
        List<Warning> assumptions,
        Preference preference) {

    /**
     * The options worth choosing between, whatever one weighs more: those that are neither ruled out nor dominated, in the
     * order of the ranking. No preference puts another option first.
     */
    public List<AssessedOption> paretoFront() {
        return options.stream()
                .filter(option -> option.verdict() != Verdict.RULED_OUT)
                .filter(option -> option.dominatedBy().isEmpty())
                .toList();
    }

    /** Which prices were used. */
    public record Prices(String source, @Nullable LocalDate effectiveDate, String currency) {}

    /** A requirement as the question stated it. */
    public record StatedRequirement(
            String code, @Nullable String value, @Nullable String because) {}
}
