package dev.fumidai.internal.fold;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By what options and candidates are ranked. In each pair the first wins by one criterion and loses by all later ones. */
class RankingTest {
    @Test
    void the_verdict_comes_first() {
        JudgedCandidate ready =
                option(SSH_BASTION, Verdict.READY, null, Action.CREATE_NAT_GATEWAY, Action.CREATE_SUBNET);
        JudgedCandidate changes = option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY_AFTER_CHANGES, "0");
        JudgedCandidate untold = option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.UNDETERMINED, "0");
        JudgedCandidate out = option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.RULED_OUT, "0");

        wins(ready, changes, Standing.VERDICT);
        wins(changes, untold, Standing.VERDICT);
        wins(untold, out, Standing.VERDICT);
    }

    @Test
    void then_a_complete_cost_however_high() {
        wins(
                option(SSH_BASTION, Verdict.READY, "1000", Action.CREATE_SUBNET),
                option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY, null),
                Standing.COMPLETE_COST);
    }

    @Test
    void then_the_added_cost_unrounded() {
        wins(
                option(SSH_BASTION, Verdict.READY, "3.0001", Action.CREATE_SUBNET),
                option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY, "3.0002"),
                Standing.ADDED_COST);
    }

    @Test
    void then_the_number_of_required_changes() {
        wins(
                option(SSH_BASTION, Verdict.READY_AFTER_CHANGES, "3", Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS),
                option(
                        SESSION_MANAGER_VPC_ENDPOINTS,
                        Verdict.READY_AFTER_CHANGES,
                        "3",
                        Action.START_INSTANCE,
                        Action.UPDATE_AGENT),
                Standing.NUMBER_OF_CHANGES);
    }

    @Test
    void then_the_heaviest_change() {
        wins(
                option(SSH_BASTION, Verdict.READY_AFTER_CHANGES, "3", Action.AUTHORIZE_TARGET_INGRESS),
                option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY_AFTER_CHANGES, "3", Action.ENABLE_DNS_SUPPORT),
                Standing.HEAVIEST_CHANGE);
    }

    @Test
    void changes_weigh_from_the_operators_own_machine_to_what_lies_outside_aws() {
        assertThat(ChangeClass.values())
                .containsExactly(
                        ChangeClass.CLIENT,
                        ChangeClass.INSTANCE,
                        ChangeClass.IDENTITY,
                        ChangeClass.FIREWALL,
                        ChangeClass.DNS,
                        ChangeClass.NETWORK,
                        ChangeClass.ACCOUNT,
                        ChangeClass.EXTERNAL);
    }

    @Test
    void then_whether_the_internet_can_knock() {
        wins(
                option(SESSION_MANAGER_NAT_GATEWAY, Verdict.READY, "3"),
                option(SSH_BASTION, Verdict.READY, "3"),
                Standing.INBOUND_FROM_INTERNET);
    }

    @Test
    void then_whether_the_session_leaves_through_the_internet() {
        wins(
                option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY, "3"),
                option(SESSION_MANAGER_NAT_GATEWAY, Verdict.READY, "3"),
                Standing.INTERNET_EGRESS);
    }

    @Test
    void a_recommended_change_does_not_count() {
        JudgedCandidate plain = option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY, "3");
        JudgedCandidate more = judged(
                SESSION_MANAGER_VPC_ENDPOINTS,
                List.of("NEW"),
                Verdict.READY,
                "3",
                List.of(change(Action.CREATE_S3_GATEWAY_ENDPOINT, false)));

        assertThat(compare(plain, more)).isZero();
    }

    @Test
    void methods_are_never_level_so_the_order_is_total() {
        List<JudgedCandidate> all = new ArrayList<>();
        for (AccessMethod method : AccessMethod.values()) {
            for (Verdict verdict : Verdict.values()) {
                for (String cost : new String[] {"0", "3.0001", "30"}) {
                    all.add(option(method, verdict, cost));
                    all.add(option(method, verdict, cost, Action.START_INSTANCE));
                }
                all.add(option(method, verdict, null));
            }
        }
        for (JudgedCandidate one : all) {
            for (JudgedCandidate other : all) {
                int order = compare(one, other);
                assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(compare(other, one)));
                assertThat(order == 0).isEqualTo(one.equals(other));
            }
        }
        assertThat(new Ranking(Preference.cheapest()).of(all))
                .extracting(Ranking.Place::candidate)
                .isSortedAccordingTo(Comparator.comparing(JudgedCandidate::verdict));
    }

    @Test
    void a_dominated_option_names_the_first_of_its_dominators() {
        JudgedCandidate best = option(SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY, "0");
        JudgedCandidate second = option(SESSION_MANAGER_NAT_GATEWAY, Verdict.READY, "1");
        JudgedCandidate third = option(SSH_BASTION, Verdict.READY_AFTER_CHANGES, "2", Action.RUN_BASTION);
        JudgedCandidate worst =
                option(SESSION_MANAGER_NAT_INSTANCE, Verdict.READY_AFTER_CHANGES, "3", Action.RUN_BASTION);

        assertThat(new Ranking(Preference.cheapest()).of(List.of(worst, third, second, best)))
                .extracting(Ranking.Place::dominatedBy)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(SESSION_MANAGER_VPC_ENDPOINTS),
                        Optional.of(SESSION_MANAGER_VPC_ENDPOINTS),
                        Optional.of(SESSION_MANAGER_VPC_ENDPOINTS));
        assertThat(new Ranking(Preference.cheapest()).of(List.of(worst, third, second)))
                .extracting(Ranking.Place::dominatedBy)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(SESSION_MANAGER_NAT_GATEWAY));
    }

    @Test
    void of_two_candidates_the_one_with_fewer_changes_then_the_cheaper_then_the_lower_id() {
        chosen(existing("i-2", Verdict.READY, "30"), existing("i-1", Verdict.READY_AFTER_CHANGES, "0"));
        chosen(
                existing("i-2", Verdict.READY_AFTER_CHANGES, "30", Action.START_BASTION),
                existing("i-1", Verdict.READY_AFTER_CHANGES, "0", Action.START_BASTION, Action.ASSOCIATE_ADDRESS));
        chosen(existing("i-2", Verdict.READY, "1"), existing("i-1", Verdict.READY, "2"));
        chosen(existing("i-1", Verdict.READY, "1"), existing("i-2", Verdict.READY, "1"));
    }

    @Test
    void what_exists_and_may_serve_is_shown_before_what_would_all_be_new() {
        chosen(
                existing("i-1", Verdict.UNDETERMINED, "0"),
                option(SSH_BASTION, Verdict.READY_AFTER_CHANGES, "0", Action.RUN_BASTION));
        chosen(
                existing("i-1", Verdict.READY_AFTER_CHANGES, "0", Action.START_BASTION),
                existing("i-2", Verdict.UNDETERMINED, "0"));
        chosen(
                option(SSH_BASTION, Verdict.READY_AFTER_CHANGES, "0", Action.RUN_BASTION),
                existing("i-1", Verdict.RULED_OUT, "0"));
    }

    private static void wins(JudgedCandidate first, JudgedCandidate next, Standing by) {
        assertThat(compare(first, next)).isNegative();
        assertThat(compare(next, first)).isPositive();
        List<Ranking.Place> places = new Ranking(Preference.cheapest()).of(List.of(next, first));
        assertThat(places).extracting(Ranking.Place::candidate).containsExactly(first, next);
        assertThat(places).extracting(Ranking.Place::rank).containsExactly(1, 2);
        assertThat(places).extracting(Ranking.Place::standing).containsExactly(by, Standing.LAST);
    }

    private static int compare(JudgedCandidate one, JudgedCandidate other) {
        return Preference.cheapest().order().compare(one.profile(), other.profile());
    }

    private static void chosen(JudgedCandidate first, JudgedCandidate next) {
        assertThat(Ranking.OF_CANDIDATES.compare(first, next)).isNegative();
        assertThat(Ranking.OF_CANDIDATES.compare(next, first)).isPositive();
    }

    /** An option that is all to be built. */
    private static JudgedCandidate option(
            AccessMethod method, Verdict verdict, @Nullable String added, Action... required) {
        return judged(method, List.of(Candidate.NEW), verdict, added, changes(required));
    }

    private static JudgedCandidate existing(String id, Verdict verdict, String added, Action... required) {
        return judged(SSH_BASTION, List.of(id), verdict, added, changes(required));
    }

    private static List<Change> changes(Action... required) {
        return List.of(required).stream().map(action -> change(action, true)).toList();
    }

    private static JudgedCandidate judged(
            AccessMethod method, List<String> via, Verdict verdict, @Nullable String added, List<Change> changes) {
        Assembled assembled = new Assembled(
                new Candidate(method, "i-1", "i-1", via),
                List.of(),
                new TreeMap<>(),
                Map.of(),
                List.of(),
                Map.of(),
                false,
                List.of());
        CostLine line = new CostLine(
                PriceKey.of(PriceItem.NAT_GATEWAY_HOUR),
                BigDecimal.ONE,
                added == null ? null : usd(added),
                false,
                "test",
                "NEW");
        return new JudgedCandidate(
                assembled,
                verdict,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                changes,
                List.of(),
                Cost.of(List.of(line)),
                new CostFunction(Currency.getInstance("USD"), List.of()));
    }

    private static Change change(Action action, boolean required) {
        return new Change(action, "vpc-1", required, List.of(), Map.of(), List.of(), List.of());
    }
}
