package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.CLIENT_VPN;
import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SERIAL_CONSOLE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SITE_TO_SITE_VPN;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.pricing.UsageVariable.GIGABYTES;
import static dev.fumidai.pricing.UsageVariable.HOURS;
import static dev.fumidai.pricing.UsageVariable.ZONES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.BreakEven.Stretch;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Quantity;
import dev.fumidai.pricing.Ratio;
import dev.fumidai.pricing.Sharing;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ways into an isolated instance in Tokyo cost at other hours, gigabytes, zones and numbers of instances. */
class UsageScenariosTest {
    private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 30);
    private static final Declarations OF_THE_ORIGIN = Declarations.none().agentVersion("2.3.722.0");

    @ParameterizedTest
    @CsvSource({
        "730, 8.36, 146.00",
        "160, 2.432, 117.50",
        "40, 1.184, 111.50",
        "20, 0.976, 110.50",
    })
    void the_table_of_tokyo(int hours, String host, String clientVpn) {
        AccessReport report = Reports.answer(b0().ask().used(Usage.hoursPerMonth(hours)));

        added(report, SSH_BASTION, host);
        added(report, SSH_BASTION_SESSION_MANAGER, host);
        added(report, SESSION_MANAGER_NAT_INSTANCE, host);
        added(report, CLIENT_VPN, clientVpn);
        added(report, SESSION_MANAGER_VPC_ENDPOINTS, "20.44");
        added(report, SESSION_MANAGER_NAT_GATEWAY, "48.91");
        added(report, SITE_TO_SITE_VPN, "35.04");
        added(report, INSTANCE_CONNECT_ENDPOINT, "0.00");
        added(report, SERIAL_CONSOLE, "0.00");
    }

    @Test
    void a_zone_more_is_another_endpoint_and_another_gateway_with_its_address() {
        AccessReport two =
                Reports.answer(b0().ask().used(Usage.hoursPerMonth(40).zones(2)));
        AccessReport origin = Reports.answer(b0().ask(OF_THE_ORIGIN)
                .asOf(ORIGIN)
                .used(Usage.hoursPerMonth(40).zones(2)));

        added(two, SESSION_MANAGER_VPC_ENDPOINTS, "40.88");
        added(two, SESSION_MANAGER_NAT_GATEWAY, "97.82");
        added(two, CLIENT_VPN, "221.00");
        added(two, SSH_BASTION, "1.184");
        added(origin, SESSION_MANAGER_VPC_ENDPOINTS, "61.32");
        assertThat(two.assumptions()).anyMatch(one -> one.code().equals("several-zones"));
        assertThat(two.assumptions()).noneMatch(one -> one.code().equals("one-zone"));
    }

    @Test
    void what_is_shared_is_paid_once_and_gigabytes_for_each_instance() {
        Usage usage = Usage.hoursPerMonth(40).gbPerMonth("5").instances(12);
        AccessReport report = Reports.answer(b0().ask().used(usage));

        added(report, SESSION_MANAGER_VPC_ENDPOINTS, "21.04");
        added(report, SSH_BASTION, "8.024");
        List<CostLine> lines = cost(report, SESSION_MANAGER_VPC_ENDPOINTS).lines();
        assertThat(lines)
                .filteredOn(line -> line.unit().equals("h"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.sharing()).isEqualTo(new Sharing("vpc-1", 0)));
        assertThat(lines)
                .filteredOn(line -> line.unit().equals("GB"))
                .singleElement()
                .satisfies(line -> assertThat(line.sharing()).isNull())
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("60"));
    }

    /** 20.44 against 1.184 + (0.114 - 0.01) GB: at 19.256 / 0.104 GB. */
    @Test
    void endpoints_overtake_a_bastion_by_gigabytes_and_never_by_hours() {
        AccessReport report = Reports.answer(b0().ask().used(Usage.hoursPerMonth(40)));

        assertThat(report.breakEven(SSH_BASTION, SESSION_MANAGER_VPC_ENDPOINTS, HOURS)
                        .stretches())
                .extracting(Stretch::cheaper)
                .containsExactly(Cheaper.FIRST);
        assertThat(report.breakEven(SSH_BASTION, SESSION_MANAGER_VPC_ENDPOINTS, GIGABYTES)
                        .points())
                .containsExactly(ratio(2407, 13));
        AccessReport below =
                Reports.answer(b0().ask().used(Usage.hoursPerMonth(40).gbPerMonth("185.15")));
        AccessReport above =
                Reports.answer(b0().ask().used(Usage.hoursPerMonth(40).gbPerMonth("185.16")));
        assertThat(rank(below, SSH_BASTION)).isLessThan(rank(below, SESSION_MANAGER_VPC_ENDPOINTS));
        assertThat(rank(above, SSH_BASTION)).isGreaterThan(rank(above, SESSION_MANAGER_VPC_ENDPOINTS));
    }

    /** 0.062 / 0.014 = 31/7, the "about 4.4 times" of 2020; two endpoints and a billed address make it 4891/2044 = 2.39. */
    @Test
    void a_nat_gateway_is_as_dear_as_31_sevenths_of_an_endpoint() {
        AccessReport origin = Reports.answer(b0().ask(OF_THE_ORIGIN).asOf(ORIGIN));
        AccessReport today = Reports.answer(b0().ask());

        added(origin, SESSION_MANAGER_VPC_ENDPOINTS, "30.66");
        added(origin, SESSION_MANAGER_NAT_GATEWAY, "45.26");
        assertThat(quotient(origin, 3)).isEqualTo(ratio(31, 7));
        assertThat(quotient(today, 2)).isEqualTo(ratio(4891, 1022));
        assertThat(quotient(today, 1)).isEqualTo(ratio(4891, 2044));
    }

    @Test
    void a_gateway_that_stands_is_not_built_in_further_zones() {
        AccessReport report =
                Reports.answer(b2().ask().used(Usage.hoursPerMonth(40).zones(3)));

        added(report, SESSION_MANAGER_NAT_GATEWAY, "0.00");
        assertThat(report.costCurve(SESSION_MANAGER_NAT_GATEWAY, ZONES).pieces())
                .hasSize(1);
    }

    /** Always-on parts do not move with the hours; what can be stopped does. */
    @Test
    void the_curve_of_a_method_has_a_slope_where_it_can_be_stopped() {
        AccessReport report = Reports.answer(b0().ask());

        assertThat(report.costCurve(SESSION_MANAGER_VPC_ENDPOINTS, HOURS)
                        .pieces()
                        .get(0)
                        .slope())
                .isEqualByComparingTo("0");
        assertThat(report.costCurve(SSH_BASTION, HOURS).pieces().get(0).slope()).isEqualByComparingTo("0.0104");
        assertThat(report.option(SESSION_MANAGER_VPC_ENDPOINTS).costs().terms())
                .filteredOn(term -> term.key().item().unit().equals("h"))
                .allMatch(term -> term.quantity().growsWith(ZONES))
                .noneMatch(term -> term.quantity().equals(Quantity.ALWAYS));
        assertThat(report.option(SESSION_MANAGER_INTERNET_GATEWAY).costs().terms())
                .isEmpty();
    }

    /** How much dearer a NAT gateway is than so many parts of what the endpoints add. */
    private static Ratio quotient(AccessReport report, int parts) {
        BigDecimal endpoints =
                cost(report, SESSION_MANAGER_VPC_ENDPOINTS).added().amount();
        BigDecimal gateway = cost(report, SESSION_MANAGER_NAT_GATEWAY).added().amount();
        return Ratio.of(gateway.multiply(BigDecimal.valueOf(parts)), endpoints);
    }

    private static int rank(AccessReport report, AccessMethod method) {
        return report.option(method).rank();
    }

    private static Cost cost(AccessReport report, AccessMethod method) {
        return report.option(method).cost();
    }

    private static void added(AccessReport report, AccessMethod method, String amount) {
        assertThat(cost(report, method).added().plain()).as("%s", method).isEqualTo(amount);
    }

    private static Ratio ratio(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
