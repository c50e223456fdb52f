package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SERIAL_CONSOLE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.requirement.Requirements.monthlyBudget;
import static dev.fumidai.requirement.Requirements.sessionHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.ReportDiff.OptionDiff;
import dev.fumidai.report.Verdict;
import dev.fumidai.text.DiffJsonView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportDiffTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AccessReport ISOLATED = Snapshots.b0().report();
    private static final AccessReport WITH_ENDPOINTS = Snapshots.b1().report();

    @Test
    void equal_reports_differ_in_nothing() {
        ReportDiff diff = ISOLATED.diff(Snapshots.b0().report());

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.options()).isEmpty();
        assertThat(diff.recommendationChanged()).isFalse();
        assertThat(english(diff)).isEqualTo("What changes for the ways into i-t\nNothing changes.\n");
    }

    @Test
    void endpoints_that_come_make_their_method_ready_and_it_is_told_why() {
        OptionDiff option = option(ISOLATED.diff(WITH_ENDPOINTS), SESSION_MANAGER_VPC_ENDPOINTS);

        assertThat(option.before().verdict()).isEqualTo(Verdict.READY_AFTER_CHANGES);
        assertThat(option.after().verdict()).isEqualTo(Verdict.READY);
        assertThat(option.verdictChanged() && option.viaChanged() && option.changesChanged())
                .isTrue();
        assertThat(option.prerequisites())
                .anySatisfy(one -> {
                    assertThat(one.told().id()).isEqualTo("SMVE-P04");
                    assertThat(one.told().subject()).isEqualTo("ssm");
                    assertThat(one.statusBefore()).contains(Status.UNSATISFIED);
                    assertThat(one.statusAfter()).contains(Status.SATISFIED);
                    assertThat(one.told().words()).startsWith("SMVE-P04.");
                })
                .allSatisfy(one -> assertThat(one.before()).isNotEqualTo(one.after()));
        assertThat(option.added().difference().map(Money::plain)).contains("-20.44");
        assertThat(option.total().difference().map(Money::plain)).contains("0.00");
    }

    @Test
    void backwards_it_is_the_same_the_other_way_round() {
        OptionDiff there = option(ISOLATED.diff(WITH_ENDPOINTS), SESSION_MANAGER_VPC_ENDPOINTS);
        OptionDiff back = option(WITH_ENDPOINTS.diff(ISOLATED), SESSION_MANAGER_VPC_ENDPOINTS);

        assertThat(back.before()).isEqualTo(there.after());
        assertThat(back.after()).isEqualTo(there.before());
        assertThat(back.added().difference().map(Money::plain)).contains("20.44");
    }

    @Test
    void what_changed_stands_in_the_order_of_the_later_report_and_only_that() {
        ReportDiff diff = ISOLATED.diff(WITH_ENDPOINTS);

        assertThat(diff.options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.before()).isNotEqualTo(option.after()))
                .extracting(option -> option.after().rank())
                .isSorted();
        List<AccessMethod> told =
                diff.options().stream().map(OptionDiff::method).toList();
        assertThat(ISOLATED.options())
                .filteredOn(option -> !told.contains(option.method()))
                .allSatisfy(option -> {
                    assertThat(WITH_ENDPOINTS.option(option.method()).verdict()).isEqualTo(option.verdict());
                    assertThat(WITH_ENDPOINTS.option(option.method()).rank()).isEqualTo(option.rank());
                    assertThat(WITH_ENDPOINTS.option(option.method()).cost().added())
                            .isEqualTo(option.cost().added());
                });
    }

    @Test
    void an_option_that_others_pass_has_nothing_but_another_rank() {
        ReportDiff diff = ISOLATED.diff(WITH_ENDPOINTS);

        assertThat(option(diff, SERIAL_CONSOLE).isEmptyButForRank()).isTrue();
        assertThat(english(diff)).contains("""

                Otherwise unchanged, but ranked anew
                """).contains("  - EC2 serial console: 2 (before: 1)\n");
    }

    @Test
    void the_recommendation_changes_with_the_first_option() {
        ReportDiff diff = ISOLATED.diff(WITH_ENDPOINTS);

        assertThat(diff.recommendationChanged()).isTrue();
        assertThat(ReportDiff.recommended(diff.after())).contains(SESSION_MANAGER_VPC_ENDPOINTS);
        assertThat(WITH_ENDPOINTS.diff(WITH_ENDPOINTS).recommendationChanged()).isFalse();
    }

    @Test
    void a_prerequisite_that_is_unsatisfied_for_another_reason_is_told() {
        OptionDiff option = option(inState("stopped").diff(inState("terminated")), SESSION_MANAGER_VPC_ENDPOINTS);

        assertThat(option.before().verdict()).isEqualTo(Verdict.READY_AFTER_CHANGES);
        assertThat(option.after().verdict()).isEqualTo(Verdict.RULED_OUT);
        assertThat(option.prerequisites()).anySatisfy(one -> {
            assertThat(one.statusBefore()).contains(Status.UNSATISFIED);
            assertThat(one.statusAfter()).contains(Status.UNSATISFIED);
            assertThat(one.told().words()).isEqualTo("SMBL-P01.terminated");
        });
    }

    private static AccessReport inState(String state) {
        return Snapshots.b1()
                .set("describe-instances", "/Reservations/0/Instances/0/State/Name", state)
                .report();
    }

    @Test
    void what_is_no_longer_asked_for_has_no_status_any_more() {
        AccessQuestion question = Snapshots.b1()
                .withoutKind("get-document.SSM-SessionManagerRunShell")
                .ask();
        AccessReport asked = Reports.answer(question.requiring(sessionHours(4).because("nightly jobs")));
        ReportDiff diff = asked.diff(Reports.answer(question));

        assertThat(option(diff, SESSION_MANAGER_VPC_ENDPOINTS).prerequisites())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.told().id()).isEqualTo("SESSION_HOURS");
                    assertThat(one.statusBefore()).contains(Status.UNKNOWN);
                    assertThat(one.statusAfter()).isEmpty();
                });
        assertThat(english(diff))
                .contains("A session may last as long as required (SESSION_HOURS): not asked for (before: unknown)\n");
    }

    @Test
    void a_budget_that_is_no_longer_kept_is_told_as_the_reason() {
        AccessQuestion question = Snapshots.b0().ask();
        AccessReport before = Reports.answer(question);
        AccessReport after =
                Reports.answer(question.requiring(monthlyBudget(Money.usd("1")).because("nobody pays")));
        ReportDiff diff = before.diff(after);
        OptionDiff option = option(diff, SESSION_MANAGER_VPC_ENDPOINTS);

        assertThat(option.arisen()).extracting(Conflict::requirement).containsExactly("MONTHLY_BUDGET=1");
        assertThat(option.settled()).isEmpty();
        assertThat(english(diff))
                .contains("Verdict: ruled out (before: ready after changes)")
                .contains("Now forbidden: It adds 20.44 USD a month, more than the budget of 1.00 USD.");
        assertThat(option(after.diff(before), SESSION_MANAGER_VPC_ENDPOINTS).settled())
                .isEqualTo(option.arisen());
        assertThat(english(after.diff(before))).contains("No longer forbidden: It adds 20.44 USD");
    }

    @Test
    void a_sum_that_is_not_known_has_no_difference() {
        AccessReport elsewhere = Snapshots.b0().inRegion("xx-nowhere-1").report();
        ReportDiff diff = ISOLATED.diff(elsewhere);
        OptionDiff option = option(diff, SESSION_MANAGER_VPC_ENDPOINTS);

        assertThat(option.added().after().complete()).isFalse();
        assertThat(option.added().difference()).isEqualTo(Optional.empty());
        assertThat(english(diff)).contains("Added a month: at least 0.00 USD (before: 20.44 USD)\n");
    }

    @Test
    void reports_about_two_targets_have_no_diff() {
        Fixture other = Snapshots.b3();
        AccessReport aboutBastion = Reports.answer(other.ask().toOtherInstance("i-b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ISOLATED.diff(aboutBastion))
                .withMessageContainingAll("i-t and i-b", "\nMaybe ");
    }

    @Test
    void the_text_says_what_is_what_was_and_why_in_both_languages() {
        ReportDiff diff = ISOLATED.diff(WITH_ENDPOINTS);

        assertThat(english(diff)).startsWith("""
                What changes for the ways into i-t
                The first choice is now Session Manager through VPC endpoints (ready); it was EC2 serial console \
                (ready after changes).

                1. Session Manager through VPC endpoints: ready
                  - Verdict: ready (before: ready after changes)
                """).contains("(SMVE-P04/ssm): satisfied (before: unsatisfied)\n    ");
        assertThat(Reports.advisor().explain(diff, Locale.JAPANESE))
                .startsWith("i-t への接続方法の差分\n第一候補は ")
                .contains("  - 判定: すぐ使える (変更前: 変更すれば使える)\n")
                .contains("、差額 -20.44 USD\n");
    }

    @Test
    void the_json_view_holds_before_and_after_and_the_reason() {
        JsonNode json = JSON.readTree(new DiffJsonView()
                .render(ISOLATED.diff(WITH_ENDPOINTS), Reports.advisor().words(Locale.ENGLISH)));

        assertThat(json.at("/schemaVersion").asString()).isEqualTo("1.0");
        assertThat(json.at("/recommendation/changed").asBoolean()).isTrue();
        assertThat(json.at("/recommendation/after").asString()).isEqualTo("SESSION_MANAGER_VPC_ENDPOINTS");
        JsonNode option = json.at("/options/0");
        assertThat(option.at("/verdict/before").asString()).isEqualTo("READY_AFTER_CHANGES");
        assertThat(option.at("/verdict/after").asString()).isEqualTo("READY");
        assertThat(option.at("/added/before/amount").asString()).isEqualTo("20.44");
        assertThat(option.at("/added/difference").asString()).isEqualTo("-20.44");
        assertThat(option.at("/prerequisites")).anySatisfy(one -> {
            assertThat(one.at("/id").asString()).isEqualTo("SMVE-P04");
            assertThat(one.at("/status/before").asString()).isEqualTo("UNSATISFIED");
            assertThat(one.at("/status/after").asString()).isEqualTo("SATISFIED");
            assertThat(one.at("/reason").asString()).isNotEmpty();
        });
    }

    private static OptionDiff option(ReportDiff diff, AccessMethod method) {
        return diff.options().stream()
                .filter(option -> option.method() == method)
                .findFirst()
                .orElseThrow();
    }

    private static String english(ReportDiff diff) {
        return Reports.advisor().explain(diff, Locale.ENGLISH);
    }
}
