package dev.fumidai.pricing;

import java.util.Comparator;

/**
 * What a price is for, within a Region. Immutable and thread-safe.
 *
 * @param item what is charged
 * @param qualifier the instance type of an instance ("t3.micro"), the volume type of a volume ("gp3"), else empty
 */
public record PriceKey(PriceItem item, String qualifier) implements Comparable<PriceKey> {

    private static final Comparator<PriceKey> ORDER =
            Comparator.comparing(PriceKey::item).thenComparing(PriceKey::qualifier);

    /** @throws IllegalArgumentException if a type is missing, or given where there is none */
    public PriceKey {
        if (item.isQualified() == qualifier.isBlank()) {
            throw new IllegalArgumentException("The qualifier of " + item + " is \"" + qualifier + "\", expected "
                    + (item.isQualified() ? "a type" : "none") + ".\n"
                    + "Maybe PriceKey.instanceHour(type), PriceKey.volumeGbMonth(type) or PriceKey.of(item) is meant.");
        }
    }

    /** The key of an item that has no types. */
    public static PriceKey of(PriceItem item) {
        return new PriceKey(item, "");
    }

    /** The key of a running Linux instance, by instance type. */
    public static PriceKey instanceHour(String instanceType) {
        return new PriceKey(PriceItem.INSTANCE_HOUR, instanceType);
    }

    /** The key of a volume, by volume type. */
    public static PriceKey volumeGbMonth(String volumeType) {
        return new PriceKey(PriceItem.VOLUME_GB_MONTH, volumeType);
    }

    /** The key as one word: "NAT_GATEWAY_HOUR", "INSTANCE_HOUR:t3.micro". */
    public String code() {
        return qualifier.isEmpty() ? item.name() : item.name() + ":" + qualifier;
    }

    /** By item, then by type. */
    @Override
    public int compareTo(PriceKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
