package dev.fumidai.pricing.offer;

import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.pricing.offer.OfferFile.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListReaderTest {
    @TempDir
    private Path folder;

    private PriceList same(OfferFile offer) {
        return offer.readIn(folder);
    }

    @Test
    void a_price_tells_offer_version_day_and_SKU() {
        PriceList list = same(new OfferFile()
                .product("A", "APN1-VpcEndpoint-Hours", "VpcEndpoint")
                .at("Hrs", "0.0140000000"));

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
        PriceList list = same(new OfferFile()
                .product("A", "APN1-VpcEndpoint-Bytes", "VPCE:VpcEndpoint")
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

    @Test
    void a_list_in_CSV_that_lost_its_quotes_is_one() throws IOException {
        String csv = new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
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

    @Test
    void each_price_of_an_answer_names_the_version_it_stands_in() {
        String answer = new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062")
                .product("B", "APN1-NatGateway-Bytes", "NatGateway")
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
        OfferFile offer = new OfferFile()
                .product("A", "APN1-NatGateway-Hours", "NatGateway")
                .at("Hrs", "0.062");

        for (String text : List.of(offer.json(), offer.csv())) {
            assertThat(PriceListReader.read(OfferFile.write(folder, "bom", "\uFEFF" + text))
                            .prices())
                    .hasSize(1);
        }
    }
}
