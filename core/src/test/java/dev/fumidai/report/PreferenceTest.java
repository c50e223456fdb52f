package dev.fumidai.report;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Audit;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.Upkeep;
import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In each case of an order the first option wins by one criterion and loses by all later ones. */
class PreferenceTest {
    /** From what decides first to what decides last: what makes an option worse in it alone. */
    private static final Map<Standing, UnaryOperator<Sketch>> WORSE = Map.ofEntries(
            Map.entry(Standing.VERDICT, sketch -> sketch.verdict(Verdict.UNDETERMINED)),
            Map.entry(Standing.COMPLETE_COST, Sketch::existingWithoutPrice),
            Map.entry(Standing.ADDED_COST, sketch -> sketch.added("6")),
            Map.entry(Standing.NUMBER_OF_CHANGES, sketch -> sketch.changes(ChangeClass.CLIENT, 4)),
            Map.entry(Standing.CHANGES_BY_CLASS, sketch -> sketch.changes(ChangeClass.EXTERNAL, 1)),
            Map.entry(Standing.INBOUND_FROM_INTERNET, Sketch::inbound),
            Map.entry(Standing.INTERNET_EGRESS, Sketch::egress),
            Map.entry(Standing.STANDING_KEY, Sketch::key),
            Map.entry(Standing.AUDIT, sketch -> sketch.audit(Audit.NONE)),
            Map.entry(Standing.UPKEEP, sketch -> sketch.upkeep(Upkeep.HOST)),
            Map.entry(Standing.METHOD_ORDER, sketch -> sketch.method(AccessMethod.SERIAL_CONSOLE)));

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(
                        Preference.cheapest(),
                        List.of(
                                Standing.VERDICT,
                                Standing.COMPLETE_COST,
                                Standing.ADDED_COST,
                                Standing.NUMBER_OF_CHANGES,
                                Standing.INBOUND_FROM_INTERNET,
                                Standing.INTERNET_EGRESS,
                                Standing.STANDING_KEY,
                                Standing.METHOD_ORDER)),
                Arguments.of(
                        Preference.leastChange(),
                        List.of(
                                Standing.VERDICT,
                                Standing.CHANGES_BY_CLASS,
                                Standing.COMPLETE_COST,
                                Standing.ADDED_COST,
                                Standing.INBOUND_FROM_INTERNET,
                                Standing.INTERNET_EGRESS,
                                Standing.STANDING_KEY,
                                Standing.AUDIT,
                                Standing.UPKEEP,
                                Standing.METHOD_ORDER)),
                Arguments.of(
                        Preference.mostSecure(),
                        List.of(
                                Standing.VERDICT,
                                Standing.INBOUND_FROM_INTERNET,
                                Standing.INTERNET_EGRESS,
                                Standing.STANDING_KEY,
                                Standing.AUDIT,
                                Standing.UPKEEP,
                                Standing.COMPLETE_COST,
                                Standing.ADDED_COST,
                                Standing.NUMBER_OF_CHANGES,
                                Standing.METHOD_ORDER)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void each_criterion_outweighs_all_later_ones(Preference preference, List<Standing> order) {
        for (int i = 0; i < order.size(); i++) {
            Profile first = worseIn(order.subList(i + 1, order.size()));
            Profile next = worseIn(order.subList(i, i + 1));

            assertThat(preference.order().compare(first, next))
                    .as("%s", order.get(i))
                    .isNegative();
            assertThat(preference.order().compare(next, first))
                    .as("%s", order.get(i))
                    .isPositive();
            assertThat(preference.decisive(first, next)).isEqualTo(order.get(i));
        }
    }

    private static Profile worseIn(List<Standing> criteria) {
        Sketch sketch = new Sketch();
        for (Standing criterion : criteria) {
            sketch = WORSE.getOrDefault(criterion, same -> same).apply(sketch);
        }
        return sketch.profile();
    }

    @Test
    void the_default_is_the_cheapest_and_weighs_neither_audit_nor_upkeep() {
        assertThat(Preference.cheapest().isDefault()).isTrue();
        assertThat(Preference.leastChange().isDefault()).isFalse();
        assertThat(Preference.mostSecure().isDefault()).isFalse();
        assertThat(Preference.cheapest().criteria()).doesNotContain(Standing.AUDIT, Standing.UPKEEP);
    }

    @Test
    void the_least_change_is_told_class_by_class_from_the_heaviest() {
        Profile manyLight = new Sketch().changes(ChangeClass.FIREWALL, 9).profile();
        Profile oneHeavier = new Sketch()
                .changes(ChangeClass.FIREWALL, 0)
                .changes(ChangeClass.NETWORK, 2)
                .profile();

        assertThat(Preference.leastChange().order().compare(manyLight, oneHeavier))
                .isNegative();
        assertThat(Preference.cheapest().order().compare(manyLight, oneHeavier)).isPositive();
    }

    @Test
    void a_weighted_sum_is_what_is_added_and_each_weight_times_its_units() {
        Map<Burden, Money> weights = Map.of(
                Burden.CHANGE, usd("0.5"),
                Burden.FIREWALL_CHANGE, usd("10"),
                Burden.EXTERNAL_CHANGE, usd("1000"),
                Burden.INBOUND_FROM_INTERNET, usd("100"),
                Burden.INTERNET_EGRESS, usd("200"),
                Burden.STANDING_KEY, usd("400"),
                Burden.AUDIT, usd("0.01"),
                Burden.UPKEEP, usd("0.0001"));
        Preference preference = Preference.weighted(weights);

        // 5 added, 3 changes, 2 of them of the firewall, one step below session content, one of upkeep.
        assertThat(preference.weigh(new Sketch().profile())).isEqualTo(usd("26.5101"));
        assertThat(preference.weigh(new Sketch()
                        .inbound()
                        .egress()
                        .key()
                        .audit(Audit.NONE)
                        .upkeep(Upkeep.HOST)
                        .profile()))
                .isEqualTo(usd("726.5302"));
        assertThat(preference.weights()).isEqualTo(weights);
    }

    @ParameterizedTest
    @EnumSource(ChangeClass.class)
    void every_class_of_changes_can_be_weighed(ChangeClass changeClass) {
        Profile profile = new Sketch()
                .changes(ChangeClass.FIREWALL, 0)
                .changes(ChangeClass.NETWORK, 0)
                .changes(changeClass, 3)
                .profile();

        for (Burden burden : Burden.values()) {
            if (burden.name().endsWith("CHANGE")) {
                boolean counts = burden == Burden.CHANGE || burden.name().equals(changeClass + "_CHANGE");
                assertThat(burden.of(profile)).as("%s", burden).isEqualTo(counts ? 3 : 0);
            }
        }
        assertThat(Burden.valueOf(changeClass + "_CHANGE").of(profile)).isEqualTo(3);
    }

    @Test
    void weights_decide_after_verdict_and_known_prices_and_before_the_cost_alone() {
        Preference preference = Preference.weighted(Map.of(Burden.STANDING_KEY, usd("1.5")));
        Profile cheapWithKey = new Sketch().added("4").key().profile();
        Profile dearer = new Sketch().added("5").profile();
        Profile alike = new Sketch().added("3.5").key().profile();

        assertThat(preference.order().compare(dearer, cheapWithKey)).isNegative();
        assertThat(preference.decisive(dearer, cheapWithKey)).isEqualTo(Standing.WEIGHTED_SUM);
        assertThat(preference.decisive(alike, dearer)).isEqualTo(Standing.ADDED_COST);
        assertThat(preference.order().compare(alike, dearer)).isNegative();
        assertThat(preference.decisive(dearer, new Sketch().addedAtLeast("0").profile()))
                .isEqualTo(Standing.COMPLETE_COST);
        assertThat(preference.decisive(
                        dearer, new Sketch().verdict(Verdict.READY).profile()))
                .isEqualTo(Standing.VERDICT);
    }

    @Test
    void an_order_of_ones_own_is_completed_so_that_it_is_total_and_respects_dominance() {
        Preference own = new Preference(
                "audit team", List.of(Standing.METHOD_ORDER, Standing.AUDIT, Standing.AUDIT), new TreeMap<>());

        assertThat(own.criteria())
                .startsWith(Standing.VERDICT, Standing.AUDIT, Standing.COMPLETE_COST, Standing.ADDED_COST)
                .endsWith(Standing.STANDING_KEY, Standing.METHOD_ORDER)
                .doesNotHaveDuplicates();
        assertThat(new Preference(own.name(), own.criteria(), own.weights())).isEqualTo(own);
    }

    @Test
    void a_preference_is_a_value() {
        Map<Burden, Money> weights = new TreeMap<>(Map.of(Burden.CHANGE, usd("2")));
        Preference preference = Preference.weighted(weights);
        weights.put(Burden.AUDIT, usd("1"));

        assertThat(preference)
                .isEqualTo(Preference.weighted(Map.of(Burden.CHANGE, usd("2.00"))))
                .hasSameHashCodeAs(Preference.weighted(Map.of(Burden.CHANGE, usd("2.00"))));
    }

    @Test
    void what_cannot_be_is_told_with_its_value_and_what_to_try() {
        refused(() -> Preference.weighted(Map.of(Burden.CHANGE, usd("-2"))), "The weight of CHANGE is -2.00 USD");
        refused(() -> Preference.weighted(Map.of()), "expected WEIGHTED_SUM with weights or neither");
        refused(
                () -> new Preference("mine", List.of(Standing.AUDIT), new TreeMap<>(Map.of(Burden.AUDIT, usd("1")))),
                "The preference mine has the criteria");
        refused(() -> new Preference(" ", List.of(), new TreeMap<>()), "The name of a preference is \" \"");
        refused(
                () -> new Preference("mine", List.of(Standing.LAST), new TreeMap<>()),
                "The criteria are [LAST], which hold LAST");
        Money yuan = new Money(BigDecimal.ONE, Currency.getInstance("CNY"));
        refused(
                () -> Preference.weighted(Map.of(Burden.AUDIT, usd("1"), Burden.UPKEEP, yuan)),
                "The weights are [1.00 USD, 1.00 CNY], expected one currency.");
        refused(
                () -> Preference.weighted(Map.of(Burden.AUDIT, yuan)).weigh(new Sketch().profile()),
                "Cannot add or compare 5.00 USD and 1.00 CNY.");
    }

    private static void refused(Runnable call, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(call::run)
                .withMessageContaining(told)
                .withMessageContaining("\nMaybe ");
    }
}
