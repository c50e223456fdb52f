package dev.fumidai.internal.portfolio;

import java.util.SortedMap;
import java.util.TreeMap;

/** The parts seen so far by their keys: a second one of a key must be the same. */
final class PartLedger {
    private final SortedMap<String, Part> byKey = new TreeMap<>();

    /** @throws IllegalArgumentException if a part was entered before with another cost or number of changes */
    void enter(Iterable<Part> parts) {
        for (Part part : parts) {
            Part known = byKey.putIfAbsent(part.key(), part);
            if (known != null && !known.equals(part)) {
                throw new IllegalArgumentException(
                        "The part " + part.key() + " is given twice, as " + known + " and as "
                                + part
                                + ".\nMaybe what one target alone pays or changes is counted with the part; it belongs to"
                                + " the way.");
            }
        }
    }
}
