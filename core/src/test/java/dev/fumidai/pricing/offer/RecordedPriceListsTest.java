package dev.fumidai.pricing.offer;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.offer.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excerpts of price files that others published, kept outside the project: {@code -Dfumidai.testdata=<folder>}. */
class RecordedPriceListsTest {
    private Path prices = Path.of("");

    @BeforeEach
    void folder() {
        String folder = System.getProperty("fumidai.testdata");
        assumeTrue(folder != null, "set -Dfumidai.testdata to the folder that holds base, moto, prices and real");
        prices = Path.of(String.valueOf(folder), "prices");
    }

    @Test
    void of_two_twins_the_instance_on_demand_is_the_price_and_the_capacity_block_is_not() {
        PriceList list = PriceListReader.read(prices.resolve("opencost-pricing-us-east-1.json"));

        assertThat(list.prices())
                .containsExactly(new Price(
                        "us-east-1",
                        PriceKey.instanceHour("p4d.24xlarge"),
                        usd("32.7726"),
                        LocalDate.of(2024, 5, 1),
                        "AWS price list AmazonEC2 20240528203522, published 2024-05-28, SKU H7NGEAC6UEHNTKSJ"));
        assertThat(list.leftOut()).isEmpty();
    }

    @Test
    void a_file_of_2020_tells_locations_and_no_Region_codes() {
        Path paris = prices.resolve("terracost-AmazonEC2_eu-west-3.csv");

        assertThat(PriceListReader.read(paris).prices()).isEmpty();
        assertThat(PriceListReader.read(paris).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(Reason.NO_REGION, Reason.NO_REGION, Reason.NO_REGION);
        PriceList list = PriceListReader.read(paris, "eu-west-3");
        assertThat(list.prices())
                .extracting(price -> price.key().qualifier() + " " + price.unitPrice())
                .containsExactly("gp2 0.116 USD", "io1 0.145 USD", "st1 0.053 USD");
        assertThat(list.prices()).extracting(Price::effective).containsOnly(LocalDate.of(2020, 10, 1));
    }

    @Test
    void an_answer_of_get_products_is_a_price_list_of_texts(@TempDir Path folder) throws IOException {
        String page = Files.readString(prices.resolve("awscli-pricing-get-products.rst"));
        Path answer = OfferFile.write(folder, "answer.json", page.substring(page.indexOf("Output::") + 8));

        PriceList list = PriceListReader.read(answer, "ap-southeast-1");

        assertThat(list.prices())
                .containsExactly(new Price(
                        "ap-southeast-1",
                        PriceKey.volumeGbMonth("io1"),
                        usd("0.138"),
                        LocalDate.of(2018, 8, 1),
                        "AWS price list AmazonEC2 20180808005701, published 2018-08-08, SKU 3MKHN58N7RDDVGKJ"));
        assertThat(list.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.GOES_ON);
    }
}
