package dev.fumidai.internal.fold;

import dev.fumidai.internal.portfolio.Way;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Portfolio.SharedPart;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way into a target of an estate, as the search sees it and as the report has it.
 *
 * @param shared what is paid once, by the part's key, for nobody yet
 */
record EstateWay(Way way, AssessedOption option, SortedMap<String, SharedPart> shared) {
    EstateWay {
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    }
}
