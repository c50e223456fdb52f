package dev.fumidai.cli;

import dev.fumidai.pricing.Money;
import dev.fumidai.report.Burden;
import dev.fumidai.report.Preference;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what {@code --prefer} says: the name of an order, or weights like {@code INBOUND_FROM_INTERNET=20,CHANGE=2}. */
final class PreferenceText {
    private static final String OPTION = "--prefer";

    private PreferenceText() {}

    /**
     * The preference that is meant.
     *
     * @param currency of the prices, and so of the weights
     * @throws UsageException if there is none of that name, or a weight cannot be
     */
    static Preference parse(String text, Currency currency) {
        return switch (text) {
            case "cheapest" -> Preference.cheapest();
            case "leastChange" -> Preference.leastChange();
            case "mostSecure" -> Preference.mostSecure();
            default -> weighted(text, currency);
        };
    }

    private static Preference weighted(String text, Currency currency) {
        Map<Burden, Money> weights = new EnumMap<>(Burden.class);
        for (String weight : text.split(",", -1)) {
            int equals = weight.indexOf('=');
            if (equals < 0) {
                throw new UsageException("prefer-unknown", text);
            }
            Burden burden = burden(weight.substring(0, equals));
            String amount = weight.substring(equals + 1);
            Money money = new Money(QuestionOptions.number(OPTION + " " + burden, amount), currency);
            if (weights.put(burden, money) != null) {
                throw new UsageException("weight-twice", burden);
            }
        }
        return Preference.weighted(weights);
    }

    private static Burden burden(String name) {
        return Arrays.stream(Burden.values())
                .filter(burden -> burden.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "burden-unknown",
                        name,
                        Arrays.stream(Burden.values()).map(Burden::name).collect(Collectors.joining(", "))));
    }
}
