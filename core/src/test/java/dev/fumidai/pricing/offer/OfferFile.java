package dev.fumidai.pricing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** A price list of a few made-up SKUs, in each of the forms in which AWS publishes them. */
final class OfferFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TERM = "JRTCKXETXF";
    static final String TOKYO = "ap-northeast-1";

    /** A tier: from, to, unit, price, currency. */
    record Dimension(String from, String to, String unit, String price, String currency) {}

    private static final class Sku {
        private final String sku;
        private final Map<String, String> attributes = new TreeMap<>();
        private final List<Dimension> dimensions = new ArrayList<>();
        private String termType = "OnDemand";
        private String termCode = TERM;

        private Sku(String sku) {
            this.sku = sku;
        }
    }

    private final List<Sku> skus = new ArrayList<>();

    /** A product, with its attributes as name, value … by their names in JSON. */
    OfferFile sku(String sku, String... attributes) {
        Sku made = new Sku(sku);
        made.attributes.put("locationType", "AWS Region");
        for (int i = 0; i < attributes.length; i += 2) {
            made.attributes.put(attributes[i], attributes[i + 1]);
        }
        skus.add(made);
        return this;
    }

    /** A product of Tokyo that its usage type and operation tell. */
    OfferFile product(String sku, String usage, String operation) {
        return sku(sku, "usagetype", usage, "operation", operation, "regionCode", TOKYO);
    }

    /** The price of the last product, for every quantity. */
    OfferFile at(String unit, String price) {
        return tier("0", "Inf", unit, price);
    }

    OfferFile tier(String from, String to, String unit, String price) {
        return tier(from, to, unit, price, "USD");
    }

    OfferFile tier(String from, String to, String unit, String price, String currency) {
        last().dimensions.add(new Dimension(from, to, unit, price, currency));
        return this;
    }

    /** The last product's price is not on demand, or of another term. */
    OfferFile term(String type, String code) {
        last().termType = type;
        last().termCode = code;
        return this;
    }

    private Sku last() {
        return skus.get(skus.size() - 1);
    }

    String json() {
        return JSON.writeValueAsString(bulk());
    }

    /** As no file of AWS is, but JSON has no order. */
    String jsonTermsFirst() {
        Map<String, Object> turned = new LinkedHashMap<>();
        Map<String, Object> bulk = bulk();
        turned.put("terms", bulk.get("terms"));
        turned.putAll(bulk);
        return JSON.writeValueAsString(turned);
    }

    String getProducts(boolean asText) {
        List<Object> items = new ArrayList<>();
        for (Sku sku : skus) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("product", product(sku));
            item.put("serviceCode", "AmazonVPC");
            item.put("terms", Map.of(sku.termType, terms(sku)));
            item.put("version", "20260917190528");
            item.put("publicationDate", "2026-09-17T19:05:28Z");
            items.add(asText ? JSON.writeValueAsString(item) : item);
        }
        return JSON.writeValueAsString(Map.of("FormatVersion", "aws_v1", "PriceList", items));
    }

    String csv() {
        TreeSet<String> names = new TreeSet<>();
        skus.forEach(sku -> names.addAll(sku.attributes.keySet()));
        StringBuilder csv = new StringBuilder("""
                "FormatVersion","v1.0"
                "Disclaimer","Text, with ""quotes""."
                "Publication Date","2026-09-17T19:05:28Z"
                "Version","20260917190528"
                "OfferCode","AmazonVPC"
                """);
        List<String> fixed = List.of(
                "SKU",
                "OfferTermCode",
                "RateCode",
                "TermType",
                "EffectiveDate",
                "StartingRange",
                "EndingRange",
                "Unit");
        csv.append('"').append(String.join("\",\"", fixed)).append("\",\"PricePerUnit\",\"Currency\"");
        names.forEach(name -> csv.append(",\"").append(column(name)).append('"'));
        csv.append('\n');
        for (Sku sku : skus) {
            for (Dimension one : sku.dimensions) {
                List<String> cells = new ArrayList<>(List.of(
                        sku.sku, sku.termCode, "r", sku.termType, "2026-09-01", one.from(), one.to(), one.unit()));
                cells.add(one.price());
                cells.add(one.currency());
                names.forEach(name -> cells.add(sku.attributes.getOrDefault(name, "")));
                csv.append('"').append(String.join("\",\"", cells)).append("\"\n");
            }
        }
        return csv.toString();
    }

    /** What is read, after it was found to be the same whichever form the file has. */
    PriceList readIn(Path folder) {
        List<PriceList> all = List.of(
                PriceListReader.read(write(folder, "bulk.json", json())),
                PriceListReader.read(write(folder, "turned.json", jsonTermsFirst())),
                PriceListReader.read(write(folder, "texts.json", getProducts(true))),
                PriceListReader.read(write(folder, "objects.json", getProducts(false))),
                PriceListReader.read(write(folder, "bulk.csv", csv())));
        assertThat(all).extracting(PriceList::prices).containsOnly(all.get(0).prices());
        assertThat(all).extracting(OfferFile::reasons).containsOnly(reasons(all.get(0)));
        return all.get(0);
    }

    private static List<LeftOut.Reason> reasons(PriceList list) {
        return list.leftOut().stream().map(LeftOut::reason).toList();
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of an attribute's column: some are written as in JSON, some are not. */
    private static String column(String name) {
        return switch (name) {
            case "regionCode" -> "Region Code";
            case "locationType" -> "Location Type";
            case "usagetype" -> "usageType";
            case "instanceType" -> "Instance Type";
            case "operatingSystem" -> "Operating System";
            case "licenseModel" -> "License Model";
            case "preInstalledSw" -> "Pre Installed S/W";
            case "capacitystatus" -> "CapacityStatus";
            case "marketoption" -> "MarketOption";
            case "volumeApiName" -> "Volume API Name";
            case "transferType" -> "Transfer Type";
            case "fromRegionCode" -> "From Region Code";
            case "productFamily" -> "Product Family";
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
    }

    private Map<String, Object> bulk() {
        Map<String, Object> products = new LinkedHashMap<>();
        Map<String, Map<String, Object>> terms = new LinkedHashMap<>();
        for (Sku sku : skus) {
            products.put(sku.sku, product(sku));
            terms.computeIfAbsent(sku.termType, type -> new LinkedHashMap<>()).put(sku.sku, terms(sku));
        }
        Map<String, Object> bulk = new LinkedHashMap<>();
        bulk.put("formatVersion", "v1.0");
        bulk.put("disclaimer", "text");
        bulk.put("offerCode", "AmazonVPC");
        bulk.put("version", "20260917190528");
        bulk.put("publicationDate", "2026-09-17T19:05:28Z");
        bulk.put("products", products);
        bulk.put("terms", terms);
        bulk.put("attributesList", Map.of());
        return bulk;
    }

    private static Map<String, Object> product(Sku sku) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("sku", sku.sku);
        product.put("attributes", sku.attributes);
        return product;
    }

    private static Map<String, Object> terms(Sku sku) {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        for (Dimension one : sku.dimensions) {
            dimensions.put(
                    sku.sku + "." + sku.termCode + "." + one.from(),
                    Map.of(
                            "unit", one.unit(),
                            "beginRange", one.from(),
                            "endRange", one.to(),
                            "pricePerUnit", Map.of(one.currency(), one.price())));
        }
        return Map.of(
                sku.sku + "." + sku.termCode,
                Map.of(
                        "offerTermCode",
                        sku.termCode,
                        "sku",
                        sku.sku,
                        "effectiveDate",
                        "2026-09-01T00:00:00Z",
                        "priceDimensions",
                        dimensions));
    }
}
