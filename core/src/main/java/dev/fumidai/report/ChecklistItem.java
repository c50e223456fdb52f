package dev.fumidai.report;

import java.util.Map;
import java.util.Optional;

/**
 * Something only the operator can check; it moves no verdict unless declared. Words: {@code checklist.ID}.
 *
 * @param policy the permissions that the item speaks of
 */
public record ChecklistItem(String id, Map<String, String> arguments, Optional<OperatorPolicy> policy) {
    /** An item that speaks of no permissions. */
    public ChecklistItem(String id, Map<String, String> arguments) {
        this(id, arguments, Optional.empty());
    }
}
