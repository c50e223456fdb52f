package dev.fumidai.text;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Profile;
import dev.fumidai.report.Standing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says what tells two options of a report apart, in the language of the words. Immutable and thread-safe. */
final class Comparison {
    private static final BigDecimal MINUS = BigDecimal.ONE.negate();

    private final AccessReport report;
    private final Words words;

    Comparison(AccessReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** What ordered the options, where somebody said it. */
    List<String> preference() {
        Preference preference = report.preference();
        return preference.isDefault()
                ? List.of()
                : List.of(words.label(Label.PREFERENCE, Map.of("preference", told(preference))));
    }

    /** A preference of somebody's own has the name that it was given. */
    private String told(Preference preference) {
        return isOurs(preference)
                ? words.sentence("preference." + preference.name(), Map.of("weights", weights(preference)))
                : preference.name();
    }

    private static boolean isOurs(Preference preference) {
        return preference.equals(Preference.leastChange())
                || preference.equals(Preference.mostSecure())
                || (!preference.weights().isEmpty() && preference.equals(Preference.weighted(preference.weights())));
    }

    private String weights(Preference preference) {
        return preference.weights().entrySet().stream()
                .map(weight -> words.sentence(
                        "preference.weight",
                        Map.of(
                                "burden",
                                words.sentence("burden." + weight.getKey()),
                                "weight",
                                weight.getValue().toString())))
                .collect(joining(separator()));
    }

    /** Why the option stands before the next one, with the values that decide. */
    String standing(AssessedOption option) {
        int next =
                Math.min(report.options().indexOf(option) + 1, report.options().size() - 1);
        Profile one = option.profile();
        Profile other = report.options().get(next).profile();
        // The difference of two sums can be told only where neither can grow.
        boolean vague = option.standing() == Standing.ADDED_COST && !(one.addedComplete() && other.addedComplete());
        return words.sentence(
                "standing." + option.standing() + (vague ? ".known" : ""), values(option.standing(), one, other));
    }

    /** By whom the option is dominated, and in what that one is better; nothing where it is not. */
    List<String> dominance(AssessedOption option) {
        return option.dominatedBy().map(method -> dominated(method, option)).stream()
                .toList();
    }

    private String dominated(AccessMethod method, AssessedOption option) {
        Profile dominator = report.option(method).profile();
        Profile profile = option.profile();
        String respects = dominator.betterThan(profile).stream()
                .map(respect -> words.sentence("respect." + respect, values(respect, dominator, profile)))
                .collect(joining(separator()));
        return words.sentence("dominated", Map.of("dominator", words.method(method), "respects", respects));
    }

    private Map<String, String> values(Standing by, Profile one, Profile other) {
        return Map.of(
                "value", value(by, one, other),
                "otherValue", value(by, other, one),
                "less", difference(one.added(), other.added()),
                "changeClass", words.sentence("changeClass." + deciding(one, other)));
    }

    /** What a profile has in a respect, beside another one; empty where a respect has no values. */
    private String value(Standing by, Profile one, Profile other) {
        return switch (by) {
            case VERDICT -> words.verdict(one.verdict());
            case ADDED_COST -> amount(one, one.added(), other.added());
            case NUMBER_OF_CHANGES -> Integer.toString(one.numberOfChanges());
            case HEAVIEST_CHANGE -> heaviest(one);
            case CHANGES_BY_CLASS -> Integer.toString(one.changesOf(deciding(one, other)));
            case AUDIT -> words.sentence("audit." + one.audit());
            case UPKEEP -> words.sentence("upkeep." + one.upkeep());
            case WEIGHTED_SUM -> {
                Preference preference = report.preference();
                yield amount(one, preference.weigh(one), preference.weigh(other));
            }
            case COMPLETE_COST, INBOUND_FROM_INTERNET, INTERNET_EGRESS, STANDING_KEY, METHOD_ORDER, LAST -> "";
        };
    }

    private String amount(Profile one, Money amount, Money other) {
        String text = exactIfAlike(amount, other) + " " + amount.currency().getCurrencyCode();
        return one.addedComplete() ? text : words.sentence("value.AT_LEAST", Map.of("amount", text));
    }

    /** Two amounts that differ by less than a cent are not told as if they were one. */
    private static String exactIfAlike(Money amount, Money other) {
        return amount.rounded().equals(other.rounded()) && !amount.equals(other) ? amount.plain() : amount.rounded();
    }

    private static String difference(Money one, Money other) {
        Money less = other.plus(one.times(MINUS));
        return exactIfAlike(less, Money.zero(less.currency())) + " "
                + less.currency().getCurrencyCode();
    }

    private String heaviest(Profile profile) {
        return profile.changes().isEmpty()
                ? words.sentence("value.NOTHING")
                : words.sentence("changeClass." + profile.changes().lastKey());
    }

    /** The heaviest class of which there are not as many changes in both. */
    private static ChangeClass deciding(Profile one, Profile other) {
        return Arrays.stream(ChangeClass.values())
                .filter(changeClass -> one.changesOf(changeClass) != other.changesOf(changeClass))
                .max(Comparator.naturalOrder())
                .orElse(ChangeClass.CLIENT);
    }

    private String separator() {
        return words.language() == Language.JAPANESE ? "、" : ", ";
    }
}
