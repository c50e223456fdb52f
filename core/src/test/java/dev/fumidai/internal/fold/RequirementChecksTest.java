package dev.fumidai.internal.fold;

import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.requirement.Requirements.monthlyBudget;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.requirement.Requirements.noNetworkChange;
import static dev.fumidai.requirement.Requirements.sessionHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.internal.assembly.SessionLimit;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.report.Conflict;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.RequirementCode;
import dev.fumidai.requirement.Requirements;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requirement forbids which change, and what it says of time and money. */
class RequirementChecksTest {
    /** What each code that speaks of changes forbids. */
    private static final Map<RequirementCode, Set<Action>> FORBIDDEN = new EnumMap<>(Map.of(
            RequirementCode.NO_CHANGE, EnumSet.allOf(Action.class),
            RequirementCode.NO_NETWORK_CHANGE, of(ChangeClass.NETWORK, ChangeClass.FIREWALL, ChangeClass.DNS),
            RequirementCode.NO_DNS_CHANGE, of(ChangeClass.DNS),
            RequirementCode.NO_IAM_CHANGE, of(ChangeClass.IDENTITY),
            RequirementCode.NO_INTERNET_EGRESS,
                    EnumSet.of(Action.ROUTE_TO_NAT_GATEWAY, Action.ROUTE_TO_EGRESS_ONLY_GATEWAY),
            RequirementCode.NO_INBOUND_FROM_INTERNET,
                    EnumSet.of(
                            Action.AUTHORIZE_OPERATOR_INGRESS,
                            Action.CREATE_BASTION_SECURITY_GROUP,
                            Action.RUN_BASTION),
            RequirementCode.NO_INBOUND_RULE_ON_TARGET, EnumSet.of(Action.AUTHORIZE_TARGET_INGRESS)));

    @ParameterizedTest
    @EnumSource(RequirementCode.class)
    void each_code_forbids_its_changes_and_no_other(RequirementCode code) {
        RequirementChecks checks = checks(example(code));
        Set<Action> forbidden = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (!checks.allows(change(action, true))) {
                forbidden.add(action);
            }
        }

