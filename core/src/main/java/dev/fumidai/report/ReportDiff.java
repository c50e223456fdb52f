package dev.fumidai.report;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one answer to another about the same target: after a plan, after something was deleted, under other
 * declarations. A value: immutable, comparable, thread-safe.
 *
 * <pre>{@code
 * ReportDiff diff = before.diff(after);
 * diff.options().get(0).verdictChanged();   // of the option that the later report ranks first among those that changed
 *
 * before.diff(before).isEmpty();            // true
 * before.diff(aboutAnotherTarget);          // IllegalArgumentException: names both targets
 * }</pre>
 */
public record ReportDiff(AccessReport before, AccessReport after) {

    /** @throws IllegalArgumentException if the reports are about two targets, or do not hold the same methods */
    public ReportDiff {
        String target = before.target().instanceId();
        String other = after.target().instanceId();
        if (!target.equals(other)) {
            throw new IllegalArgumentException("The reports are about " + target + " and " + other
                    + ", expected the same target.\nMaybe two lists of reports are in different orders.");
        }
        if (!methods(before).equals(methods(after))) {
            throw new IllegalArgumentException("The reports hold the methods " + methods(before) + " and "
                    + methods(after) + ", expected the same.\nMaybe two rule engines answered.");
        }
    }

    private static List<AccessMethod> methods(AccessReport report) {
        return report.options().stream().map(AssessedOption::method).sorted().toList();
    }

    /** Whether the answers differ in nothing that a diff tells. */
    public boolean isEmpty() {
        return options().isEmpty();
    }

    /** The options that changed, in the order of the later report. */
    public List<OptionDiff> options() {
        return after.options().stream()
                .map(option -> new OptionDiff(before.option(option.method()), option))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** Whether another method stands first. */
    public boolean recommendationChanged() {
        return !recommended(before).equals(recommended(after));
    }

    /** The method that a report puts first; empty where it holds none. */
    public static Optional<AccessMethod> recommended(AccessReport report) {
        return report.options().stream().findFirst().map(AssessedOption::method);
    }

    /** What changed of one option. A value. */
    public record OptionDiff(AssessedOption before, AssessedOption after) {
        public AccessMethod method() {
            return after.method();
        }

        /** Whether there is nothing to tell: neither of verdict, way, rank, changes and costs nor of what speaks for them. */
        public boolean isEmpty() {
            return !rankChanged() && isEmptyButForRank();
        }

        /** Whether nothing changed but that other options passed this one, or fell behind it. */
        public boolean isEmptyButForRank() {
            return !verdictChanged()
                    && !viaChanged()
                    && !changesChanged()
                    && !added().changed()
                    && !total().changed()
                    && prerequisites().isEmpty()
                    && arisen().isEmpty()
                    && settled().isEmpty();
        }

        public boolean verdictChanged() {
            return before.verdict() != after.verdict();
        }

        public boolean rankChanged() {
            return before.rank() != after.rank();
        }

        /** Whether something else serves it. */
        public boolean viaChanged() {
            return !before.via().equals(after.via());
        }

        /** Whether it needs more changes than before, or fewer. */
        public boolean changesChanged() {
            return before.requiredChanges().size() != after.requiredChanges().size();
        }

        /** What choosing it adds to the bill, before and after. */
        public MoneyDiff added() {
            return new MoneyDiff(Sum.added(before.cost()), Sum.added(after.cost()));
        }

        /** What it costs in all, before and after. */
        public MoneyDiff total() {
            return new MoneyDiff(Sum.total(before.cost()), Sum.total(after.cost()));
        }

        /**
         * The prerequisites that stand otherwise than before: by their status, by whether they decide, by the reason where
         * they are not satisfied, or by being asked for at all. Those of the later option in its order, then those that it no
         * longer asks for.
         */
        public List<PrerequisiteDiff> prerequisites() {
            Stream<PrerequisiteDiff> now = after.prerequisites().stream()
                    .map(one -> new PrerequisiteDiff(find(before.prerequisites(), one), one));
            Stream<PrerequisiteDiff> gone = before.prerequisites().stream()
                    .filter(one -> find(after.prerequisites(), one) == null)
                    .map(one -> new PrerequisiteDiff(one, null));
            return Stream.concat(now, gone).filter(PrerequisiteDiff::changed).toList();
        }

        private static @Nullable AssessedPrerequisite find(
                List<AssessedPrerequisite> prerequisites, AssessedPrerequisite wanted) {
            return prerequisites.stream()
                    .filter(one -> one.id().equals(wanted.id()) && one.subject().equals(wanted.subject()))
                    .findFirst()
                    .orElse(null);
        }

        /** The requirements that it violates and did not before. */
        public List<Conflict> arisen() {
            return without(after.conflicts(), before.conflicts());
        }

        /** The requirements that it violated and does no longer, as they were told before. */
        public List<Conflict> settled() {
            return without(before.conflicts(), after.conflicts());
        }

        private static List<Conflict> without(List<Conflict> conflicts, List<Conflict> others) {
            return conflicts.stream()
                    .filter(one -> others.stream().noneMatch(other -> isOfOneCause(one, other)))
                    .toList();
        }

        private static boolean isOfOneCause(Conflict one, Conflict other) {
            return one.requirement().equals(other.requirement()) && one.words().equals(other.words());
        }
    }

    /**
     * How a prerequisite stood and how it stands.
     *
     * @param before {@code null} where it was not asked for; never both
     * @param after {@code null} where it is no longer asked for
     */
    public record PrerequisiteDiff(
            @Nullable AssessedPrerequisite before, @Nullable AssessedPrerequisite after) {
        /** The one to tell of: the later one where there is one, whose words and arguments say why. */
        public AssessedPrerequisite told() {
            if (after != null) {
                return after;
            }
            if (before == null) {
                throw new IllegalStateException(
                        "A prerequisite is neither before nor after.\nMaybe take the diff of two reports.");
            }
            return before;
        }

        /** How it stood; empty where it was not asked for. */
        public Optional<Status> statusBefore() {
            return Optional.ofNullable(before).map(AssessedPrerequisite::status);
        }

        /** How it stands; empty where it is no longer asked for. */
        public Optional<Status> statusAfter() {
            return Optional.ofNullable(after).map(AssessedPrerequisite::status);
        }

        private boolean changed() {
            if (before == null || after == null) {
                return told().status() != Status.NOT_APPLICABLE;
            }
            return before.status() != after.status()
                    || before.required() != after.required()
                    || (isOpen(after.status()) && !before.words().equals(after.words()));
        }

        /** With another reason there may be another remedy, or none. */
        private static boolean isOpen(Status status) {
            return status == Status.UNSATISFIED || status == Status.UNKNOWN;
        }
    }

    /**
     * A sum of a month's bill.
     *
     * @param known the sum of the known prices
     * @param complete whether they are all known; else the sum is a lower bound
     */
    public record Sum(Money known, boolean complete) {
        static Sum added(Cost cost) {
            return new Sum(cost.added(), cost.addedComplete());
        }

        static Sum total(Cost cost) {
            return new Sum(cost.total(), cost.complete());
        }
    }

    /** A sum before and after. */
    public record MoneyDiff(Sum before, Sum after) {
        private static final BigDecimal MINUS = BigDecimal.ONE.negate();

        public boolean changed() {
            return !before.equals(after);
        }

        /** By how much it rose; negative where it fell, empty where a price or a quantity is not known. */
        public Optional<Money> difference() {
            return before.complete() && after.complete()
                    ? Optional.of(after.known().plus(before.known().times(MINUS)))
                    : Optional.empty();
        }
    }
}
