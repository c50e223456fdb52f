package dev.fumidai.internal.assembly;

import dev.fumidai.model.AwsSnapshot;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the indexes of the snapshot that was asked about last, as long as there is memory: a portal asks many questions
 * about one snapshot. Thread-safe.
 */
public final class Worlds {
    private volatile SoftReference<@Nullable World> last = new SoftReference<>(null);

    public World of(AwsSnapshot snapshot) {
        World kept = last.get();
        if (kept != null && kept.snapshot().equals(snapshot)) {
            return kept;
        }
        World made = World.of(snapshot);
        last = new SoftReference<>(made);
        return made;
    }
}
