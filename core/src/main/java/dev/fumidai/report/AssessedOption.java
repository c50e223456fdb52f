package dev.fumidai.report;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Status;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import java.util.List;
import java.util.Optional;

/**
 * One method: its best candidate, judged.
 *
 * @param rank from 1
 * @param via the resource ids that serve it; {@code NEW} for what is to be built
 * @param changes one plan, in the order of execution
 * @param alternatives other plans for the same, the cheaper and less invasive first
 * @param cost what it costs a month for the usage asked for
 * @param costs the same for every usage, of the way shown here
 * @param connect the command that opens the shell once the method is ready
 * @param standing why it stands before the next one
 * @param dominatedBy the best ranked method of those that are at least as good in every respect and better in one; see
 *     {@link Profile#dominates}
 */
public record AssessedOption(
        int rank,
        AccessMethod method,
        Verdict verdict,
        List<String> via,
        List<CandidateVerdict> otherCandidates,
        List<AssessedPrerequisite> prerequisites,
        List<Consideration> pros,
        List<Consideration> cons,
        List<Conflict> conflicts,
        List<Change> changes,
        List<Alternative> alternatives,
        Cost cost,
        CostFunction costs,
        List<ChecklistItem> checklist,
        List<String> connect,
        Standing standing,
        Optional<AccessMethod> dominatedBy) {

    /** Stands for something that is to be built. */
    public static final String NEW = "NEW";

    /** What it is compared by with other options. */
    public Profile profile() {
        return Profile.of(method, verdict, prerequisites, changes, cost);
    }

    /** The changes the method needs. */
    public List<Change> requiredChanges() {
        return changes.stream().filter(Change::required).toList();
    }

    /** The prerequisites that count and of which nothing is known. */
    public List<AssessedPrerequisite> unknown() {
        return required().stream()
                .filter(prerequisite -> prerequisite.status() == Status.UNKNOWN)
                .toList();
    }

    /** The prerequisites that count. */
    public List<AssessedPrerequisite> required() {
        return prerequisites.stream().filter(AssessedPrerequisite::required).toList();
    }
}