        assertThat(forbidden).isEqualTo(FORBIDDEN.getOrDefault(code, EnumSet.noneOf(Action.class)));
    }

    @Test
    void network_firewall_and_dns_are_network_changes_and_the_rest_is_not() {
        RequirementChecks checks = checks(noNetworkChange());
        Set<ChangeClass> forbidden = EnumSet.noneOf(ChangeClass.class);
        for (Action action : Action.values()) {
            if (!checks.allows(change(action, true))) {
                forbidden.add(action.changeClass());
            }
        }

        assertThat(forbidden).containsExactly(ChangeClass.FIREWALL, ChangeClass.DNS, ChangeClass.NETWORK);
    }

    @ParameterizedTest
    @EnumSource(RequirementCode.class)
    void a_recommended_change_violates_nothing(RequirementCode code) {
        for (Action action : Action.values()) {
            assertThat(checks(example(code)).of(change(action, false))).isEmpty();
        }
    }

    @Test
    void without_requirements_everything_is_allowed() {
        for (Action action : Action.values()) {
            assertThat(checks().allows(change(action, true))).isTrue();
        }
    }

    @Test
    void a_conflict_names_the_requirement_the_change_and_what_it_touches() {
        assertThat(checks(noChange(), noNetworkChange()).of(change(Action.ROUTE_TO_NAT_GATEWAY, true)))
                .containsExactlyInAnyOrder(
                        new Conflict(
                                "NO_CHANGE",
                                "conflict.NO_CHANGE",
                                Map.of("action", "ROUTE_TO_NAT_GATEWAY", "resource", "rtb-1")),
                        new Conflict(
                                "NO_NETWORK_CHANGE",
                                "conflict.NO_NETWORK_CHANGE",
                                Map.of("action", "ROUTE_TO_NAT_GATEWAY", "resource", "rtb-1")));
    }

    @Test
    void a_default_route_to_an_internet_gateway_opens_egress_only_in_the_targets_own_route_table() {
        RequirementChecks checks = checks(noInternetEgress());

        assertThat(checks.allows(route(Map.of("targetRouteTable", "rtb-1")))).isFalse();
        assertThat(checks.allows(route(Map.of("targetRouteTable", "rtb-2")))).isTrue();
        assertThat(checks.allows(route(Map.of()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AccessMethod.class)
    void a_session_limit_binds_session_manager_alone(AccessMethod method) {
        RequirementChecks hours = checks(sessionHours(4));
        SessionLimit short239 = new SessionLimit("239");
        int conflicts = method.usesSessionManager() ? 1 : 0;

        assertThat(hours.of(method, short239)).hasSize(conflicts);
        assertThat(hours.untold(method, short239)).isEmpty();
        assertThat(checks(noChange()).of(method, short239)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"240", "241", "''"})
    void a_session_limit_that_is_long_enough_or_none_at_all_is_no_conflict(String minutes) {
        for (AccessMethod method : AccessMethod.values()) {
            assertThat(checks(sessionHours(4)).of(method, new SessionLimit(minutes)))
                    .isEmpty();
            assertThat(checks(sessionHours(4)).untold(method, new SessionLimit(minutes)))
                    .isEmpty();
        }
    }

    @Test
    void parts_of_an_hour_count() {
        Requirement hours = Requirements.parse("SESSION_HOURS=0.5");

        assertThat(checks(hours).of(AccessMethod.SESSION_MANAGER_NAT_GATEWAY, new SessionLimit("29")))
                .containsExactly(new Conflict(
                        "SESSION_HOURS=0.5", "conflict.SESSION_HOURS", Map.of("limit", "0.48", "value", "0.5")));
        assertThat(checks(hours).of(AccessMethod.SESSION_MANAGER_NAT_GATEWAY, new SessionLimit("30")))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"{{ minutes }}", "-5", "1e9"})
    void a_session_limit_that_is_not_told_cannot_be_held_against_the_hours(@Nullable String minutes) {
        for (AccessMethod method : AccessMethod.values()) {
            assertThat(checks(sessionHours(4)).of(method, new SessionLimit(minutes)))
                    .isEmpty();
            assertThat(checks(sessionHours(4))
                            .untold(method, new SessionLimit(minutes))
                            .isPresent())
                    .isEqualTo(method.usesSessionManager());
            assertThat(checks(noChange()).untold(method, new SessionLimit(minutes)))
                    .isEmpty();
        }
    }

    @Test
    void a_budget_is_broken_only_above_it_and_only_by_what_is_added() {
        RequirementChecks budget = checks(monthlyBudget(usd("30")));

        assertThat(budget.of(cost(line("30", false), line("100", true)))).isEmpty();
        assertThat(budget.untold(cost(line("30", false), line("100", true)))).isEmpty();
        assertThat(budget.of(cost(line("29.99", false), line("0.02", false))))
                .contains(new Conflict(
                        "MONTHLY_BUDGET=30",
                        "conflict.MONTHLY_BUDGET",
                        Map.of("budget", "30.00 USD", "added", "30.01 USD")));
    }

    @Test
    void a_budget_of_nothing_allows_what_is_there() {
        RequirementChecks nothing = checks(monthlyBudget(usd("0")));

        assertThat(nothing.of(cost(line("100", true)))).isEmpty();
        assertThat(nothing.of(cost(line("0.0001", false)))).isPresent();
    }

    @Test
    void an_incomplete_cost_below_the_budget_cannot_be_told() {
        RequirementChecks budget = checks(monthlyBudget(usd("30")));
        Cost cost = cost(line("29", false), line(null, false));

        assertThat(budget.of(cost)).isEmpty();
        assertThat(budget.untold(cost))
                .contains(new Conflict(
                        "MONTHLY_BUDGET=30",
                        "conflict.MONTHLY_BUDGET.unknown",
                        Map.of("budget", "30.00 USD", "added", "29.00 USD")));
    }

    @Test
    void an_incomplete_cost_above_the_budget_breaks_it_all_the_same() {
        RequirementChecks budget = checks(monthlyBudget(usd("30")));
        Cost cost = cost(line("31", false), line(null, false));

        assertThat(budget.of(cost)).isPresent();
        assertThat(budget.untold(cost)).isEmpty();
    }

    @Test
    void an_unknown_price_of_what_exists_already_does_not_matter_to_a_budget() {
        RequirementChecks budget = checks(monthlyBudget(usd("30")));
        Cost cost = cost(line("29", false), line(null, true));

        assertThat(cost.complete()).isFalse();
        assertThat(budget.of(cost)).isEmpty();
        assertThat(budget.untold(cost)).isEmpty();
    }

    @Test
    void without_a_budget_no_cost_is_too_high_or_untold() {
        Cost cost = cost(line("1000000", false), line(null, false));

        assertThat(checks(noChange()).of(cost)).isEmpty();
        assertThat(checks(noChange()).untold(cost)).isEmpty();
    }

    private static RequirementChecks checks(Requirement... requirements) {
        return new RequirementChecks(List.of(requirements));
    }

    private static Requirement example(RequirementCode code) {
        return Requirements.parse(
                switch (code) {
                    case CAPABILITY -> "CAPABILITY=RDP";
                    case PORT -> "PORT=5432";
                    case SESSION_HOURS -> "SESSION_HOURS=4";
                    case CONCURRENT_USERS -> "CONCURRENT_USERS=30";
                    case COPY_GB -> "COPY_GB=50";
                    case MONTHLY_BUDGET -> "MONTHLY_BUDGET=30";
                    default -> code.name();
                });
    }

    private static Change change(Action action, boolean required) {
        return new Change(action, "rtb-1", required, List.of("SMNG-P01"), new TreeMap<>(), List.of(), List.of());
    }

    /** A new default route to an internet gateway in the route table rtb-1. */
    private static Change route(Map<String, String> arguments) {
        return new Change(
                Action.ROUTE_TO_INTERNET_GATEWAY, "rtb-1", true, List.of("SSBH-P03"), arguments, List.of(), List.of());
    }

    private static Set<Action> of(ChangeClass... classes) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (List.of(classes).contains(action.changeClass())) {
                actions.add(action);
            }
        }
        return actions;
    }

    private static Cost cost(CostLine... lines) {
        return Cost.of(List.of(lines));
    }

    private static CostLine line(@Nullable String amount, boolean existing) {
        Money price = amount == null ? null : usd(amount);
        return new CostLine(PriceKey.of(PriceItem.NAT_GATEWAY_HOUR), BigDecimal.ONE, price, existing, "test", "NEW");
    }
}
