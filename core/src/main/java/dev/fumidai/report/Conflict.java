package dev.fumidai.report;

import java.util.Map;

/**
 * A requirement that a candidate violates.
 *
 * @param requirement its code, with its value if it has one: {@code MONTHLY_BUDGET=30}
 * @param words the key of the sentence that says why
 */
public record Conflict(String requirement, String words, Map<String, String> arguments) {}
