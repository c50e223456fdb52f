package dev.fumidai.report;

import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which order options are shown: data, not code. It moves no verdict and no cost. A value: immutable and thread-safe.
 *
 * <pre>{@code
 * question.preferring(Preference.mostSecure());
 * question.preferring(Preference.weighted(Map.of(Burden.INBOUND_FROM_INTERNET, usd("20"), Burden.CHANGE, usd("2"))));
 * }</pre>
 *
 * <p>What a weight may not be fails:
 *
 * <pre>{@code
 * Preference.weighted(Map.of(Burden.CHANGE, usd("-2"))); // IllegalArgumentException: nobody pays for more changes
 * }</pre>
 *
 * <p>Every order is total, and none puts an option before one that dominates it: the verdict stands first, what is not named
 * follows in the order of {@link #cheapest()}, and the order of the methods stands last, wherever they were named.
 *
 * @param name what it is called
 * @param criteria by what options are compared, the first that tells them apart decides
 * @param weights what one would pay a month to be rid of one unit of a burden; empty where {@code criteria} hold no
 *     {@link Standing#WEIGHTED_SUM}
 */
public record Preference(String name, List<Standing> criteria, SortedMap<Burden, Money> weights) {
    private static final List<Standing> BY_DEFAULT = List.of(
            Standing.VERDICT,
            Standing.COMPLETE_COST,
            Standing.ADDED_COST,
            Standing.NUMBER_OF_CHANGES,
            Standing.HEAVIEST_CHANGE,
            Standing.INBOUND_FROM_INTERNET,
            Standing.INTERNET_EGRESS,
            Standing.STANDING_KEY,
            Standing.METHOD_ORDER);

    private static final Preference CHEAPEST = new Preference("cheapest", BY_DEFAULT, new TreeMap<>());

    private static final Preference LEAST_CHANGE = new Preference(
            "leastChange",
            List.of(
                    Standing.CHANGES_BY_CLASS,
                    Standing.COMPLETE_COST,
                    Standing.ADDED_COST,
                    Standing.INBOUND_FROM_INTERNET,
                    Standing.INTERNET_EGRESS,
                    Standing.STANDING_KEY,
                    Standing.AUDIT,
                    Standing.UPKEEP),
            new TreeMap<>());

    private static final Preference MOST_SECURE = new Preference(
            "mostSecure",
            List.of(
                    Standing.INBOUND_FROM_INTERNET,
                    Standing.INTERNET_EGRESS,
                    Standing.STANDING_KEY,
                    Standing.AUDIT,
                    Standing.UPKEEP),
            new TreeMap<>());

    /**
     * @throws IllegalArgumentException if the name is blank, a weight is negative, weights are in several currencies, or there
     *     are weights without {@link Standing#WEIGHTED_SUM} or the other way round
     */
    public Preference {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("The name of a preference is \"" + name
                    + "\", expected a word.\nMaybe say whose order it is, as \"audit team\".");
        }
        criteria = completed(criteria);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        if (criteria.contains(Standing.WEIGHTED_SUM) == weights.isEmpty()) {
            throw new IllegalArgumentException("The preference " + name + " has the criteria " + criteria
                    + " and the weights " + weights
                    + ", expected WEIGHTED_SUM with weights or neither.\nMaybe use Preference.weighted(...).");
        }
        weights.forEach(Preference::requireWeight);
        requireOneCurrency(weights.values());
    }

    /**
     * The default: verdict, known prices, added cost, number of changes, heaviest change, inbound from the internet, egress,
     * standing key.
     */
    public static Preference cheapest() {
        return CHEAPEST;
    }

    /** Verdict, then fewer changes of the heaviest class, and so on down to the lightest; then known prices and cost. */
    public static Preference leastChange() {
        return LEAST_CHANGE;
    }

    /** Verdict, inbound from the internet, egress, standing key, audit, upkeep; then as {@link #cheapest()}. */
    public static Preference mostSecure() {
        return MOST_SECURE;
    }

    /**
     * Verdict and known prices, then one sum of money a month: what is added, and for each burden its weight times its units;
     * then as {@link #cheapest()}. What is not named weighs nothing.
     *
     * @param weights what one would pay a month to be rid of one unit, in the currency of the prices
     * @throws IllegalArgumentException if there is none, one is negative, or they are in several currencies
     */
    public static Preference weighted(Map<Burden, Money> weights) {
        return new Preference(
                "weighted", List.of(Standing.COMPLETE_COST, Standing.WEIGHTED_SUM), new TreeMap<>(weights));
    }

    /** Whether it is the one that holds where nothing is said. */
    public boolean isDefault() {
        return equals(CHEAPEST);
    }

    /** The order of options; never 0 for two methods. */
    public Comparator<Profile> order() {
        return (one, other) -> compare(decisive(one, other), one, other);
    }

    /** The criterion that tells two options apart; {@link Standing#METHOD_ORDER} where none other does. */
    public Standing decisive(Profile one, Profile other) {
        return criteria.stream()
                .filter(criterion -> compare(criterion, one, other) != 0)
                .findFirst()
                .orElse(Standing.METHOD_ORDER);
    }

    /**
     * What an option adds a month, and what its burdens weigh: the sum that {@link Standing#WEIGHTED_SUM} compares.
     *
     * @throws IllegalArgumentException if the weights are in another currency than the prices
     */
    public Money weigh(Profile profile) {
        Money sum = profile.added();
        for (Map.Entry<Burden, Money> weight : weights.entrySet()) {
            int units = weight.getKey().of(profile);
            sum = sum.plus(weight.getValue().times(BigDecimal.valueOf(units)));
        }
        return sum;
    }

    private int compare(Standing by, Profile one, Profile other) {
        return by == Standing.WEIGHTED_SUM ? weigh(one).compareTo(weigh(other)) : one.compare(other, by);
    }

    private static List<Standing> completed(Collection<Standing> named) {
        if (named.contains(Standing.LAST)) {
            throw new IllegalArgumentException("The criteria are " + named
                    + ", which hold LAST, expected what options can be compared by.\nMaybe METHOD_ORDER is meant.");
        }
        Set<Standing> all = new LinkedHashSet<>(List.of(Standing.VERDICT));
        all.addAll(named);
        all.addAll(BY_DEFAULT);
        all.remove(Standing.METHOD_ORDER);
        all.add(Standing.METHOD_ORDER);
        return List.copyOf(all);
    }

    private static void requireWeight(Burden burden, Money weight) {
        if (weight.amount().signum() < 0) {
            throw new IllegalArgumentException("The weight of " + burden + " is " + weight
                    + ", expected 0 or more: what one would pay a month to be rid of it.\nMaybe a sign slipped in.");
        }
    }

    private static void requireOneCurrency(Collection<Money> weights) {
        if (weights.stream().map(Money::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("The weights are " + weights
                    + ", expected one currency.\nMaybe convert them to the currency of the prices.");
        }
    }
}
