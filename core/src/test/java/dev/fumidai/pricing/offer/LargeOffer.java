package dev.fumidai.pricing.offer;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;

/** A price list as large as AmazonEC2's of a large Region, made up while it is read; a program of its own, for a small heap. */
final class LargeOffer {
    private static final int PRODUCTS = 120_000;
    private static final int CHUNK = 1_000;
    private static final int RESERVED = 8;

    private LargeOffer() {}

    /** Prints how many bytes were read and what they cost. */
    public static void main(String... arguments) throws IOException {
        Offer offer = new Offer("large.json");
        Counting[] opened = new Counting[1];
        new OfferJson(offer).read(() -> opened[0] = new Counting(bytes()));
        PriceList list = OfferPrices.of(offer, null);
        System.out.println(opened[0].count / 1_000_000 + " MB");
        list.prices().forEach(price -> System.out.println(price.key() + " " + price.unitPrice()));
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    static InputStream bytes() {
        return new SequenceInputStream(Collections.enumeration(List.of(
                text("{\"formatVersion\":\"v1.0\",\"offerCode\":\"AmazonEC2\",\"version\":\"1\",\"products\":{"),
                each(LargeOffer::product),
                text(wanted() + "},\"terms\":{\"OnDemand\":{"),
                each(sku -> term(sku(sku), "JRTCKXETXF", "9.99") + ","),
                text(term("WANTED", "JRTCKXETXF", "0.0136000000") + "},\"Reserved\":{"),
                each(LargeOffer::reserved),
                text("\"LAST\":{}}},\"attributesList\":{}}"))));
    }

    private static String sku(long number) {
        return String.format("SKU%013d", number);
    }

    private static String product(long number) {
        return "\"" + sku(number) + "\":{\"sku\":\"" + sku(number)
                + "\",\"productFamily\":\"Compute Instance\",\"attributes\":{"
                + "\"regionCode\":\"ap-northeast-1\",\"usagetype\":\"APN1-BoxUsage:t3.micro\",\"operation\":\"RunInstances:0002\","
                + "\"operatingSystem\":\"Windows\",\"tenancy\":\"Shared\",\"physicalProcessor\":\""
                + "x".repeat(500) + "\"}},";
    }

    private static String wanted() {
        return "\"WANTED\":{\"sku\":\"WANTED\",\"attributes\":{\"regionCode\":\"ap-northeast-1\",\"usagetype\":"
                + "\"APN1-BoxUsage:t3.micro\",\"operation\":\"RunInstances\",\"operatingSystem\":\"Linux\",\"tenancy\":\"Shared\","
                + "\"preInstalledSw\":\"NA\",\"licenseModel\":\"No License required\"}}";
    }

    private static String term(String sku, String code, String price) {
        String rate = sku + "." + code;
        return "\"" + sku + "\":{\"" + rate + "\":{\"offerTermCode\":\"" + code + "\",\"sku\":\"" + sku
                + "\",\"effectiveDate\":\"2026-09-01T00:00:00Z\",\"priceDimensions\":{\"" + rate
                + ".6YS6EN2CT7\":{\"rateCode\":\""
                + rate
                + ".6YS6EN2CT7\",\"beginRange\":\"0\",\"endRange\":\"Inf\",\"unit\":\"Hrs\",\"pricePerUnit\":{\"USD\":\""
                + price
                + "\"}}}}}";
    }

    private static String reserved(long number) {
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < RESERVED; i++) {
            terms.append(term(sku(number) + i, "38NPMPTW3" + i, "5.5")).append(',');
        }
        return terms.toString();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The texts of all products, a thousand at a time. */
    private static InputStream each(LongFunction<String> one) {
        return new SequenceInputStream(Collections.enumeration(new Chunks(one)));
    }

    /** Made up when they are asked for. */
    private static final class Chunks extends AbstractList<InputStream> {
        private final LongFunction<String> one;

        Chunks(LongFunction<String> one) {
            this.one = one;
        }

        @Override
        public InputStream get(int index) {
            StringBuilder chunk = new StringBuilder();
            for (int i = 0; i < CHUNK; i++) {
                chunk.append(one.apply((long) index * CHUNK + i));
            }
            return text(chunk.toString());
        }

        @Override
        public int size() {
            return PRODUCTS / CHUNK;
        }
    }
}
