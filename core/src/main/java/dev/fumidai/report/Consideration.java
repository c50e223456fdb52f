package dev.fumidai.report;

import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for or against a method here.
 *
 * @param severity of a con; {@code null} for a pro
 */
public record Consideration(
        String id, String words, @Nullable Severity severity, Map<String, String> arguments, List<Evidence> evidence) {}
