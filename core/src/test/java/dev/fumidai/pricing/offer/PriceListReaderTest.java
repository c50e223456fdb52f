package dev.fumidai.pricing.offer;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Tier;
import dev.fumidai.pricing.offer.LeftOut.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

class PriceListReaderTest {
    private static final String TOKYO = "ap-northeast-1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    /** The SKU reads the same whichever form the file has. */
    private List<PriceList> read(OfferFile offer) {
        return List.of(
                PriceListReader.read(OfferFile.write(folder, "bulk.json", offer.json())),
                PriceListReader.read(OfferFile.write(folder, "turned.json", offer.jsonTermsFirst())),
                PriceListReader.read(OfferFile.write(folder, "texts.json", offer.getProducts(true))),
                PriceListReader.read(OfferFile.write(folder, "objects.json", offer.getProducts(false))),
                PriceListReader.read(OfferFile.write(folder, "bulk.csv", offer.csv())));
    }

    private PriceList same(OfferFile offer) {
        List<PriceList> all = read(offer);
        assertThat(all).extracting(PriceList::prices).containsOnly(all.get(0).prices());
        assertThat(all)
                .extracting(list -> list.leftOut().stream().map(LeftOut::reason).toList())
                .containsOnly(all.get(0).leftOut().stream().map(LeftOut::reason).toList());
        return all.get(0);
    }

