package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a way in costs a month: its lines and their exact sums. Unknown amounts are not in the sums, so an incomplete
 * sum is a lower bound. Immutable and thread-safe.
 *
 * @param currency the currency of all lines
 * @param lines the lines in the order given, none of quantity 0
 */
public record Cost(Currency currency, List<CostLine> lines) {

    /** @throws IllegalArgumentException if a line is priced in another currency */
    public Cost {
        requireNonNull(currency, "currency");
        lines = lines.stream().filter(line -> !isNothing(line)).toList();
        lines.forEach(line -> requireCurrency(line, currency));
    }

    /** The cost of these lines in US dollars; lines of quantity 0 are left out. */
    public static Cost of(List<CostLine> lines) {
        return new Cost(Currency.getInstance("USD"), lines);
    }

    /** What choosing this adds to today's bill: the known lines that do not exist yet. */
    public Money added() {
        return sum(line -> !line.existing());
    }

    /** What all of it costs, existing parts too: all known lines. */
    public Money total() {
        return sum(line -> true);
    }

    /** Whether every line is known, so that {@link #total()} is the whole cost. */
    public boolean complete() {
        return lines.stream().allMatch(Cost::isKnown);
    }

    /** Whether every line that does not exist yet is known, so that {@link #added()} is the whole addition. */
    public boolean addedComplete() {
        return lines.stream().filter(line -> !line.existing()).allMatch(Cost::isKnown);
    }

    private Money sum(Predicate<CostLine> chosen) {
        Money sum = Money.zero(currency);
        for (CostLine line : lines) {
            Money amount = line.amount();
            if (amount != null && chosen.test(line)) {
                sum = sum.plus(amount);
            }
        }
        return sum;
    }

    private static boolean isNothing(CostLine line) {
        return line.quantity() != null && line.quantity().signum() == 0;
    }

    private static boolean isKnown(CostLine line) {
        return line.amount() != null;
    }

    private static void requireCurrency(CostLine line, Currency currency) {
        Money unitPrice = line.unitPrice();
        if (unitPrice != null && !unitPrice.currency().equals(currency)) {
            throw new IllegalArgumentException("The line " + line.item() + " for " + line.resource() + " is priced at "
                    + unitPrice + ", expected " + currency.getCurrencyCode()
                    + ".\nMaybe the price tables of two partitions are mixed; use new Cost(table.currency(), lines).");
        }
    }
}
