package dev.fumidai.pricing.offer;

/** What a price list says of itself, as far as it does. */
record Heading(String code, String version, String published) {
    private static final int DAY = 10;

    static final Heading NONE = new Heading("", "", "");

    /** With one more member, by any of the names that files, answers and CSV have for it. */
    Heading with(String name, String value) {
        return switch (Product.normalised(name)) {
            case "offercode", "servicecode" -> new Heading(value, version, published);
            case "version" -> new Heading(code, value, published);
            case "publicationdate" -> new Heading(code, version, value);
            default -> this; // the format and the disclaimer
        };
    }

    /** "AWS price list AmazonVPC 20260917190528, published 2026-09-17". */
    String title() {
        String name = ("AWS price list " + (code + " " + version).strip()).strip();
        return published.isEmpty()
                ? name
                : name + ", published " + published.substring(0, Math.min(DAY, published.length()));
    }
}
