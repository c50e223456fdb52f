package dev.fumidai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Audit;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.Status;
import dev.fumidai.finding.Upkeep;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {
    /** What makes a middling option worse, and in which respect the middling one is better then. */
    static Stream<Arguments> burdens() {
        return Stream.of(
                worse(Standing.VERDICT, sketch -> sketch.verdict(Verdict.UNDETERMINED)),
                worse(Standing.COMPLETE_COST, Sketch::existingWithoutPrice),
                worse(Standing.COMPLETE_COST, sketch -> sketch.addedAtLeast("5")),
                worse(Standing.ADDED_COST, sketch -> sketch.added("5.0001")),
                worse(Standing.NUMBER_OF_CHANGES, sketch -> sketch.changes(ChangeClass.FIREWALL, 3)),
                worse(Standing.NUMBER_OF_CHANGES, sketch -> sketch.changes(ChangeClass.CLIENT, 1)),
                worse(Standing.INBOUND_FROM_INTERNET, Sketch::inbound),
                worse(Standing.INTERNET_EGRESS, Sketch::egress),
                worse(Standing.STANDING_KEY, Sketch::key));
    }

    private static Arguments worse(Standing respect, UnaryOperator<Sketch> burden) {
        return Arguments.of(respect, burden);
    }

    @ParameterizedTest
    @MethodSource("burdens")
    void one_burden_less_dominates_and_is_the_respect_in_which_it_is_better(
            Standing respect, UnaryOperator<Sketch> burden) {
        Profile plain = new Sketch().profile();
        Profile burdened = burden.apply(new Sketch()).profile();

        assertThat(plain.dominates(burdened)).isTrue();
        assertThat(burdened.dominates(plain)).isFalse();
        assertThat(plain.betterThan(burdened)).containsExactly(respect);
        assertThat(burdened.betterThan(plain)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("burdens")
    void one_burden_more_prevents_it_however_much_better_the_rest_is(Standing respect, UnaryOperator<Sketch> burden) {
        Sketch dearer = new Sketch().added("1000").changes(ChangeClass.EXTERNAL, 3);
        Sketch exposed = new Sketch().inbound().egress().key();
        // Whichever respect the burden is in, one of the two is worse in others alone.
        Profile other = respect == Standing.ADDED_COST || respect == Standing.NUMBER_OF_CHANGES
                ? exposed.profile()
                : dearer.profile();

        assertThat(new Sketch().profile().dominates(other)).isTrue();
        assertThat(burden.apply(new Sketch()).profile().dominates(other)).isFalse();
    }

    @Test
    void what_is_equal_in_every_respect_does_not_dominate_whatever_its_method() {
        Profile one = new Sketch().profile();
        Profile other = new Sketch().method(AccessMethod.SERIAL_CONSOLE).profile();

        assertThat(one.dominates(one)).isFalse();
        assertThat(one.dominates(other)).isFalse();
        assertThat(other.dominates(one)).isFalse();
    }

    @Test
    void audit_and_upkeep_prevent_but_do_not_bring_about() {
        Profile plain = new Sketch().profile();
        Profile kept =
                new Sketch().audit(Audit.SESSION_CONTENT).upkeep(Upkeep.NONE).profile();
        Profile cheapWithoutRecord =
                new Sketch().added("1").audit(Audit.CONNECTIONS).profile();
        Profile cheapWithHost = new Sketch().added("1").upkeep(Upkeep.HOST).profile();
        Profile cheap = new Sketch().added("1").audit(Audit.SESSION_CONTENT).profile();

        assertThat(kept.dominates(plain)).isFalse();
        assertThat(cheapWithoutRecord.dominates(plain)).isFalse();
        assertThat(cheapWithHost.dominates(plain)).isFalse();
        assertThat(cheap.dominates(plain)).isTrue();
        assertThat(cheap.betterThan(plain)).containsExactly(Standing.ADDED_COST, Standing.AUDIT);
    }

    @Test
    void fewer_changes_do_not_dominate_where_one_class_has_more() {
        Profile fewerButHeavier = new Sketch()
                .changes(ChangeClass.FIREWALL, 0)
                .changes(ChangeClass.NETWORK, 2)
                .profile();
        Profile fewer = new Sketch().changes(ChangeClass.FIREWALL, 0).profile();

        assertThat(fewerButHeavier.dominates(new Sketch().profile())).isFalse();
        assertThat(fewer.dominates(new Sketch().profile())).isTrue();
    }

    @Test
    void what_is_ruled_out_neither_dominates_nor_is_dominated() {
        Profile out = worst().verdict(Verdict.RULED_OUT).profile();
        Profile cheapButOut = best().verdict(Verdict.RULED_OUT).profile();

        assertThat(best().profile().dominates(out)).isFalse();
        assertThat(cheapButOut.dominates(out)).isFalse();
        assertThat(cheapButOut.dominates(worst().profile())).isFalse();
    }

    @Test
    void what_still_needs_something_unknown_dominates_nothing_and_may_be_dominated() {
        Profile unsettled = best().unsettled().profile();
        Profile undetermined = best().verdict(Verdict.UNDETERMINED).unsettled().profile();
        Profile worseAndUndetermined =
                worst().verdict(Verdict.UNDETERMINED).unsettled().profile();

        assertThat(unsettled.dominates(worst().profile())).isFalse();
        assertThat(undetermined.dominates(worseAndUndetermined)).isFalse();
        assertThat(best().profile().dominates(worst().unsettled().profile())).isTrue();
        assertThat(best().profile().dominates(worseAndUndetermined)).isTrue();
        // Its changes are known to be none: what needs changes is not at least as good.
        assertThat(new Sketch().added("0").profile().dominates(undetermined)).isFalse();
    }

    @Test
    void a_sum_without_all_its_prices_is_a_lower_bound() {
        Profile atLeastFive = new Sketch().addedAtLeast("5").profile();

        assertThat(new Sketch().addedAtLeast("0").profile().dominates(atLeastFive))
                .as("nobody knows what the first one adds")
                .isFalse();
        assertThat(new Sketch().added("5").profile().dominates(atLeastFive)).isTrue();
        assertThat(new Sketch().added("5.01").profile().dominates(atLeastFive)).isFalse();
        // What exists has no price, what is added has all of them.
        assertThat(new Sketch().added("4").existingWithoutPrice().profile().dominates(atLeastFive))
                .isTrue();
        assertThat(new Sketch().added("5").existingWithoutPrice().profile().dominates(atLeastFive))
                .as("equal as far as the order goes")
                .isFalse();
        assertThat(new Sketch().added("4").existingWithoutPrice().profile().dominates(new Sketch().profile()))
                .as("a total that is known is better than one that is not")
                .isFalse();
    }

    @Test
    void a_profile_is_read_from_what_was_judged() {
        Profile profile = Profile.of(
                AccessMethod.SSH_BASTION,
                Verdict.READY_AFTER_CHANGES,
                List.of(prerequisite(Status.SATISFIED, true), prerequisite(Status.UNKNOWN, false)),
                List.of(
                        change(Action.RUN_BASTION, true),
                        change(Action.CREATE_SUBNET, true),
                        change(Action.AUTHORIZE_TARGET_INGRESS, true),
                        change(Action.CREATE_S3_GATEWAY_ENDPOINT, false)),
                Cost.of(List.of(line("2", false), line("7", true), line(null, true))));

        assertThat(profile)
                .isEqualTo(new Profile(
                        AccessMethod.SSH_BASTION,
                        Verdict.READY_AFTER_CHANGES,
                        true,
                        Money.usd("2"),
                        true,
                        false,
                        new TreeMap<>(Map.of(ChangeClass.NETWORK, 2, ChangeClass.FIREWALL, 1)),
                        true,
                        false,
                        true,
                        Audit.NONE,
                        Upkeep.HOST));
        assertThat(profile.numberOfChanges()).isEqualTo(3);
        assertThat(profile.changesOf(ChangeClass.NETWORK)).isEqualTo(2);
        assertThat(profile.changesOf(ChangeClass.DNS)).isZero();
    }

    @Test
    void what_it_needs_and_does_not_know_unsettles_a_profile() {
        assertThat(settled(Verdict.READY_AFTER_CHANGES, prerequisite(Status.UNKNOWN, true)))
                .isFalse();
        assertThat(settled(Verdict.READY, prerequisite(Status.SATISFIED, true))).isTrue();
        assertThat(settled(Verdict.UNDETERMINED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"WEIGHTED_SUM", "LAST"})
    void a_criterion_that_no_profile_tells_is_refused(Standing standing) {
        Profile profile = new Sketch().profile();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.compare(profile, standing))
                .withMessageContaining(standing + " is nothing that a profile tells.\nMaybe ");
    }

    private static boolean settled(Verdict verdict, AssessedPrerequisite... prerequisites) {
        return Profile.of(AccessMethod.SERIAL_CONSOLE, verdict, List.of(prerequisites), List.of(), Cost.of(List.of()))
                .settled();
    }

    private static Sketch best() {
        return new Sketch()
                .verdict(Verdict.READY)
                .added("0")
                .changes(ChangeClass.FIREWALL, 0)
                .changes(ChangeClass.NETWORK, 0)
                .audit(Audit.SESSION_CONTENT)
                .upkeep(Upkeep.NONE);
    }

    private static Sketch worst() {
        return new Sketch()
                .addedAtLeast("100")
                .changes(ChangeClass.EXTERNAL, 1)
                .inbound()
                .egress()
                .key()
                .audit(Audit.NONE)
                .upkeep(Upkeep.HOST);
    }

    private static AssessedPrerequisite prerequisite(Status status, boolean required) {
        return new AssessedPrerequisite(
                "SSBH-P01", "", status, required, "SSBH-P01.x", Map.of(), List.of(), List.of(), List.of());
    }

    private static Change change(Action action, boolean required) {
        return new Change(action, "vpc-1", required, List.of(), Map.of(), List.of(), List.of());
    }

    private static CostLine line(@Nullable String price, boolean existing) {
        return new CostLine(
                PriceKey.of(PriceItem.NAT_GATEWAY_HOUR),
                BigDecimal.ONE,
                price == null ? null : Money.usd(price),
                existing,
                "test",
                "NEW");
    }
}
