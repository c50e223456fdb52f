package dev.fumidai.report;

import dev.fumidai.finding.Change;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import java.util.List;

/**
 * Another plan for what an option's changes do, by other means or in another place. Immutable and thread-safe.
 *
 * @param changes in the order of execution
 * @param cost what the method costs a month this way, for the usage asked for
 * @param costs the same for every usage
 */
public record Alternative(List<Change> changes, Cost cost, CostFunction costs) {
    public Alternative {
        changes = List.copyOf(changes);
    }
}
