package dev.fumidai.pricing.offer;

import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PricingTable;
import java.util.List;

/**
 * The prices of one file of AWS that this library knows the use of. Immutable and thread-safe.
 *
 * @param source offer, version and day of publication, as far as the file tells them
 * @param prices at list, on demand, in the order of {@link PricingTable#prices()}
 * @param leftOut what the file holds and {@code prices} does not, sorted; what has no use here is not told
 */
public record PriceList(String source, List<Price> prices, List<LeftOut> leftOut) {

    public PriceList {
        prices = List.copyOf(prices);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The prices as a table; join the tables of several files by {@link PricingTable#overriddenBy}.
     *
     * <pre>{@code
     * PricingTable table = PricingTable.bundled()
     *         .overriddenBy(PriceListReader.read(Path.of("AmazonVPC.json")).table())
     *         .scaled(new BigDecimal("0.92"), "EDP");
     * }</pre>
     */
    public PricingTable table() {
        return PricingTable.of(source, prices);
    }
}
