package dev.fumidai.report;

import java.util.Map;

/** Something only the operator can check; it moves no verdict unless declared. Words: {@code checklist.ID}. */
public record ChecklistItem(String id, Map<String, String> arguments) {}
