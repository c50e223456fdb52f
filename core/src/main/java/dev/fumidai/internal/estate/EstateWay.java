package dev.fumidai.internal.estate;

import dev.fumidai.internal.portfolio.Way;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Portfolio.SharedPart;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A way into a target of an estate, as the search sees it and as the report has it.
 *
 * @param vpcId the target's VPC
 * @param place what can stand in one zone only, the same for all of a VPC; null where each target may choose
 * @param zone the zone that its new parts stand in
 * @param shared what is paid once, by the part's key, for nobody yet
 */
record EstateWay(
        Way way,
        AssessedOption option,
        String vpcId,
        @Nullable String place,
        String zone,
        SortedMap<String, SharedPart> shared) {
    EstateWay {
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    }

    /** The one that the search chose. */
    static EstateWay in(List<EstateWay> ways, Way chosen) {
        return ways.stream().filter(one -> one.way().equals(chosen)).findFirst().orElseThrow();
    }

    /** Whether it stands where places were assigned to. */
    boolean keeps(Map<String, String> assigned) {
        return place == null || assigned.getOrDefault(place, zone).equals(zone);
    }

    /** The VPCs it has to do with. */
    SortedSet<String> vpcs() {
        SortedSet<String> vpcs = new TreeSet<>();
        vpcs.add(vpcId);
        shared.values().forEach(part -> vpcs.add(part.vpcId()));
        return vpcs;
    }
}
