package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Sums of terms with up to three tiers, from few values, so that lines are parallel, meet, bend and coincide. */
final class CostFunctions implements ArbitrarySupplier<CostFunction> {
    private static final Currency USD = Currency.getInstance("USD");
    private static final PriceKey KEY = PriceKey.of(PriceItem.NAT_GATEWAY_GB);

    @Override
    public Arbitrary<CostFunction> get() {
        return terms().list().ofMinSize(0).ofMaxSize(4).map(terms -> new CostFunction(USD, terms));
    }

    private static Arbitrary<CostTerm> terms() {
        Arbitrary<Set<UsageVariable>> factors =
                Arbitraries.of(UsageVariable.class).set().ofMaxSize(2);
        Arbitrary<BigDecimal> amounts =
                Arbitraries.of("0", "1", "2", "0.5", "3", "730").map(BigDecimal::new);
        Arbitrary<List<Tier>> tiers = Combinators.combine(
                        Arbitraries.of("0.5", "1", "0.014", "0")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.integers().between(1, 300))
                .as(CostFunctions::tiers);
        Arbitrary<Boolean> priced = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(30, Arbitraries.just(true)), net.jqwik.api.Tuple.of(1, Arbitraries.just(false)));
        return Combinators.combine(factors, amounts, tiers, priced, Arbitraries.of(true, false, false, false))
                .as(CostFunctions::term);
    }

    private static List<Tier> tiers(List<String> prices, int width) {
        List<Tier> tiers = new ArrayList<>();
        for (String price : prices) {
            tiers.add(new Tier(BigDecimal.valueOf((long) width * tiers.size()), Money.usd(price)));
        }
        return tiers;
    }

    private static CostTerm term(
            Set<UsageVariable> factors, BigDecimal amount, List<Tier> tiers, boolean priced, boolean existing) {
        Price price = new Price("r-1", KEY, tiers, LocalDate.of(2026, 1, 1), "generated");
        return new CostTerm(KEY, priced ? price : null, new Quantity(amount, factors), existing, "NEW", "NEW", null);
    }
}
