package dev.fumidai.pricing.offer;

import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.offer.Offer.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Price lists in JSON, read as a stream: AmazonEC2 of one Region has more than 400 MB, of which a few kilobytes are of
 * use. Not thread-safe: one object reads one file.
 */
final class OfferJson {
    /** Every SKU and rate code is a name once: a table of all names would outgrow the heap. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Offer offer;
    private final Map<String, Chosen> chosen = new HashMap<>();
    private Heading heading = Heading.NONE;
    private boolean productsRead;
    private boolean termsMissed;
    private boolean recognised;

    /** A product that something here has a use for. */
    private record Chosen(PriceKey key, Product product) {}

    OfferJson(Offer offer) {
        this.offer = offer;
    }

    /** Where a stream of the file's bytes comes from; it is asked again where terms stand before products. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Whether it was a price list at all. */
    boolean read(Source source) throws IOException {
        pass(source);
        if (termsMissed) {
            termsMissed = false;
            pass(source);
        }
        return recognised;
    }

    private void pass(Source source) throws IOException {
        try (InputStream bytes = source.open();
                JsonParser json = MAPPER.createParser(bytes)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                items(json);
            } else if (first == JsonToken.START_OBJECT) {
                members(json);
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException(
                        "The price file " + offer.file()
                                + " has more than one JSON document.\nMaybe answers were appended to each other; keep each in a file.");
            }
        }
    }

    private void members(JsonParser json) {
        boolean productsBefore = productsRead;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "products" -> products(json, productsBefore);
                case "terms" -> terms(json);
                case "PriceList" -> {
                    recognised |= value == JsonToken.START_ARRAY;
                    items(json);
                }
                case "NextToken" -> {
                    if (value == JsonToken.VALUE_STRING) {
                        offer.leave(LeftOut.Reason.GOES_ON, offer.file(), json.getString());
                    } else {
                        json.skipChildren();
                    }
                }
                default -> {
                    if (value == JsonToken.VALUE_STRING) {
                        heading = heading.with(name, json.getString());
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
    }

    private void products(JsonParser json, boolean readBefore) {
        if (readBefore || !isObject(json)) {
            json.skipChildren();
            return;
        }
        recognised = true;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String sku = json.currentName();
            json.nextToken();
            JsonNode node = MAPPER.readTree(json);
            choose(sku, node).ifPresent(found -> chosen.put(sku, found));
        }
        productsRead = true;
    }

    private static Optional<Chosen> choose(String sku, JsonNode node) {
        Map<String, String> attributes = new HashMap<>();
        node.path("attributes")
                .properties()
                .forEach(entry -> attributes.put(Product.normalised(entry.getKey()), text(entry.getValue())));
        Product product = new Product(sku, attributes);
        return PriceSelector.keyOf(product).map(key -> new Chosen(key, product));
    }

    private void terms(JsonParser json) {
        if (!isObject(json)) {
            json.skipChildren();
            return;
        }
        recognised = true;
        if (!productsRead) {
            termsMissed = true;
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean onDemand = json.currentName().equals("OnDemand");
            json.nextToken();
            if (onDemand && isObject(json)) {
                skus(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void skus(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            Chosen one = chosen.get(json.currentName());
            json.nextToken();
            if (one == null) {
                json.skipChildren();
            } else {
                JsonNode terms = MAPPER.readTree(json);
                add(one, terms, heading);
            }
        }
    }

    /** What {@code get-products} prints: products with their terms, each a text of its own, or unwrapped already. */
    private void items(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = json.currentToken() == JsonToken.VALUE_STRING
                    ? MAPPER.readTree(json.getString())
                    : MAPPER.readTree(json);
            item(item);
        }
    }

    private void item(JsonNode item) {
        Heading own = Heading.NONE;
        for (String name : List.of("serviceCode", "version", "publicationDate")) {
            own = own.with(name, text(item.path(name)));
        }
        Heading headed = own;
        JsonNode product = item.path("product");
        recognised |= product.isObject();
        choose(text(product.path("sku")), product)
                .ifPresent(one -> add(one, item.path("terms").path("OnDemand"), headed));
    }

    private void add(Chosen one, JsonNode terms, Heading headed) {
        for (JsonNode term : terms.values()) {
            if (Offer.isOnDemand(text(term.path("offerTermCode")))) {
                List<Dimension> dimensions = new ArrayList<>();
                term.path("priceDimensions").values().forEach(price -> dimensions.add(dimension(price)));
                offer.add(
                        new Offer.Term(one.key(), one.product(), text(term.path("effectiveDate")), dimensions, headed));
            }
        }
    }

    /** A price in two currencies at once is none: the currency is left empty, which is no currency. */
    private static Dimension dimension(JsonNode node) {
        JsonNode prices = node.path("pricePerUnit");
        String currency = prices.isObject() && prices.size() == 1
                ? prices.propertyNames().iterator().next()
                : "";
        return new Dimension(
                text(node.path("beginRange")),
                text(node.path("endRange")),
                text(node.path("unit")),
                text(prices.path(currency)),
                currency);
    }

    private static boolean isObject(JsonParser json) {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    /** A text; nothing where it is something else. */
    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
