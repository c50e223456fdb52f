package dev.fumidai.internal.fold;

import dev.fumidai.finding.Status;
import dev.fumidai.report.Verdict;
import java.util.Collection;

/**
 * Folds the required prerequisites of a candidate into its verdict. Decided in this order: ruled out, ready after changes,
 * undetermined, ready.
 */
final class VerdictFold {
    private VerdictFold() {}

    /**
     * One required prerequisite.
     *
     * @param changeable whether an unsatisfied one has a change that is not forbidden
     */
    record Required(Status status, boolean changeable) {}

    static Verdict fold(boolean forbidden, Collection<Required> required) {
        boolean hopeless = required.stream().anyMatch(one -> one.status() == Status.UNSATISFIED && !one.changeable());
        if (forbidden || hopeless) {
            return Verdict.RULED_OUT;
        }
        if (required.stream().anyMatch(one -> one.status() == Status.UNSATISFIED)) {
            return Verdict.READY_AFTER_CHANGES;
        }
        boolean satisfied = required.stream().anyMatch(one -> one.status() == Status.SATISFIED);
        boolean unknown = required.stream().anyMatch(one -> one.status() == Status.UNKNOWN);
        return unknown || !satisfied ? Verdict.UNDETERMINED : Verdict.READY;
    }
}
