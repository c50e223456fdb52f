package dev.fumidai.pricing.offer;

import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.offer.LeftOut.Reason;
import dev.fumidai.pricing.offer.Offer.Dimension;
import dev.fumidai.pricing.offer.Offer.Term;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Price lists in CSV, read row by row: five rows of heading, the names of the columns, then a row per price of a tier.
 * The columns differ from service to service, so they are found by name. Not thread-safe: one object reads one file.
 */
final class OfferCsv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
            .build();

    private final Offer offer;

    /** The tiers of a price stand in rows of their own; a SKU may have a price from another day on. */
    private final Map<List<String>, Term> terms = new LinkedHashMap<>();

    private Heading heading = Heading.NONE;
    private List<String> columns = List.of();

    OfferCsv(Offer offer) {
        this.offer = offer;
    }

    /** Whether it was a price list at all. */
    boolean read(Reader text) {
        try (MappingIterator<String[]> rows = MAPPER.readerFor(String[].class).readValues(text)) {
            while (rows.hasNext()) {
                row(rows.next());
            }
        }
        terms.values().forEach(offer::add);
        return !columns.isEmpty();
    }

    private void row(String[] cells) {
        if (cells[0].equals("SKU")) {
            columns = Arrays.stream(cells).map(Product::normalised).toList();
        } else if (!columns.isEmpty()) {
            price(cells);
        } else if (cells.length > 1) {
            heading = heading.with(cells[0], cells[1]);
        }
    }

    private void price(String[] cells) {
        if (cells.length != columns.size()) {
            offer.leave(Reason.UNREADABLE, cells[0], cells.length + " cells for " + columns.size() + " columns");
            return;
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        Product product = new Product(cells[0], row);
        if (product.get("termtype").equals("OnDemand") && Offer.isOnDemand(product.get("offertermcode"))) {
            Optional<PriceKey> key = PriceSelector.keyOf(product);
            key.ifPresent(found -> tier(found, product));
        }
    }

    private void tier(PriceKey key, Product product) {
        String effective = product.get("effectivedate");
        terms.computeIfAbsent(
                        List.of(product.sku(), product.get("offertermcode"), effective),
                        one -> new Term(key, product, effective, new ArrayList<>(), heading))
                .dimensions()
                .add(new Dimension(
                        product.get("startingrange"),
                        product.get("endingrange"),
                        product.get("unit"),
                        product.get("priceperunit"),
                        product.get("currency")));
    }
}