    private static OfferFile endpoint(String operation, String usage) {
        return new OfferFile().sku("A", "usagetype", usage, "operation", operation, "regionCode", TOKYO);
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

    @Test
    void a_price_tells_offer_version_day_and_SKU() {
        PriceList list = same(endpoint("VpcEndpoint", "APN1-VpcEndpoint-Hours").at("Hrs", "0.0140000000"));

        assertThat(list.prices())
                .containsExactly(new Price(
                        TOKYO,
                        PriceKey.of(PriceItem.INTERFACE_ENDPOINT_HOUR),
                        usd("0.014"),
                        LocalDate.of(2026, 9, 1),
                        "AWS price list AmazonVPC 20260917190528, published 2026-09-17, SKU A"));
        assertThat(list.source())
                .isEqualTo("AWS price list AmazonVPC 20260917190528, published 2026-09-17 (bulk.json)");
        assertThat(list.leftOut()).isEmpty();
    }

    @Test
    void several_dimensions_are_tiers_in_order_of_their_beginning() {
        PriceList list = same(endpoint("VPCE:VpcEndpoint", "APN1-VpcEndpoint-Bytes")
                .tier("5242880", "Inf", "GB", "0.0040000000")
                .tier("0", "1048576", "GB", "0.0100000000")
                .tier("1048576", "5242880", "GB", "0.0060000000"));

        assertThat(list.prices())
                .singleElement()
                .satisfies(price -> assertThat(price.tiers())
                        .containsExactly(
                                new Tier(BigDecimal.ZERO, usd("0.01")),
                                new Tier(new BigDecimal("1048576"), usd("0.006")),
                                new Tier(new BigDecimal("5242880"), usd("0.004"))));
    }

    @Test
    void a_free_allowance_is_not_counted() {
        PriceList list = same(new OfferFile()
                .sku(
                        "OUT",
                        "usagetype",
                        "APN1-DataTransfer-Out-Bytes",
                        "transferType",
                        "AWS Outbound",
                        "fromRegionCode",
                        TOKYO)
                .tier("0", "1", "GB", "0.0000000000")
                .tier("1", "10240", "GB", "0.1140000000")
                .tier("10240", "Inf", "GB", "0.0890000000"));

        assertThat(list.prices())
                .singleElement()
                .satisfies(price -> assertThat(price.tiers())
                        .containsExactly(
                                new Tier(BigDecimal.ZERO, usd("0.114")),
                                new Tier(new BigDecimal("10240"), usd("0.089"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "APN1-", "USE1-", "EU-", "APS3-"})
    void any_prefix_or_none_stands_before_a_usage_type(String prefix) {
        assertThat(price(
                        same(endpoint("NatGateway", prefix + "NatGateway-Hours").at("Hrs", "0.062")),
                        PriceItem.NAT_GATEWAY_HOUR))
                .isEqualTo(usd("0.062"));
    }

    @Test
    void a_regional_NAT_gateway_is_not_a_NAT_gateway() {
        PriceList list = same(endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .sku(
                        "B",
                        "usagetype",
                        "APN1-RegionalNatGateway-Hours",
                        "operation",
                        "RegionalNatGateway",
                        "regionCode",
                        TOKYO)
                .at("Hrs", "0.063")
                .sku("C", "usagetype", "APN1-NatGateway-Prvd-Hours", "operation", "NatGateway", "regionCode", TOKYO)
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
        PriceList list = same(endpoint(operation, usage).at("Hrs", "0.5"));

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
        PriceList list = same(endpoint("NatGateway", "APN1-NatGateway-Hours")
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

    @Test
    void two_prices_for_one_thing_are_none_and_that_is_said() {
        PriceList list = same(endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .sku("B", "usagetype", "APN1-NatGateway-Hours", "operation", "NatGateway", "regionCode", TOKYO)
                .at("Hrs", "0.059"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(Reason.AMBIGUOUS);
            assertThat(left.what()).isEqualTo("NAT_GATEWAY_HOUR in ap-northeast-1");
            assertThat(left.detail()).contains("0.062 USD", "0.059 USD", "SKU A", "SKU B");
        });
    }

    @Test
    void another_unit_is_another_price() {
        PriceList list = same(endpoint("NatGateway", "APN1-NatGateway-Hours").at("Month", "45"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.OTHER_UNIT);
    }

    @ParameterizedTest
    @CsvSource({"0.0x, USD", "'', USD", "0.1, EURO", "-1, USD", "1E2147483647, USD", "9E-2147483647, USD"})
    void a_price_that_cannot_be_read_is_said(String price, String currency) {
        PriceList list = same(endpoint("NatGateway", "APN1-NatGateway-Hours").tier("0", "Inf", "Hrs", price, currency));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
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

    @Test
    void a_price_without_a_Region_code_is_of_the_Region_that_is_given() {
        Path file = OfferFile.write(
                folder,
                "old.csv",
                new OfferFile()
                        .sku(
                                "A",
                                "usagetype",
                                "EUW3-NatGateway-Hours",
                                "operation",
                                "NatGateway",
                                "location",
                                "EU (Paris)")
                        .at("Hrs", "0.05")
                        .csv());

        assertThat(PriceListReader.read(file).leftOut())
                .containsExactly(new LeftOut("old.csv", Reason.NO_REGION, "A", "NAT_GATEWAY_HOUR, EU (Paris)"));
        assertThat(PriceListReader.read(file, "eu-west-3").prices())
                .extracting(Price::region)
                .containsExactly("eu-west-3");
    }

    @Test
    void prices_of_two_locations_are_not_of_one_Region() {
        String csv = new OfferFile()
                .sku("A", "usagetype", "EUW3-NatGateway-Hours", "operation", "NatGateway", "location", "EU (Paris)")
                .at("Hrs", "0.05")
                .sku(
                        "B",
                        "usagetype",
                        "NatGateway-Bytes",
                        "operation",
                        "NatGateway",
                        "location",
                        "US East (N. Virginia)")
                .at("GB", "0.045")
                .csv();

        PriceList list = PriceListReader.read(OfferFile.write(folder, "old.csv", csv), "eu-west-3");

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.NO_REGION, Reason.NO_REGION);
    }

    @ParameterizedTest
    @CsvSource({
        "1048576, 5242880, 5242880, Inf",
        "0, 1048576, 5242880, Inf",
        "0, 1048576, 1048576, 5242880",
        "0, Inf, 1048576, Inf",
        "0, x, 1048576, Inf"
    })
    void tiers_with_a_gap_are_no_price(String from, String to, String nextFrom, String nextTo) {
        PriceList list = same(endpoint("VpcEndpoint", "APN1-VpcEndpoint-Bytes")
                .tier(from, to, "GB", "0.01")
                .tier(nextFrom, nextTo, "GB", "0.006"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
    }

    @Test
    void a_price_beside_one_that_cannot_be_read_is_not_certain() {
        PriceList list = same(endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .sku("B", "usagetype", "APN1-NatGateway-Hours", "operation", "NatGateway", "regionCode", TOKYO)
                .at("Hrs", "0.05x"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.AMBIGUOUS, Reason.UNREADABLE);
    }

    @Test
    void a_row_of_another_length_is_not_read_by_the_columns() {
        String csv = endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .csv();

        PriceList list = PriceListReader.read(OfferFile.write(folder, "odd.csv", csv + "\"B\",\"one\",\"two\"\n"));

        assertThat(list.prices()).hasSize(1);
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
    }

    @Test
    void a_list_in_CSV_that_lost_its_quotes_is_one() throws IOException {
        String csv = endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .csv()
                .replaceAll("\"Disclaimer.*\n", "")
                .replace("\"", "");
        Path file = OfferFile.write(folder, "plain.csv", csv);

        assertThat(PriceListReader.isPriceList(file)).isTrue();
        assertThat(PriceListReader.read(file).prices()).hasSize(1);
        assertThat(PriceListReader.isPriceList(OfferFile.write(folder, "own.txt", "# region | item\n")))
                .isFalse();
        assertThat(PriceListReader.isPriceList(OfferFile.write(folder, "own.txt", "us-east-1 | NAT_GATEWAY_HOUR\n")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pricePerUnit':['0.1']}",
                "{'pricePerUnit':{'USD':'0.1','CNY':'0.7'},'beginRange':'0','endRange':'Inf','unit':'Hrs'}",
                "{'pricePerUnit':{'USD':0.1},'beginRange':'0','endRange':'Inf','unit':'Hrs'}",
                "[]"
            })
    void a_price_of_another_shape_is_left_out_and_said(String dimension) {
        String list = ("{'PriceList':[{'product':{'sku':'A','attributes':{'usagetype':'NatGateway-Hours','operation':"
                        + "'NatGateway','regionCode':'us-east-1'}},'terms':{'OnDemand':{'x':{'offerTermCode':'JRTCKXETXF',"
                        + "'effectiveDate':'2026-09-01','priceDimensions':{'y':" + dimension + "}}}}}]}")
                .replace('\'', '"');

        PriceList read = PriceListReader.read(OfferFile.write(folder, "shape.json", list));

        assertThat(read.prices()).isEmpty();
        assertThat(read.leftOut()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'products':{'A':null,'B':{'attributes':null},'C':[]},'terms':{'OnDemand':{'A':null}}}",
                "{'products':{},'terms':{'OnDemand':null,'Reserved':{'B':{}}}}",
                "{'terms':'x','version':'1','products':{}}",
                "{'PriceList':[{'product':{'sku':7,'attributes':[]},'terms':7}]}",
                "{'PriceList':[],'NextToken':null}"
            })
    void odd_members_of_a_price_list_hold_nothing_of_use(String json) {
        PriceList list = PriceListReader.read(OfferFile.write(folder, "odd.json", json.replace('\'', '"')));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).containsExactly(new LeftOut("odd.json", Reason.NOTHING_OF_USE, "odd.json", ""));
    }

    @Test
    void each_price_of_an_answer_names_the_version_it_stands_in() {
        String answer = endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .sku("B", "usagetype", "APN1-NatGateway-Bytes", "operation", "NatGateway", "regionCode", TOKYO)
                .at("GB", "0.062")
                .getProducts(false)
                .replaceFirst(
                        "\"version\":\"20260917190528\",\"publicationDate\":\"2026-09-17T19:05:28Z\"", "\"other\":1");

        PriceList list = PriceListReader.read(OfferFile.write(folder, "answer.json", answer));

        assertThat(list.prices())
                .extracting(Price::source)
                .containsExactly(
                        "AWS price list AmazonVPC, SKU A",
                        "AWS price list AmazonVPC 20260917190528, published 2026-09-17, SKU B");
        assertThat(list.source()).isEqualTo("AWS price list (answer.json)");
    }

    @Test
    void an_answer_that_goes_on_is_said() {
        String page = endpoint("NatGateway", "APN1-NatGateway-Hours")
                .at("Hrs", "0.062")
                .getProducts(true)
                .replaceFirst("\\{", "{\"NextToken\":\"more\",");

        PriceList list = PriceListReader.read(OfferFile.write(folder, "page.json", page));

        assertThat(list.prices()).hasSize(1);
        assertThat(list.leftOut()).containsExactly(new LeftOut("page.json", Reason.GOES_ON, "page.json", "more"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{}",
                "[]",
                "[{}]",
                "{\"Vpcs\":[]}",
                "{\"products\":{",
                "{\"PriceList\":[\"{\"]}",
                "{\"products\":{},\"terms\":{\"OnDemand\":",
                "\"a\",\"b\"\n\"c\",\"d\"\n",
                "{\"formatVersion\":\"v1.0\",\"regions\":{\"us-east-1\":{\"currentVersionUrl\":\"/offers\"}}}",
                "<html>not found</html>",
                "{\"products\":[],\"terms\":\"x\"}",
                "{\"PriceList\":7}",
                "[1,null,\"2\"]",
                "{\"PriceList\":[]}{\"PriceList\":[]}"
            })
    void what_is_no_price_list_is_refused_with_its_name(String text) {
        Path file = OfferFile.write(folder, "odd.json", text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceListReader.read(file))
                .withMessageContaining("odd.json")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void bytes_that_are_no_text_and_a_missing_file_are_refused() throws IOException {
        Path utf16 = Files.write(folder.resolve("utf16.json"), "{\"PriceList\":[]}".getBytes(StandardCharsets.UTF_16));

        for (Path wrong : List.of(utf16, folder.resolve("nowhere.json"), folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PriceListReader.read(wrong))
                    .withMessageContaining(wrong.toString())
                    .withMessageContaining("\nMaybe ");
        }
    }

    @Test
    void a_byte_order_mark_is_no_content() {
        OfferFile offer = endpoint("NatGateway", "APN1-NatGateway-Hours").at("Hrs", "0.062");

        for (String text : List.of(offer.json(), offer.csv())) {
            assertThat(PriceListReader.read(OfferFile.write(folder, "bom", "\uFEFF" + text))
                            .prices())
                    .hasSize(1);
        }
    }
}
