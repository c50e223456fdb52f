package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Ratio;
import dev.fumidai.pricing.Usage;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

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

    @Property(tries = 150)
    void a_curve_has_at_each_use_what_an_answer_for_that_use_says(
            @ForAll(supplier = Scenes.class) Scene any,
            @ForAll UsageVariable by,
            @ForAll @IntRange(min = 1, max = 744) int whole) {
        AccessQuestion question = withoutBudget(any).question();
        BigDecimal value = BigDecimal.valueOf(whole);
        AccessReport report = advisor.evaluate(question);
        AccessReport there = advisor.evaluate(question.used(question.usage().with(by, value)));
        List<AccessMethod> sameWay = sameWay(report, there);

        Statistics.label("moves")
                .collect(moves(sameWay, report, there))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        for (AccessMethod method : sameWay) {
            assertThat(report.costCurve(method, by).at(value))
                    .as("%s at %s %s", method, value, by)
                    .isEqualTo(there.option(method).cost().added());
        }
        for (AccessMethod first : sameWay) {
            for (AccessMethod second : sameWay) {
                cheaperAt(report.breakEven(first, second, by), value)
                        .ifPresent(cheaper -> assertThat(cheaper)
                                .as("%s against %s at %s %s", first, second, value, by)
                                .isEqualTo(cheaper(
                                        there.option(first).cost(),
                                        there.option(second).cost())));
            }
        }
    }

    @Property(tries = 100)
    void more_use_never_costs_less(
            @ForAll(supplier = Scenes.class) Scene any,
            @ForAll UsageVariable by,
            @ForAll @IntRange(min = 1, max = 372) int one,
            @ForAll @IntRange(min = 0, max = 372) int more) {
        AccessQuestion question = withoutBudget(any).question();
        Usage usage = question.usage();
        AccessReport less = advisor.evaluate(question.used(usage.with(by, BigDecimal.valueOf(one))));
        AccessReport grown = advisor.evaluate(question.used(usage.with(by, BigDecimal.valueOf((long) one + more))));
        for (AccessMethod method : sameWay(less, grown)) {
            Cost before = less.option(method).cost();
            Cost after = grown.option(method).cost();
            assertThat(after.added()).as("added by %s", method).isGreaterThanOrEqualTo(before.added());
            assertThat(after.total()).as("total of %s", method).isGreaterThanOrEqualTo(before.total());
        }
    }

    /** Where a method has several ways, more use may make another one the cheapest; the curve is of the one shown. */
    private static List<AccessMethod> sameWay(AccessReport one, AccessReport other) {
        return one.options().stream()
                .filter(option ->
                        option.via().equals(other.option(option.method()).via()))
                .filter(option ->
                        option.changes().equals(other.option(option.method()).changes()))
                .map(AssessedOption::method)
                .toList();
    }

    private static Optional<Cheaper> cheaperAt(BreakEven even, BigDecimal value) {
        Ratio at = Ratio.of(value);
        return even.stretches().stream()
                .filter(stretch -> stretch.from().compareTo(at) < 0)
                .filter(stretch -> stretch.to() == null || at.compareTo(stretch.to()) < 0)
                .map(BreakEven.Stretch::cheaper)
                .findFirst();
    }

    private static Cheaper cheaper(Cost first, Cost second) {
        int order = first.added().compareTo(second.added());
        return order == 0 ? Cheaper.NEITHER : order < 0 ? Cheaper.FIRST : Cheaper.SECOND;
    }

    private static boolean moves(List<AccessMethod> methods, AccessReport report, AccessReport there) {
        return methods.stream()
                .anyMatch(method -> !report.option(method)
                        .cost()
                        .added()
                        .equals(there.option(method).cost().added()));
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
