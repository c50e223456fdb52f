package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a way in costs a month for every usage: the sum of its terms. It is piecewise linear in hours, gigabytes, zones and
 * instances, each for itself; only tiers bend it. Immutable and thread-safe.
 *
 * <pre>{@code
 * CostFunction costs = report.option(AccessMethod.SSH_BASTION).costs();
 * costs.at(Usage.hoursPerMonth(160)).added();                     // 2.432 USD
 * costs.along(UsageVariable.HOURS, Usage.DEFAULT).at(...);        // the same, as a curve
 * }</pre>
 *
 * @param currency the currency of all terms
 * @param terms in the order of the lines they give
 */
public record CostFunction(Currency currency, List<CostTerm> terms) {
    public CostFunction {
        requireNonNull(currency, "currency");
        terms = List.copyOf(terms);
    }

    /** The bill for a usage. */
    public Cost at(Usage usage) {
        return new Cost(
                currency,
                terms.stream().flatMap(term -> term.lines(usage).stream()).toList());
    }

    /** The terms of one part. */
    public List<CostTerm> ofPart(String part) {
        return terms.stream().filter(term -> term.part().equals(part)).toList();
    }

    /** What it adds to today's bill as one variable moves and the others stay as in a usage. */
    public CostCurve along(UsageVariable variable, Usage usage) {
        List<Optional<List<CostCurve.Piece>>> parts = terms.stream()
                .filter(term -> !term.existing())
                .map(term -> term.along(variable, usage))
                .toList();
        return CostCurve.sum(
                variable,
                currency,
                parts.stream().allMatch(Optional::isPresent),
                parts.stream().flatMap(Optional::stream).toList());
    }
}
