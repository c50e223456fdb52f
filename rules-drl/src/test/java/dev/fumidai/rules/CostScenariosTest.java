package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SERIAL_CONSOLE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.requirement.Requirements.monthlyBudget;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What a way in costs. Hours that are billed in full, products that share a name and where an address's price stands are
 * a matter of prices, and proven there.
 */
class CostScenariosTest {
    /** Whose new parts have a price. */
    private static final Set<AccessMethod> CHARGED =
            Set.of(SSH_BASTION, SESSION_MANAGER_VPC_ENDPOINTS, SESSION_MANAGER_NAT_GATEWAY);

    private static final String BASTION = "/Reservations/r-b/Instances/i-b/";

    private static Cost costOf(AccessReport report, AccessMethod method) {
        return assertThat(report).method(method).option().cost();
    }

    private static Fixture stopped(Fixture bastion) {
        return bastion.setJson("describe-instances", BASTION + "State", "{Code: 80, Name: 'stopped'}");
    }

    private static Fixture withoutElasticAddress(Fixture bastion) {
        return bastion.setJson("describe-addresses", "/Addresses", "[]")
                .without("describe-instances", BASTION + "PublicIpAddress")
                .without("describe-instances", BASTION + "NetworkInterfaces/eni-b/Association")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-b/Association");
    }

    private static String publicAddress(Cost cost) {
        return cost.lines().stream()
                .filter(line -> line.key().item() == PriceItem.PUBLIC_IPV4_HOUR)
                .map(line -> String.valueOf(line.amount()))
                .toList()
                .toString();
    }

    @Test
    void an_elastic_address_is_charged_all_month_while_its_bastion_is_stopped() {
        Cost cost = costOf(stopped(b3()).report(), SSH_BASTION);
        Assertions.assertThat(publicAddress(cost)).contains("3.65");
        Assertions.assertThat(cost.lines().stream()
                        .filter(line -> line.key().item() == PriceItem.PUBLIC_IPV4_HOUR)
                        .toList())
                .allMatch(line -> line.existing());
    }

    @Test
    void an_assigned_address_is_charged_only_while_its_bastion_runs() {
        Cost cost = costOf(withoutElasticAddress(stopped(b3())).report(), SSH_BASTION);
        Assertions.assertThat(publicAddress(cost)).contains("0.20").doesNotContain("3.65");
        Assertions.assertThat(cost.lines().stream()
                        .filter(line -> line.key().item() == PriceItem.PUBLIC_IPV4_HOUR)
                        .toList())
                .noneMatch(line -> line.existing());
    }

    @Test
    void what_stands_already_adds_nothing_and_is_shown_in_the_total() {
        AccessReport endpoints = b1().report();
        assertThat(endpoints).method(SESSION_MANAGER_VPC_ENDPOINTS).adds("0.00");
        Assertions.assertThat(
                        costOf(endpoints, SESSION_MANAGER_VPC_ENDPOINTS).total().plain())
                .isEqualTo("20.44");
        AccessReport nat = b2().report();
        assertThat(nat).method(SESSION_MANAGER_NAT_GATEWAY).adds("0.00");
        Assertions.assertThat(costOf(nat, SESSION_MANAGER_NAT_GATEWAY).total().plain())
                .isEqualTo("48.91");
        AccessReport bastion = b3().report();
        assertThat(bastion).method(SSH_BASTION).adds("0.00");
        Assertions.assertThat(costOf(bastion, SSH_BASTION).total().amount()).isPositive();
    }

