package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PriceFilesTest {
    private static final String ENDPOINT = "VpcEndpoint-Hours|VpcEndpoint|Hrs|0.0150000000|ap-northeast-1";

    @TempDir
    private Path folder;

    /** A price list of AWS in JSON, a product per line of usage type, operation, unit, price and Region. */
    private String offer(String... products) throws IOException {
        StringBuilder sold = new StringBuilder();
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < products.length; i++) {
            String[] cells = products[i].split("\\|", -1);
            sold.append(i == 0 ? "" : ",")
                    .append("'S" + i + "':{'sku':'S" + i + "','attributes':{'usagetype':'APN1-" + cells[0]
                            + "','operation':'" + cells[1] + "','regionCode':'" + cells[4]
                            + "','location':'Somewhere'}}");
            terms.append(i == 0 ? "" : ",")
                    .append("'S" + i + "':{'S" + i + ".JRTCKXETXF':{'offerTermCode':'JRTCKXETXF','effectiveDate':"
                            + "'2026-09-01T00:00:00Z','priceDimensions':{'x':{'unit':'" + cells[2]
                            + "','beginRange':'0','endRange':'Inf','pricePerUnit':{'USD':'" + cells[3] + "'}}}}}");
        }
        String json = "{'offerCode':'AmazonVPC','version':'20260917190528','publicationDate':'2026-09-17T19:05:28Z',"
                + "'products':{" + sold + "},'terms':{'OnDemand':{" + terms + "}}}";
        return Files.writeString(folder.resolve("AmazonVPC.json"), json.replace('\'', '"'), StandardCharsets.UTF_8)
                .toString();
    }

    private static Run evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                "--snapshot",
                Run.SAMPLE,
                "--target",
                Run.TARGET,
                "--as-of",
                "2026-11-23",
                "--format",
                "json"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static JsonNode endpoints(Run run) {
        for (JsonNode option : new JsonMapper().readTree(run.out()).get("options")) {
            if (option.get("method").asString().equals("SESSION_MANAGER_VPC_ENDPOINTS")) {
                return option.get("cost");
            }
        }
        throw new AssertionError(run.err());
    }

    @Test
    void a_price_list_of_AWS_prices_the_lines_and_is_named_at_each() throws IOException {
        Run run = evaluate("--prices", offer(ENDPOINT));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(endpoints(run).get("added").asString()).isEqualTo("21.90");
        assertThat(endpoints(run).get("lines").get(0).get("source").asString())
                .isEqualTo("AWS price list AmazonVPC 20260917190528, published 2026-09-17, SKU S0");
    }

    @Test
    void what_the_files_do_not_price_is_unknown_unless_the_bundled_prices_are_named_too() throws IOException {
        String prices = offer(ENDPOINT);
        JsonNode alone = new JsonMapper().readTree(evaluate("--prices", prices).out());
        JsonNode beside = new JsonMapper()
                .readTree(evaluate("--prices", prices, "--prices", "bundled").out());

        assertThat(alone.get("options").findValuesAsString("complete")).contains("false");
        assertThat(beside.get("prices").get("source").asString()).contains("AmazonVPC.json", "; otherwise ", "bundled");
        assertThat(endpoints(evaluate("--prices", "bundled", "--prices", prices)))
                .isEqualTo(endpoints(evaluate("--prices", prices, "--prices", "bundled")));
        assertThat(endpoints(evaluate("--prices", "bundled"))).isEqualTo(endpoints(evaluate()));
    }

    @Test
    void what_is_left_out_of_a_price_list_is_told_and_not_guessed() throws IOException {
        String prices = offer(
                ENDPOINT,
                "VpcEndpoint-Hours|VpcEndpoint|Hrs|0.0140000000|ap-northeast-1",
                "NatGateway-Hours|NatGateway|Fortnight|1|ap-northeast-1",
                "NatGateway-Bytes|NatGateway|GB|0.0620x|ap-northeast-1");
        Run run = evaluate("--prices", prices);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines().toList())
                .hasSize(3)
                .allMatch(line -> line.startsWith("warning: AmazonVPC.json: "))
                .anyMatch(line -> line.contains("no price of INTERFACE_ENDPOINT_HOUR in ap-northeast-1 is taken"))
                .anyMatch(line -> line.contains("S2"))
                .anyMatch(line -> line.contains("S3"));
        assertThat(endpoints(run).get("complete").asBoolean()).isFalse();
        assertThat(evaluate("--prices", prices, "--lang", "ja").err()).contains("単位が異なる");
    }

    @Test
    void of_many_prices_without_a_Region_a_few_are_named_and_the_rest_is_counted() throws IOException {
        String[] products = new String[5];
        for (int i = 0; i < products.length; i++) {
            products[i] = "NatGateway-Hours|NatGateway|Hrs|0.062|";
        }
        Run run = evaluate("--prices", offer(products));

        assertThat(run.err().lines().toList()).hasSize(4).last().asString().contains("and 2 more");
    }

    @Test
    void a_table_of_ones_own_goes_over_a_price_list_whatever_their_days_and_order() throws IOException {
        String prices = offer(ENDPOINT);
        String contract = Files.writeString(
                        folder.resolve("contract.txt"),
                        "ap-northeast-1 | INTERFACE_ENDPOINT_HOUR | | 0.010 | 2026-04-01 | U | our contract\n")
                .toString();

        for (Run run : List.of(
                evaluate("--prices", contract, "--prices", prices),
                evaluate("--prices", prices, "--prices", contract))) {
            assertThat(endpoints(run).get("added").asString()).isEqualTo("14.60");
        }
    }

    @Test
    void a_price_list_without_anything_of_use_is_told() throws IOException {
        assertThat(evaluate("--prices", offer()).err()).contains("AmazonVPC.json: there is no price in it");
    }
}
