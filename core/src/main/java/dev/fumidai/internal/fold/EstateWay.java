package dev.fumidai.internal.fold;

import dev.fumidai.internal.portfolio.Way;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.report.AssessedOption;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way into a target of an estate, as the search sees it and as the report has it.
 *
 * @param lines the bill's lines of the parts that are paid once, by the part's key
 */
record EstateWay(Way way, AssessedOption option, SortedMap<String, CostLine> lines) {
    EstateWay {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }
}