    @Test
    void among_equal_verdicts_the_one_that_adds_less_comes_first() {
        AccessReport report = b0().report();
        List<AssessedOption> changing = report.options().stream()
                .filter(option -> option.verdict() == READY_AFTER_CHANGES)
                .toList();
        Assertions.assertThat(changing)
                .extracting(AssessedOption::method)
                .containsSubsequence(
                        SERIAL_CONSOLE,
                        INSTANCE_CONNECT_ENDPOINT,
                        SSH_BASTION,
                        SESSION_MANAGER_VPC_ENDPOINTS,
                        SESSION_MANAGER_NAT_GATEWAY);
        Assertions.assertThat(changing)
                .extracting(option -> option.cost().added().amount())
                .isSorted();
        assertThat(report).method(INSTANCE_CONNECT_ENDPOINT).adds("0.00");
        assertThat(report).method(SERIAL_CONSOLE).adds("0.00");
        assertThat(report).method(SSH_BASTION).adds("1.184");
        assertThat(report).method(SESSION_MANAGER_VPC_ENDPOINTS).adds("20.44");
        assertThat(report).method(SESSION_MANAGER_NAT_GATEWAY).adds("48.91");
    }

    @Test
    void a_price_that_is_missing_is_never_free() {
        AccessReport report = b0().inRegion("ap-southeast-5").report();
        for (AccessMethod method : CHARGED) {
            Assertions.assertThat(costOf(report, method).complete())
                    .as("%s", method)
                    .isFalse();
        }
        Assertions.assertThat(costOf(report, SESSION_MANAGER_NAT_GATEWAY).lines())
                .isNotEmpty()
                .allMatch(line -> line.amount() == null);
    }

    @Test
    void a_cost_that_is_incomplete_cannot_be_told_to_meet_a_budget() {
        AccessReport report = Reports.answer(b0().inRegion("ap-southeast-5")
                .ask()
                .requiring(monthlyBudget(usd("30")).because("sandbox")));
        Assertions.assertThat(report.options())
                .filteredOn(option -> CHARGED.contains(option.method()))
                .hasSameSizeAs(CHARGED)
                .allSatisfy(option -> Assertions.assertThat(option.prerequisites())
                        .anyMatch(one -> one.id().equals("MONTHLY_BUDGET") && one.required()));
    }

    @Test
    void what_costs_nothing_needs_no_price_to_meet_a_budget() {
        AccessReport report = Reports.answer(b0().inRegion("ap-southeast-5")
                .ask()
                .requiring(monthlyBudget(usd("30")).because("sandbox")));
        assertThat(report).method(SERIAL_CONSOLE).adds("0.00");
        Assertions.assertThat(costOf(report, SERIAL_CONSOLE).complete()).isTrue();
    }

    @Test
    void a_budget_rules_out_what_adds_more() {
        AccessReport report =
                Reports.answer(b0().ask().requiring(monthlyBudget(usd("30")).because("sandbox")));
        assertThat(report).method(SESSION_MANAGER_NAT_GATEWAY).is(RULED_OUT).conflictsWith("MONTHLY_BUDGET=30");
        assertThat(report).method(SESSION_MANAGER_VPC_ENDPOINTS).is(READY_AFTER_CHANGES);
        assertThat(report).method(SSH_BASTION).is(READY_AFTER_CHANGES);
    }

    @Test
    void endpoints_and_gateways_are_charged_all_month_however_little_they_are_used() {
        for (int hours : new int[] {1, 40, 730}) {
            AccessReport report = Reports.answer(b0().ask().used(Usage.hoursPerMonth(hours)));
            assertThat(report).method(SESSION_MANAGER_VPC_ENDPOINTS).adds("20.44");
            assertThat(report).method(SESSION_MANAGER_NAT_GATEWAY).adds("48.91");
        }
    }

    @Test
    void a_new_bastion_costs_its_disk_and_its_hours() {
        String[][] worked = {{"20", "0.976"}, {"40", "1.184"}, {"160", "2.432"}, {"730", "8.36"}};
        for (String[] one : worked) {
            assertThat(b0().ask().used(Usage.hoursPerMonth(Integer.parseInt(one[0]))))
                    .method(SSH_BASTION)
                    .adds(one[1]);
        }
    }
}
