package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;

/** Sums are the sums of their lines, and what is ready costs nothing new but its use. */
class CostProperties {
    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Property(tries = 200)
    void sums_are_the_sums_of_their_lines(@ForAll(supplier = Scenes.class) Scene scene) {
        for (AssessedOption option : advisor.evaluate(scene.question()).options()) {
            Cost cost = option.cost();
            assertThat(cost.total()).as("total of %s", option.method()).isEqualTo(sum(cost, line -> true));
            assertThat(cost.added()).as("added by %s", option.method()).isEqualTo(sum(cost, line -> !line.existing()));
        }
    }

    @Property(tries = 250)
    void what_is_ready_needs_no_change_and_costs_only_its_use(@ForAll(supplier = Scenes.class) Scene scene) {
        for (AssessedOption option : advisor.evaluate(scene.question()).options()) {
            if (option.verdict() == Verdict.READY) {
                assertThat(option.requiredChanges())
                        .as("changes of %s", option.method())
                        .isEmpty();
                assertThat(option.cost().added())
                        .as("added by %s", option.method())
                        .isEqualTo(sum(option.cost(), CostProperties::isUse));
            }
        }
    }

    @Property(tries = 150)
    void the_order_is_the_same_at_any_level_of_prices(
            @ForAll(supplier = Scenes.class) Scene any,
            @ForAll @BigRange(min = "0.01", max = "100") BigDecimal factor) {
        // A budget is an amount: what is within it at one level of prices is not at another.
        Scene scene = withoutBudget(any);
        AccessQuestion question = scene.question();
        AccessReport report = advisor.evaluate(question);
        Assume.that(report.options().stream().allMatch(option -> option.cost().complete()));
        AccessReport scaled =
                advisor.evaluate(question.pricedWith(question.prices().scaled(factor, "another level")));
        assertThat(order(scaled)).isEqualTo(order(report));
    }

    private static Scene withoutBudget(Scene scene) {
        Scene without = scene;
        for (Dimension dimension : List.of(Dimension.REQUIREMENT_FIRST, Dimension.REQUIREMENT_SECOND)) {
            if (scene.get(dimension).startsWith("MONTHLY_BUDGET")) {
                without = without.with(dimension, "none");
            }
        }
        return without;
    }

    private static List<String> order(AccessReport report) {
        return report.options().stream()
                .map(option -> option.method() + " " + option.via())
                .toList();
    }

    /** By the gigabyte, or by the hour of a connection. */
    private static boolean isUse(CostLine line) {
        return line.unit().equals("GB") || line.key().item() == PriceItem.CLIENT_VPN_CONNECTION_HOUR;
    }

    private static Money sum(Cost cost, Predicate<CostLine> chosen) {
        Money sum = Money.zero(cost.currency());
        for (CostLine line : cost.lines()) {
            Money amount = line.amount();
            if (amount != null && chosen.test(line)) {
                sum = sum.plus(amount);
            }
        }
        return sum;
    }
}
