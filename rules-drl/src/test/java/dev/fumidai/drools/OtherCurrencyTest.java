package dev.fumidai.drools;

import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.requirement.Requirements.monthlyBudget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.requirement.Requirements;
import dev.fumidai.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A question may be priced in another currency than US dollars, as in the Regions of China. */
class OtherCurrencyTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();

    @Test
    void a_report_is_in_the_currency_of_its_prices() {
        AccessReport report = ADVISOR.evaluate(question().requiring(Requirements.parse("MONTHLY_BUDGET=200 CNY")));

        assertThat(report.prices().currency()).isEqualTo("CNY");
        assertThat(report.options().stream().map(AssessedOption::cost))
                .isNotEmpty()
                .allMatch(cost -> cost.currency().equals(YUAN));
        assertThat(ADVISOR.explain(report, Locale.ENGLISH)).contains(" CNY").doesNotContain(" USD a month");
    }

    @Test
    void a_budget_in_another_currency_than_the_prices_is_refused_with_what_to_try() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADVISOR.evaluate(question().requiring(monthlyBudget(usd("30")))))
                .withMessageContaining("USD")
                .withMessageContaining("CNY")
                .withMessageContaining("\nMaybe ");
    }

    private static AccessQuestion question() {
        PricingTable yuan = PricingTable.of(
                "prices in yuan",
                PricingTable.bundled().prices().stream()
                        .map(price -> new Price(
                                price.region(),
                                price.key(),
                                new Money(price.unitPrice().amount(), YUAN),
                                price.effective(),
                                price.source()))
                        .toList());
        return AccessQuestion.in(SnapshotReader.read(Path.of("..", "examples", "snapshots", "tokyo-web")))
                .toInstance("i-0abc0000000000001")
                .pricedWith(yuan)
                .asOf(LocalDate.of(2026, 11, 23));
    }
}
