package dev.fumidai.network;

import org.jspecify.annotations.Nullable;

/**
 * One end of a path.
 *
 * @param running what must hold of the resource for the end to take part, e.g. an instance that runs; {@code null} where
 *     nothing must
 */
record PathEnd(Party party, @Nullable Hop running) {
    boolean isOutside() {
        return party.isInternet();
    }
}
