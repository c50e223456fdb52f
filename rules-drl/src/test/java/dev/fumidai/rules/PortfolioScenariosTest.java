package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.requirement.Requirements.concurrentUsers;
import static dev.fumidai.requirement.Requirements.monthlyBudget;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.requirement.Requirements.noSshKeys;
import static dev.fumidai.requirement.Requirements.sessionContentLog;
import static dev.fumidai.requirement.Requirements.sessionHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Estates;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.Portfolio;
import dev.fumidai.report.Portfolio.Choice;
import dev.fumidai.report.Portfolio.SharedPart;
import dev.fumidai.report.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The ways into several instances at once. */
class PortfolioScenariosTest {
    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Test
    void instances_of_a_vpc_share_its_endpoints() {
        Portfolio portfolio = portfolio(Estates.alike(b0(), 2), PortfolioScenariosTest::recorded);

        assertThat(portfolio.choices())
                .extracting(choice -> choice.target().instanceId())
                .containsExactlyElementsOf(Estates.ids(2));
        assertThat(portfolio.choices()).allMatch(choice -> choice.option().method() == SESSION_MANAGER_VPC_ENDPOINTS);
        assertThat(portfolio.added()).isEqualTo(usd("20.44"));
        assertThat(portfolio.apart()).isEqualTo(usd("61.32"));
        assertThat(portfolio.complete()).isTrue();
        assertThat(portfolio.proof().optimal()).isTrue();
        assertThat(portfolio.proof().lowerBound()).isEqualTo(usd("20.44"));
        assertThat(portfolio.shared())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.instanceIds()).containsExactlyElementsOf(Estates.ids(2)));
    }

    @Test
    void another_vpc_needs_endpoints_of_its_own() {
        Portfolio portfolio = portfolio(Estates.twice(b0()), PortfolioScenariosTest::recorded);

        assertThat(portfolio.added()).isEqualTo(usd("40.88"));
        assertThat(portfolio.apart()).isEqualTo(usd("40.88"));
        assertThat(portfolio.shared()).extracting(SharedPart::vpcId).containsOnly("vpc-1", "vpc-1z");
    }

    @Test
    void gigabytes_are_paid_for_each() {
        Portfolio portfolio = portfolio(
                Estates.alike(b0(), 2),
                question -> recorded(question).used(Usage.hoursPerMonth(40).gbPerMonth("5")));

        assertThat(portfolio.added()).isEqualTo(usd("20.59"));
        assertThat(portfolio.choices())
                .allSatisfy(choice -> assertThat(choice.own()).isEqualTo(usd("0.05")));
    }

    /** A host once, 20 GB across zones for one of the two: 1.184 + 2 x 20 x 0.01, and not two hosts. */
    @Test
    void gigabytes_across_zones_are_weighed_against_a_second_host() {
        UnaryOperator<AccessQuestion> hosts = question -> question.requiring(
                noInternetEgress().because("PCI DSS"),
                sessionHours(8).because("long shifts"),
                concurrentUsers(30).because("a large team"));
        Portfolio few = portfolio(
                Estates.inAnotherZone(b0()),
                question -> hosts.apply(question).used(Usage.hoursPerMonth(40).gbPerMonth("20")));
        Portfolio many = portfolio(
                Estates.inAnotherZone(b0()),
                question -> hosts.apply(question).used(Usage.hoursPerMonth(40).gbPerMonth("500")));
        BigDecimal egress = new BigDecimal("0.114").multiply(BigDecimal.valueOf(2 * 20L));

        assertThat(few.choices()).extracting(choice -> choice.option().method()).containsOnly(SSH_BASTION);
        assertThat(few.added().amount()).isEqualByComparingTo(new BigDecimal("1.584").add(egress));
        assertThat(few.shared()).hasSize(3).allMatch(part -> part.instanceIds().size() == 2);
        assertThat(few.proof().optimal()).isTrue();
        assertThat(many.shared()).as("a host in each zone").hasSize(6);
        assertThat(many.added()).isEqualTo(many.apart());
    }

    @Test
    void what_serves_all_already_adds_nothing() {
        Portfolio portfolio = portfolio(Estates.alike(b4(), 3), question -> question);

        assertThat(portfolio.added()).isEqualTo(usd("0"));
        assertThat(portfolio.choices())
                .hasSize(4)
                .allSatisfy(
                        choice -> assertThat(choice.option().requiredChanges()).isEmpty());
    }

    @Test
    void a_budget_is_held_against_the_whole() {
        UnaryOperator<AccessQuestion> thirty = question ->
                recorded(question).requiring(monthlyBudget(usd("30")).because("sandbox"));

        assertThat(portfolio(Estates.alike(b0(), 2), thirty).withinBudget()).isTrue();
        Portfolio broken = portfolio(Estates.twice(b0()), thirty);
        assertThat(broken.withinBudget()).isFalse();
        assertThat(broken.choices()).hasSize(2);
        assertThat(portfolio(Estates.twice(b0()), PortfolioScenariosTest::recorded)
                        .withinBudget())
                .isNull();
    }

    @Test
    void a_target_whose_every_way_is_ruled_out_is_named() {
        Portfolio portfolio = portfolio(
                Estates.alike(b0(), 1),
                question -> question.requiring(
                        noChange().because("frozen"), noInternetEgress().because("PCI DSS")));

        assertThat(portfolio.choices()).isEmpty();
        assertThat(portfolio.unserved()).extracting(Target::instanceId).containsExactly("i-t", "i-t1");
        assertThat(portfolio.added()).isEqualTo(usd("0"));
        assertThat(advisor.explain(portfolio, Locale.ENGLISH)).contains("ruled out", "- i-t1 (vpc-1)");
    }

    /** A proxy that nobody declared may be there: that is not known, and not ruled out. */
    @Test
    void where_nothing_is_sure_the_way_with_the_least_unknown_is_named_with_it() {
        Portfolio portfolio = portfolio(
                Estates.alike(b0(), 1),
                question -> question.requiring(noChange().because("frozen")));

        assertThat(portfolio.unserved()).isEmpty();
        assertThat(portfolio.choices()).extracting(Choice::unknown).containsOnly(List.of("SMPX-P01"));
        assertThat(advisor.explain(portfolio, Locale.ENGLISH)).contains("Not sure for 2, since this is not known: ");
    }

    @Test
    void what_stands_is_preferred_to_a_plan_of_which_as_much_is_unknown() {
        Fixture blind = b2().withoutKind("describe-instance-information");
        List<AccessQuestion> questions =
                Estates.ask(blind, question -> recordedOnly(question.declaring(Declarations.none())));
        Portfolio portfolio = advisor.portfolio(questions);

        assertThat(portfolio.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.option().method()).isEqualTo(SESSION_MANAGER_NAT_GATEWAY);
            assertThat(choice.option().requiredChanges()).isEmpty();
            assertThat(choice.unknown()).isNotEmpty();
        });
    }

    /** AWS allows one endpoint per VPC, so one of the two pays for crossing zones. */
    @Test
    void one_instance_connect_endpoint_serves_both_zones() {
        UnaryOperator<AccessQuestion> pushed = question -> question.requiring(
                        noSshKeys().because("no keys"),
                        noInternetEgress().because("PCI DSS"),
                        concurrentUsers(2).because("a pair"))
                .declaring(Declarations.none().operatorCidr(Cidr.parse("203.0.113.10/32")))
                .used(Usage.hoursPerMonth(40).gbPerMonth("20"));
        Portfolio portfolio = portfolio(Estates.inAnotherZone(b0()), pushed);

        assertThat(portfolio.choices()).allMatch(choice -> choice.option().method() == INSTANCE_CONNECT_ENDPOINT);
        assertThat(portfolio.added()).isEqualTo(usd("0.40"));
        assertThat(portfolio.apart()).isEqualTo(usd("0"));
        assertThat(portfolio.proof().optimal()).isTrue();
        assertThat(portfolio.proof().lowerBound()).isEqualTo(usd("0.40"));
    }

    @Test
    void a_price_that_is_missing_makes_the_sum_a_lower_bound() {
        Portfolio portfolio =
                portfolio(Estates.alike(b0().inRegion("ap-southeast-5"), 1), PortfolioScenariosTest::recorded);

        assertThat(portfolio.complete()).isFalse();
        assertThat(advisor.explain(portfolio, Locale.ENGLISH)).contains("at least 0.00 USD");
    }

    @Test
    void the_text_tells_the_cost_the_proof_and_what_is_shared_in_both_languages() {
        Portfolio portfolio = portfolio(Estates.alike(b0(), 2), PortfolioScenariosTest::recorded);

        assertThat(advisor.explain(portfolio, Locale.ENGLISH))
                .contains(
                        "The cheapest ways into 3 instances together, as of 2026-11-23",
                        "Together they add 20.44 USD a month; if each paid for its own, it would be 61.32 USD.",
                        "Proved: among the ways that the reports show, no other set adds less",
                        "- Session Manager through VPC endpoints (ready after changes): 3 (i-t, i-t1, i-t2)",
                        "- Paid once, for 3: interface endpoint, to be built: 730 h × 0.014 USD = 10.22 USD"
                                + " (CREATE_INTERFACE_ENDPOINT/ssm)");
        assertThat(advisor.explain(portfolio, Locale.JAPANESE)).contains("それぞれが単独で支払う場合は 61.32 USD です。");
    }

    @Test
    void questions_of_one_estate_differ_in_the_target_only() {
        List<AccessQuestion> two = Estates.ask(Estates.alike(b0(), 1), question -> question);

        assertThatThrownBy(() -> advisor.portfolio(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> advisor.portfolio(List.of(two.get(0), two.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("i-t twice")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(
                        () -> advisor.portfolio(List.of(two.get(0), two.get(1).used(Usage.hoursPerMonth(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("i-t1")
                .hasMessageContaining("\nMaybe ");
    }

    private static AccessQuestion recordedOnly(AccessQuestion question) {
        return question.requiring(sessionContentLog().because("audit"));
    }

    private static AccessQuestion recorded(AccessQuestion question) {
        return question.requiring(
                sessionContentLog().because("audit"), noInternetEgress().because("PCI DSS"));
    }

    private Portfolio portfolio(Fixture estate, UnaryOperator<AccessQuestion> conditions) {
        return advisor.portfolio(Estates.ask(estate, conditions));
    }
}
