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
 */
public record AccessReport(
        Target target,
        LocalDate asOf,
        Prices prices,
        Usage usage,
        List<StatedRequirement> requirements,
        List<AssessedOption> options,
        List<Warning> warnings,
        List<Warning> assumptions) {

    /** Which prices were used. */
    public record Prices(String source, @Nullable LocalDate effectiveDate, String currency) {}

    /** A requirement as the question stated it. */
    public record StatedRequirement(
            String code, @Nullable String value, @Nullable String because) {}
}
