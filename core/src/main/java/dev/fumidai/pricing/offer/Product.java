package dev.fumidai.pricing.offer;

import java.util.Locale;
import java.util.Map;

/**
 * What is sold under a SKU. The names of attributes differ between JSON ({@code usagetype}) and CSV ({@code Region
 * Code}): here they are lower case, letters and digits only.
 */
record Product(String sku, Map<String, String> attributes) {

    static String normalised(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The attribute, or nothing where it is not told. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** Data leaves a Region: AWSDataTransfer names it {@code fromRegionCode}. */
    String region() {
        return either("regioncode", "fromregioncode");
    }

    /** The name of the place: "EU (Paris)". */
    String location() {
        return either("location", "fromlocation");
    }

    /** The free tier is a product of "Any" location: no Region will ever have its price. */
    boolean isOfNoRegion() {
        return location().equals("Any");
    }

    /** Local Zones, Wavelength Zones and Outposts have prices of their own, and often a Region's usage types. */
    boolean isOfRegion() {
        String type = either("locationtype", "fromlocationtype");
        return type.isEmpty() || type.equals("AWS Region");
    }

    private String either(String one, String other) {
        return get(one).isEmpty() ? get(other) : get(one);
    }
}
