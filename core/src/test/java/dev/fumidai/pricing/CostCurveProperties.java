package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.BreakEven.Stretch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A curve says what the bill says, and a break-even is where the bills change places: asked of the bills themselves. */
class CostCurveProperties {
    /** Far beyond every bend and every meeting point of the generated functions. */
    private static final BigDecimal FAR = new BigDecimal("10000000");

    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    @Provide
    Arbitrary<Usage> usages() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 20, 40, 730, 744),
                        Arbitraries.of("0", "1", "0.5", "250"),
                        Arbitraries.of(1, 2, 3),
                        Arbitraries.of(1, 2, 7))
                .as((hours, gigabytes, zones, instances) -> Usage.hoursPerMonth(hours)
                        .gbPerMonth(gigabytes)
                        .zones(zones)
                        .instances(instances));
    }

    @Property(tries = 2000)
    void the_curve_has_at_each_value_what_the_bill_says(
            @ForAll(supplier = CostFunctions.class) CostFunction function,
            @ForAll("usages") Usage usage,
            @ForAll UsageVariable by,
            @ForAll @IntRange(min = 0, max = 744) int whole) {
        BigDecimal value = BigDecimal.valueOf(whole).max(by.least());
        CostCurve curve = function.along(by, usage);
        Cost cost = function.at(usage.with(by, value));

        Statistics.label("bends")
                .collect(curve.bends().size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        assertThat(curve.at(value)).isEqualTo(cost.added());
        if (curve.complete()) {
            assertThat(cost.addedComplete()).isTrue();
        }
    }

    @Property(tries = 2000)
    void the_bill_never_falls_as_a_quantity_grows(
            @ForAll(supplier = CostFunctions.class) CostFunction function,
            @ForAll("usages") Usage usage,
            @ForAll UsageVariable by,
            @ForAll @IntRange(min = 1, max = 372) int one,
            @ForAll @IntRange(min = 0, max = 372) int more) {
        Cost less = function.at(usage.with(by, BigDecimal.valueOf(one)));
        Cost grown = function.at(usage.with(by, BigDecimal.valueOf((long) one + more)));

        Statistics.label("grows")
                .collect(grown.total().compareTo(less.total()) > 0)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        assertThat(grown.added()).isGreaterThanOrEqualTo(less.added());
        assertThat(grown.total()).isGreaterThanOrEqualTo(less.total());
    }

    @Property(tries = 4000)
    void the_cheaper_one_changes_at_the_points_and_nowhere_else(
            @ForAll(supplier = CostFunctions.class) CostFunction first,
            @ForAll(supplier = CostFunctions.class) CostFunction second,
            @ForAll("usages") Usage usage,
            @ForAll("continuous") UsageVariable by) {
        BreakEven even = BreakEven.between(first.along(by, usage), second.along(by, usage));

        Statistics.label("points")
                .collect(even.known() ? Math.min(2, even.points().size()) : -1)
                .coverage(coverage -> {
                    coverage.check(0).percentage(share -> share > 5);
                    coverage.check(1).percentage(share -> share > 5);
                    coverage.check(2).count(times -> times > 0);
                    coverage.check(-1).percentage(share -> share > 1);
                });
        for (Stretch stretch : even.stretches()) {
            BigDecimal from = stretch.from().decimal(9, RoundingMode.UP);
            BigDecimal to = stretch.to() == null ? FAR : stretch.to().decimal(9, RoundingMode.DOWN);
            for (BigDecimal value : inside(from, to)) {
                Usage there = usage.with(by, value);
                assertThat(cheaper(first.at(there), second.at(there)))
                        .as("%s = %s, in %s", by, value.toPlainString(), stretch)
                        .isEqualTo(stretch.cheaper());
            }
        }
        for (int i = 1; i < even.stretches().size(); i++) {
            assertThat(even.stretches().get(i).cheaper())
                    .isNotEqualTo(even.stretches().get(i - 1).cheaper());
        }
    }

    /** Hours and gigabytes are asked between whole numbers, too. */
    @Provide
    Arbitrary<UsageVariable> continuous() {
        return Arbitraries.of(UsageVariable.HOURS, UsageVariable.GIGABYTES);
    }

    @Property(tries = 1000)
    void swapping_the_two_swaps_who_is_cheaper(
            @ForAll(supplier = CostFunctions.class) CostFunction first,
            @ForAll(supplier = CostFunctions.class) CostFunction second,
            @ForAll("usages") Usage usage,
            @ForAll UsageVariable by) {
        CostCurve one = first.along(by, usage);
        CostCurve other = second.along(by, usage);
        List<Stretch> swapped = BreakEven.between(other, one).stretches().stream()
                .map(stretch -> new Stretch(stretch.from(), stretch.to(), swapped(stretch.cheaper())))
                .toList();

        assertThat(BreakEven.between(one, other).stretches()).isEqualTo(swapped);
    }

    /** Near both ends and in between. */
    private static List<BigDecimal> inside(BigDecimal from, BigDecimal to) {
        BigDecimal width = to.subtract(from);
        return width.compareTo(NEAR.multiply(BigDecimal.TEN)) < 0
                ? List.of()
                : List.of(
                        from.add(NEAR),
                        from.add(width.multiply(new BigDecimal("0.37"))),
                        from.add(width.multiply(new BigDecimal("0.81"))),
                        to.subtract(NEAR));
    }

    private static Cheaper cheaper(Cost first, Cost second) {
        int order = first.added().compareTo(second.added());
        return order == 0 ? Cheaper.NEITHER : order < 0 ? Cheaper.FIRST : Cheaper.SECOND;
    }

    private static Cheaper swapped(Cheaper cheaper) {
        return switch (cheaper) {
            case FIRST -> Cheaper.SECOND;
            case SECOND -> Cheaper.FIRST;
            case NEITHER -> Cheaper.NEITHER;
        };
    }
}
