package dev.fumidai.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found for one candidate. Words for it stand in the bundles under {@code ruleId.caseName}, their
 * placeholders are the names in {@code arguments}.
 *
 * @param candidate the candidate's key
 * @param ruleId for example {@code SMVE-P04}
 * @param caseName which of the rule's cases: {@code found}, {@code missing}
 * @param subject what it is about within the rule: a service's name, or empty
 * @param status of a prerequisite; {@code null} for advantages, drawbacks and requirements
 * @param required whether a prerequisite decides the verdict here
 * @param severity of a drawback; {@code null} otherwise
 * @param remedies for an unsatisfied prerequisite: alternatives, the preferred first; each a list of actions to take
 *     together
 */
public record Finding(
        String candidate,
        String ruleId,
        String caseName,
        String subject,
        @Nullable Status status,
        boolean required,
        @Nullable Severity severity,
        List<List<Action>> remedies,
        List<Evidence> evidence,
        Map<String, String> arguments) {

    /** What tells it from the others of a candidate: {@code SMVE-P04/ssm}, or {@code SMNG-P01} without a subject. */
    public String key() {
        return subject.isEmpty() ? ruleId : ruleId + "/" + subject;
    }

    /** Where its words stand. */
    public String words() {
        return ruleId + "." + caseName;
    }
}
