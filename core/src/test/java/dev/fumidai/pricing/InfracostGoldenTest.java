package dev.fumidai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The monthly figures of infracost's golden files, kept outside the project ({@code -Dfumidai.testdata=<folder>}), for what
 * both price: the same quantity at the bundled price is the same to the cent. Left out is the endpoint of big usage: infracost
 * cuts a petabyte at 1,000,000 GB, AWS's offer file at 1,048,576; {@link CostTest} holds its figures.
 */
class InfracostGoldenTest {
    private static final @Nullable String DATA = System.getProperty("fumidai.testdata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Pattern RESOURCE = Pattern.compile("^ aws_\\S+?\\.(\\S+) *$");
    private static final Pattern LINE =
            Pattern.compile("^ +(?:[├└]─ )?[├└]─ (.+?) {2,}([0-9,.]+) +(?:hours|GB) +\\$([0-9,.]+).*$");

    /** One figure of a golden file. */
    record Figure(String resource, String name, BigDecimal quantity, BigDecimal amount) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nat_gateway_test|NAT gateway|NAT_GATEWAY_HOUR||us-east-1|2",
                "nat_gateway_test|Data processed|NAT_GATEWAY_GB||us-east-1|1",
                "vpc_endpoint_test|Endpoint (Interface)|INTERFACE_ENDPOINT_HOUR||us-east-1|5",
                "vpc_endpoint_test|Data processed (first 1PB)|ENDPOINT_GB||us-east-1|1",
                "eip_test|IP address (if unused)|PUBLIC_IPV4_HOUR||us-east-1|1",
                "eip_test|Storage (general purpose SSD, gp2)|VOLUME_GB_MONTH|gp2|us-east-1|1",
                "ec2_client_vpn_endpoint_test|Connection|CLIENT_VPN_CONNECTION_HOUR||us-east-1|1",
                "ec2_client_vpn_network_association_test|Endpoint association|CLIENT_VPN_ASSOCIATION_HOUR||us-east-1|1",
                "ec2_transit_gateway_vpc_attachment_test|Transit gateway attachment|TRANSIT_GATEWAY_ATTACHMENT_HOUR||us-east-1|1",
                "vpn_connection_test|VPN connection|SITE_TO_SITE_VPN_HOUR||us-east-1|4",
                "vpn_connection_test|Data processed|TRANSIT_GATEWAY_GB||us-east-1|1",
                "data_transfer_test|Intra-region data transfer|CROSS_ZONE_GB||us-east-1|1",
                "data_transfer_test|Intra-region data transfer|CROSS_ZONE_GB||ap-northeast-1|1",
                "data_transfer_test|Outbound data transfer to Internet (first 10TB)|INTERNET_EGRESS_GB||us-east-1|1",
                "data_transfer_test|Outbound data transfer to Internet (first 10TB)|INTERNET_EGRESS_GB||ap-northeast-1|1",
            })
    void the_same_quantity_costs_the_same(
            String file, String name, PriceItem item, @Nullable String type, String region, int figures)
            throws IOException {
        PriceKey key = new PriceKey(item, type == null ? "" : type);
        @Nullable Price price = PricingTable.bundled().price(region, key, DAY).orElse(null);
        List<Figure> found = figures(file).stream()
                .filter(figure -> figure.name().equals(name))
                .filter(figure ->
                        !figure.resource().endsWith("_withBigUsage") || item == PriceItem.INTERFACE_ENDPOINT_HOUR)
                .filter(figure ->
                        !file.equals("data_transfer_test") || figure.resource().equals(region))
                .toList();

        assertThat(found).hasSize(figures).allSatisfy(figure -> {
            CostTerm term = new CostTerm(key, price, Quantity.of(figure.quantity()), false, "NEW", "NEW", null);
            BigDecimal amount = new CostFunction(PricingTable.bundled().currency(), List.of(term))
                    .at(Usage.DEFAULT)
                    .added()
                    .amount()
                    .setScale(2, RoundingMode.HALF_UP);
            assertThat(amount).as("%s of %s", name, figure.resource()).isEqualByComparingTo(figure.amount());
        });
    }

    private static List<Figure> figures(String file) throws IOException {
        assumeTrue(
                DATA != null,
                "No golden files. Maybe name the folder that holds prices/ with -Dfumidai.testdata=/absolute/path");
        List<Figure> figures = new ArrayList<>();
        String resource = "";
        Path golden = Path.of(DATA, "prices", "infracost-golden", file + ".golden");
        for (String line : Files.readAllLines(golden, StandardCharsets.UTF_8)) {
            Matcher head = RESOURCE.matcher(line);
            Matcher figure = LINE.matcher(line);
            if (head.matches()) {
                resource = head.group(1);
            } else if (figure.matches()) {
                figures.add(new Figure(resource, figure.group(1), number(figure.group(2)), number(figure.group(3))));
            }
        }
        return figures;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
