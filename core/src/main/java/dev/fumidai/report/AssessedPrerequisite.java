package dev.fumidai.report;

import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Status;
import java.util.List;
import java.util.Map;

/**
 * How a prerequisite stands.
 *
 * @param id the rule's id
 * @param subject a service's name, or empty
 * @param words the key of its sentence; the title's key is {@code id.title}
 * @param arguments the values of the sentence's placeholders
 * @param sources where the fact is documented
 * @param settledBy commands that would answer an unknown
 */
public record AssessedPrerequisite(
        String id,
        String subject,
        Status status,
        boolean required,
        String words,
        Map<String, String> arguments,
        List<Evidence> evidence,
        List<String> sources,
        List<String> settledBy) {

    /** What tells it from the others of an option: {@code SMVE-P04/ssm}, or {@code SMNG-P01} without a subject. */
    public String key() {
        return subject.isEmpty() ? id : id + "/" + subject;
    }
}
