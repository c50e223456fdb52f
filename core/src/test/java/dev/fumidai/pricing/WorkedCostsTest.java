package dev.fumidai.pricing;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monthly costs in Tokyo worked out by hand, from the bundled prices. */
class WorkedCostsTest {

    private static final PricingTable TABLE = PricingTable.bundled();
    private static final String TOKYO = "ap-northeast-1";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SEED = LocalDate.of(2020, 1, 30);
    private static final PriceKey ENDPOINT = PriceKey.of(PriceItem.INTERFACE_ENDPOINT_HOUR);
    private static final PriceKey NAT = PriceKey.of(PriceItem.NAT_GATEWAY_HOUR);
    private static final PriceKey ADDRESS = PriceKey.of(PriceItem.PUBLIC_IPV4_HOUR);
    private static final BigDecimal DISK = BigDecimal.valueOf(8);

    @ParameterizedTest
    @CsvSource({"3, 1, 30.66", "2, 1, 20.44", "3, 2, 61.32", "2, 2, 40.88"})
    void interface_endpoints_cost_per_endpoint_and_zone(int endpoints, int zones, String expected) {
        assertCost(expected, line(ENDPOINT, month(endpoints * zones)));
    }

    @Test
    void a_nat_gateway_costs_its_hours_and_its_address() {
        assertCost("45.26", line(NAT, month(1)));
        assertCost("48.91", line(NAT, month(1)), line(ADDRESS, month(1)));
    }

    @ParameterizedTest
    @CsvSource({"20, 4.914", "40, 5.218", "160, 7.042", "730, 15.706"})
    void a_bastion_with_an_elastic_address_pays_disk_and_address_all_month(int hours, String expected) {
        assertCost(
                expected,
                line(PriceKey.instanceHour("t2.micro"), BigDecimal.valueOf(hours)),
                line(PriceKey.volumeGbMonth("gp2"), DISK),
                line(ADDRESS, month(1)));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.976", "40, 1.184", "160, 2.432", "730, 8.36"})
    void a_bastion_with_an_assigned_address_pays_the_address_while_it_runs(int hours, String expected) {
        assertCost(
                expected,
                line(PriceKey.instanceHour("t4g.nano"), BigDecimal.valueOf(hours)),
                line(PriceKey.volumeGbMonth("gp3"), DISK),
                line(ADDRESS, BigDecimal.valueOf(hours)));
    }

    @Test
    void a_stopped_bastion_keeps_paying_for_its_elastic_address_and_not_for_an_assigned_one() {
        assertCost("3.65", line(ADDRESS, month(1)));
        assertCost("0.20", line(ADDRESS, Usage.DEFAULT.hoursPerMonth()));
    }

    @Test
    void a_client_vpn_costs_its_association_and_its_connections() {
        CostLine association = line(PriceKey.of(PriceItem.CLIENT_VPN_ASSOCIATION_HOUR), month(1));

        assertCost("109.50", association);
        assertCost(
                "111.50", association, line(PriceKey.of(PriceItem.CLIENT_VPN_CONNECTION_HOUR), BigDecimal.valueOf(40)));
    }

    @Test
    void a_site_to_site_vpn_costs_its_hours_and_perhaps_two_addresses() {
        CostLine vpn = line(PriceKey.of(PriceItem.SITE_TO_SITE_VPN_HOUR), month(1));

        assertCost("35.04", vpn);
        assertCost("42.34", vpn, line(ADDRESS, month(2)));
    }

    @Test
    void two_transit_gateway_attachments_cost_102_20() {
        assertCost("102.20", line(PriceKey.of(PriceItem.TRANSIT_GATEWAY_ATTACHMENT_HOUR), month(2)));
    }

    @Test
    void an_instance_connect_endpoint_and_session_manager_cost_nothing() {
        assertCost("0.00", line(PriceKey.of(PriceItem.INSTANCE_CONNECT_ENDPOINT_HOUR), month(1)));
        assertCost("0.00", line(PriceKey.of(PriceItem.SESSION_MANAGER_HOUR), month(1)));
        assertCost("0.00", line(PriceKey.of(PriceItem.GATEWAY_ENDPOINT_HOUR), month(1)));
    }

    @Test
    void a_bastion_that_runs_all_month_costs_less_than_two_endpoints() {
        assertThat(usd("15.706")).isLessThan(line(ENDPOINT, month(2)).amount());
    }

    @Test
    void in_2020_three_endpoints_cost_0_042_an_hour_and_30_66_a_month() {
        assertThat(line(SEED, ENDPOINT, BigDecimal.valueOf(3)).amount()).isEqualTo(usd("0.042"));
        assertThat(line(SEED, ENDPOINT, month(3)).amount()).isEqualTo(usd("30.66"));
    }

    @Test
    void in_2020_a_nat_gateway_cost_4_43_times_an_endpoint() {
        BigDecimal nat = unitPrice(NAT).amount();
        BigDecimal endpoint = unitPrice(ENDPOINT).amount();

        assertThat(nat.divide(endpoint, 2, RoundingMode.HALF_UP)).isEqualTo("4.43");
    }

    @Test
    void in_2020_a_bastion_hour_cost_a_little_more_than_one_endpoint_hour() {
        assertThat(unitPrice(PriceKey.instanceHour("t2.micro")))
                .isGreaterThan(unitPrice(ENDPOINT))
                .isLessThan(unitPrice(ENDPOINT).times(new BigDecimal("1.1")));
    }

    @Test
    void in_2020_a_bastion_has_no_known_price_of_its_disk_and_address() {
        Cost cost = Cost.of(List.of(
                line(SEED, PriceKey.instanceHour("t2.micro"), BigDecimal.valueOf(40)),
                line(SEED, PriceKey.volumeGbMonth("gp2"), DISK)));

        assertThat(cost.complete()).isFalse();
        assertThat(cost.total()).isEqualTo(usd("0.608"));
    }

    private static void assertCost(String expected, CostLine... lines) {
        Cost cost = Cost.of(List.of(lines));

        assertThat(cost.complete()).isTrue();
        assertThat(cost.total().plain()).isEqualTo(expected);
        assertThat(cost.added()).isEqualTo(cost.total());
    }

    private static BigDecimal month(int pieces) {
        return Usage.MONTH_HOURS.multiply(BigDecimal.valueOf(pieces));
    }

    private static CostLine line(PriceKey key, BigDecimal quantity) {
        return line(TODAY, key, quantity);
    }

    private static CostLine line(LocalDate asOf, PriceKey key, BigDecimal quantity) {
        return CostLine.of(key, TABLE.price(TOKYO, key, asOf), quantity, false, "NEW");
    }

    private static Money unitPrice(PriceKey key) {
        return TABLE.price(TOKYO, key, SEED).map(Price::unitPrice).orElseThrow();
    }
}
