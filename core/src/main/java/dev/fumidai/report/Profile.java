package dev.fumidai.report;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Audit;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.Status;
import dev.fumidai.finding.Upkeep;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.Money;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What options are compared by, and nothing else of them. What a method offers is not among it: a requirement asks for
 * that, and rules out what does not offer it. A value: immutable and thread-safe.
 *
 * <pre>{@code
 * Profile mine = report.options().get(0).profile();
 * Profile other = report.options().get(1).profile();
 * mine.dominates(other);      // at least as good in every respect, whatever turns out about what is unknown
 * mine.betterThan(other);     // in which respects
 * }</pre>
 *
 * @param settled whether nothing that the method needs is unknown, so that no more changes can turn out to be needed
 * @param added what it adds to the monthly bill: the known prices
 * @param addedComplete whether all prices of what is added are known; else {@code added} is a lower bound
 * @param costComplete whether all prices are known, those of what exists too
 * @param changes how many required changes there are of each class, the lightest class first; classes without any are left
 *     out
 */
public record Profile(
        AccessMethod method,
        Verdict verdict,
        boolean settled,
        Money added,
        boolean addedComplete,
        boolean costComplete,
        SortedMap<ChangeClass, Integer> changes,
        boolean inboundFromInternet,
        boolean internetEgress,
        boolean standingKey,
        Audit audit,
        Upkeep upkeep) {

    /**
     * What is weighed by the default order, so that who is better in one of them and worse in none stands before the other
     * under every preference. The heaviest change needs no line: it follows from the changes by class.
     */
    private static final List<Standing> DECIDING = List.of(
            Standing.VERDICT,
            Standing.COMPLETE_COST,
            Standing.ADDED_COST,
            Standing.NUMBER_OF_CHANGES,
            Standing.INBOUND_FROM_INTERNET,
            Standing.INTERNET_EGRESS,
            Standing.STANDING_KEY);

    /** What the default order does not weigh: it can prevent that an option is dominated, not bring it about. */
    private static final List<Standing> PREVENTING = List.of(Standing.AUDIT, Standing.UPKEEP);

    public Profile {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** The profile of a method that is judged so. */
    public static Profile of(
            AccessMethod method,
            Verdict verdict,
            Collection<AssessedPrerequisite> prerequisites,
            Collection<Change> changes,
            Cost cost) {
        return new Profile(
                method,
                verdict,
                verdict != Verdict.UNDETERMINED && prerequisites.stream().noneMatch(Profile::isOpen),
                cost.added(),
                cost.addedComplete(),
                cost.complete(),
                byClass(changes),
                method.hasInboundFromInternet(),
                method.hasInternetEgress(),
                method.hasStandingKey(),
                method.audit(),
                method.upkeep());
    }

    private static boolean isOpen(AssessedPrerequisite prerequisite) {
        return prerequisite.required() && prerequisite.status() == Status.UNKNOWN;
    }

    private static SortedMap<ChangeClass, Integer> byClass(Collection<Change> changes) {
        SortedMap<ChangeClass, Integer> counts = new TreeMap<>();
        changes.stream()
                .filter(Change::required)
                .forEach(change -> counts.merge(change.action().changeClass(), 1, Integer::sum));
        return counts;
    }

    /** How many required changes there are of a class. */
    public int changesOf(ChangeClass changeClass) {
        return changes.getOrDefault(changeClass, 0);
    }

    /** How many required changes there are. */
    public int numberOfChanges() {
        return changes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Whether this option is at least as good in every respect and better in one: verdict, known prices, added cost, required
     * changes of every class, exposure, standing key; audit and upkeep must be no worse, but being better there alone does not
     * do. So no {@link Preference} puts an option before one that dominates it.
     *
     * <p>It is said only where it is certain. What is ruled out neither dominates nor is dominated. What still needs
     * something unknown, or adds something without a price, dominates nothing: it may turn out worse. It can be dominated,
     * since it cannot turn out better than what is known of it.
     */
    public boolean dominates(Profile other) {
        return isCertain()
                && other.verdict != Verdict.RULED_OUT
                && DECIDING.stream().allMatch(respect -> compare(other, respect) <= 0)
                && PREVENTING.stream().allMatch(respect -> compare(other, respect) <= 0)
                && changes.keySet().stream().allMatch(one -> changesOf(one) <= other.changesOf(one))
                && DECIDING.stream().anyMatch(respect -> compare(other, respect) < 0);
    }

    private boolean isCertain() {
        return verdict != Verdict.RULED_OUT && settled && addedComplete;
    }

    /** The respects in which this option is better, in the order of the criteria. */
    public List<Standing> betterThan(Profile other) {
        return List.of(Standing.values()).stream()
                .filter(respect -> DECIDING.contains(respect) || PREVENTING.contains(respect))
                .filter(respect -> compare(other, respect) < 0)
                .toList();
    }

    /** Negative where this option is better by the criterion, which is one that needs no weights. */
    int compare(Profile other, Standing by) {
        return switch (by) {
            case VERDICT -> verdict.compareTo(other.verdict);
            case COMPLETE_COST -> Boolean.compare(other.costComplete, costComplete);
            case ADDED_COST -> added.amount().compareTo(other.added.amount());
            case NUMBER_OF_CHANGES -> Integer.compare(numberOfChanges(), other.numberOfChanges());
            case HEAVIEST_CHANGE -> Integer.compare(heaviest(), other.heaviest());
            case CHANGES_BY_CLASS -> compareByClass(other);
            case INBOUND_FROM_INTERNET -> Boolean.compare(inboundFromInternet, other.inboundFromInternet);
            case INTERNET_EGRESS -> Boolean.compare(internetEgress, other.internetEgress);
            case STANDING_KEY -> Boolean.compare(standingKey, other.standingKey);
            case AUDIT -> audit.compareTo(other.audit);
            case UPKEEP -> upkeep.compareTo(other.upkeep);
            case METHOD_ORDER -> method.compareTo(other.method);
            case WEIGHTED_SUM, LAST ->
                throw new IllegalArgumentException(
                        by + " is nothing that a profile tells.\nMaybe ask the preference, which holds the weights.");
        };
    }

    private int heaviest() {
        return changes.keySet().stream().mapToInt(ChangeClass::ordinal).max().orElse(-1);
    }

    private int compareByClass(Profile other) {
        ChangeClass[] classes = ChangeClass.values();
        for (int i = classes.length - 1; i >= 0; i--) {
            int order = Integer.compare(changesOf(classes[i]), other.changesOf(classes[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
