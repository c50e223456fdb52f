package dev.fumidai.pricing.offer;

import java.util.Comparator;

/**
 * What a price file holds, or should, and the table does not. Immutable and thread-safe.
 *
 * @param file the name of the file
 * @param reason why
 * @param what the key and the Region of an ambiguous price, else the SKU; the file's name where it is the whole file
 * @param detail the values that are the reason, for people
 */
public record LeftOut(String file, Reason reason, String what, String detail) implements Comparable<LeftOut> {
    private static final Comparator<LeftOut> ORDER = Comparator.comparing(LeftOut::file)
            .thenComparing(LeftOut::reason)
            .thenComparing(LeftOut::what)
            .thenComparing(LeftOut::detail);

    /** Why something is not in the table. */
    public enum Reason {
        /** The file prices the same thing of a Region differently, or cannot be read in part, and nothing tells which holds. */
        AMBIGUOUS,
        /** The price tells no Region code, as in files of before 2021, and its location is not surely the Region given. */
        NO_REGION,
        /** The price is not per the unit that the item has. */
        OTHER_UNIT,
        /** A number, day, currency or row that cannot be read, or tiers with a gap. */
        UNREADABLE,
        /** The answer has a next page that is not in the file. */
        GOES_ON,
        /** Nothing in the file has a use here. */
        NOTHING_OF_USE
    }

    @Override
    public int compareTo(LeftOut other) {
        return ORDER.compare(this, other);
    }
}
