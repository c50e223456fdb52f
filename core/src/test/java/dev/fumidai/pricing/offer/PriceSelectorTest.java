package dev.fumidai.pricing.offer;

import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.pricing.offer.OfferFile.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.offer.LeftOut.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which products of a price list are the price of an item, and which only look like it. */
class PriceSelectorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private PriceList same(OfferFile offer) {
        return offer.readIn(folder);
    }

    /** A t3.micro with Linux, but for the attributes named. */
    private static OfferFile linux(OfferFile offer, String sku, String... others) {
        List<String> attributes = new ArrayList<>(List.of("usagetype", "APN1-BoxUsage:t3.micro"));
        attributes.addAll(List.of("instanceType", "t3.micro", "regionCode", TOKYO, "operation", "RunInstances"));
        attributes.addAll(List.of("operatingSystem", "Linux", "tenancy", "Shared", "preInstalledSw", "NA"));
        attributes.addAll(List.of("capacitystatus", "Used", "marketoption", "OnDemand"));
        attributes.addAll(List.of("licenseModel", "No License required"));
        attributes.addAll(List.of(others));
        return offer.sku(sku, attributes.toArray(String[]::new));
    }

    private static Money price(PriceList list, PriceItem item) {
        return list.table()
                .price(TOKYO, PriceKey.of(item), DAY)
                .map(Price::unitPrice)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "APN1-", "USE1-", "EU-", "APS3-"})
    void any_prefix_or_none_stands_before_a_usage_type(String prefix) {
        assertThat(price(
                        same(new OfferFile()
                                .product("A", prefix + "NatGateway-Hours", "NatGateway")
                                .at("Hrs", "0.062")),
                        PriceItem.NAT_GATEWAY_HOUR))
                .isEqualTo(usd("0.062"));
    }

    @Test
    void a_regional_NAT_gateway_is_not_a_NAT_gateway() {
        PriceList list = same(new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062")
                .product("B", "APN1-RegionalNatGateway-Hours", "RegionalNatGateway")
                .at("Hrs", "0.063")
                .product("C", "APN1-NatGateway-Prvd-Hours", "NatGateway")
                .at("Hrs", "0.064"));

        assertThat(price(list, PriceItem.NAT_GATEWAY_HOUR)).isEqualTo(usd("0.062"));
        assertThat(price(list, PriceItem.REGIONAL_NAT_GATEWAY_HOUR)).isEqualTo(usd("0.063"));
        assertThat(list.prices()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "VpcEndpoint, APN1-VpcEndpoint-GWLBE-Hours",
        "GatewayLBE, APN1-VpcEndpoint-Hours",
        "NatGateway, APN1-NatGateway-Hours-Reserved",
        "NatGateway, apn1-NatGateway-Hours",
        "CreateVpnConnection, APN1-VPN-Usage-Hours:ipsec.1-accelerated",
        "CreateVpnConnection, APN1-VPN-Usage-Hours:ipsecX1",
        "TransitGatewayPeering, APN1-TransitGateway-Hours"
    })
    void what_is_only_like_an_item_is_not_taken(String operation, String usage) {
        PriceList list = same(new OfferFile().product("A", usage, operation).at("Hrs", "0.5"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.NOTHING_OF_USE);
    }

    @Test
    void a_public_address_has_no_product_family_and_a_block_of_them_is_something_else() {
        PriceList list = same(new OfferFile()
                .sku(
                        "IN",
                        "usagetype",
                        "APN1-PublicIPv4:InUseAddress",
                        "group",
                        "VPCPublicIPv4Address",
                        "regionCode",
                        TOKYO)
                .at("Hrs", "0.0050000000")
                .sku(
                        "IDLE",
                        "usagetype",
                        "APN1-PublicIPv4:IdleAddress",
                        "group",
                        "VPCPublicIPv4Address",
                        "regionCode",
                        TOKYO)
                .at("Hrs", "0.0050000000")
                .sku(
                        "BLOCK",
                        "usagetype",
                        "APN1-PublicIPv4:ContiguousBlock",
                        "group",
                        "VPCPublicIPv4Address",
                        "regionCode",
                        TOKYO)
                .at("Hrs", "0.0080000000"));

        assertThat(price(list, PriceItem.PUBLIC_IPV4_HOUR)).isEqualTo(usd("0.005"));
    }

    @ParameterizedTest
    @CsvSource({
        "operatingSystem, Windows",
        "tenancy, Dedicated",
        "preInstalledSw, SQL Std",
        "capacitystatus, UnusedCapacityReservation",
        "marketoption, CapacityBlock",
        "licenseModel, Bring your own license",
        "operation, RunInstances:CB",
        "usagetype, APN1-UnusedBox:t3.micro",
        "locationType, AWS Local Zone"
    })
    void a_twin_of_the_Linux_instance_is_not_its_price(String attribute, String value) {
        OfferFile alone = linux(new OfferFile(), "LINUX").at("Hrs", "0.0136000000");
        List<Price> prices = same(alone).prices();

        OfferFile twins = linux(alone, "TWIN", attribute, value).at("Hrs", "9.9");

        assertThat(prices).hasSize(1);
        assertThat(same(twins).prices()).isEqualTo(prices);
    }

    @Test
    void older_files_tell_no_market_and_no_capacity() {
        OfferFile old = linux(new OfferFile(), "OLD", "marketoption", "", "capacitystatus", "", "instanceType", "");

        assertThat(same(old.at("Hrs", "0.0136")).prices())
                .extracting(Price::key)
                .containsExactly(PriceKey.instanceHour("t3.micro"));
    }

    @Test
    void a_volume_goes_by_its_name_in_the_API() {
        PriceList list = same(new OfferFile()
                .sku("GP3", "usagetype", "APN1-EBS:VolumeUsage.gp3", "volumeApiName", "gp3", "regionCode", TOKYO)
                .at("GB-Mo", "0.096")
                .sku("IO1", "usagetype", "APN1-EBS:VolumeUsage.piops", "volumeApiName", "io1", "regionCode", TOKYO)
                .at("GB-Mo", "0.142")
                .sku("OLD", "usagetype", "APN1-EBS:VolumeUsage", "volumeApiName", "standard", "regionCode", TOKYO)
                .at("GB-Mo", "0.08"));

        assertThat(list.prices())
                .extracting(Price::key)
                .containsExactly(
                        PriceKey.volumeGbMonth("gp3"),
                        PriceKey.volumeGbMonth("io1"),
                        PriceKey.volumeGbMonth("standard"));
    }

    @ParameterizedTest
    @CsvSource({"Reserved, JRTCKXETXF", "OnDemand, A429C66SYZ", "Reserved, 38NPMPTW36"})
    void only_terms_on_demand_are_prices(String type, String code) {
        PriceList list = same(new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.03")
                .term(type, code));

        assertThat(list.prices()).isEmpty();
    }

    @Test
    void the_free_tier_is_no_price_and_not_missed() {
        PriceList list = same(new OfferFile()
                .sku(
                        "FREE",
                        "usagetype",
                        "Global-PublicIPv4:InUseAddress",
                        "group",
                        "VPCPublicIPv4Address",
                        "location",
                        "Any",
                        "regionCode",
                        "")
                .tier("0", "750", "Hrs", "0.0000000000"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.NOTHING_OF_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JRTCKXETXF", "99YE2YK9UR", "5Y9WH78GDR", "KW44MY7SZN"})
    void China_is_paid_in_yuan_by_terms_of_its_own(String code) {
        PriceList list = same(new OfferFile()
                .sku("A", "usagetype", "CNN1-NatGateway-Hours", "operation", "NatGateway", "regionCode", "cn-north-1")
                .tier("0", "Inf", "Hrs", "0.427", "CNY")
                .term("OnDemand", code));

        assertThat(list.table().currency()).isEqualTo(Currency.getInstance("CNY"));
    }
}
