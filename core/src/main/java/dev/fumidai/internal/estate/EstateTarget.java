package dev.fumidai.internal.estate;

import dev.fumidai.report.AccessReport;
import org.jspecify.annotations.Nullable;

/**
 * One target of an estate.
 *
 * @param report with no budget: that is held against the whole estate
 * @param zone its Availability Zone; {@code null} where it is unknown
 */
public record EstateTarget(AccessReport report, @Nullable String zone) {
    String instanceId() {
        return report.target().instanceId();
    }

    String vpcId() {
        return String.valueOf(report.target().vpcId());
    }
}
