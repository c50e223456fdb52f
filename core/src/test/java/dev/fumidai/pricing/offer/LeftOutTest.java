package dev.fumidai.pricing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.offer.LeftOut.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a price list holds and no table takes is said. */
class LeftOutTest {
    @TempDir
    private Path folder;

    private PriceList same(OfferFile offer) {
        return offer.readIn(folder);
    }

    @Test
    void two_prices_for_one_thing_are_none_and_that_is_said() {
        PriceList list = same(new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062")
                .product("B", "APN1-NatGateway-Hours", "NatGateway")
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
        PriceList list = same(new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Month", "45"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.OTHER_UNIT);
    }

    @ParameterizedTest
    @CsvSource({"0.0x, USD", "'', USD", "0.1, EURO", "-1, USD", "1E2147483647, USD", "9E-2147483647, USD"})
    void a_price_that_cannot_be_read_is_said(String price, String currency) {
        PriceList list = same(new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .tier("0", "Inf", "Hrs", price, currency));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
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
        PriceList list = same(new OfferFile()
                .product("A", "APN1-VpcEndpoint-Bytes", "VpcEndpoint")
                .tier(from, to, "GB", "0.01")
                .tier(nextFrom, nextTo, "GB", "0.006"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
    }

    @Test
    void a_price_beside_one_that_cannot_be_read_is_not_certain() {
        PriceList list = same(new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062")
                .product("B", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.05x"));

        assertThat(list.prices()).isEmpty();
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.AMBIGUOUS, Reason.UNREADABLE);
    }

    @Test
    void a_row_of_another_length_is_not_read_by_the_columns() {
        String csv = new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062")
                .csv();

        PriceList list = PriceListReader.read(OfferFile.write(folder, "odd.csv", csv + "\"B\",\"one\",\"two\"\n"));

        assertThat(list.prices()).hasSize(1);
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.UNREADABLE);
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
    void an_answer_that_goes_on_is_said() {
        String page = new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062")
                .getProducts(true)
                .replaceFirst("\\{", "{\"NextToken\":\"more\",");

        PriceList list = PriceListReader.read(OfferFile.write(folder, "page.json", page));

        assertThat(list.prices()).hasSize(1);
        assertThat(list.leftOut()).containsExactly(new LeftOut("page.json", Reason.GOES_ON, "page.json", "more"));
    }
}
