package dev.fumidai.report;

import dev.fumidai.model.vpc.SubnetKind;
import org.jspecify.annotations.Nullable;

/** Which instance the report is about; {@code null} is unknown. */
public record Target(
        String instanceId,
        @Nullable String subnetId,
        @Nullable String vpcId,
        @Nullable String region,
        SubnetKind subnetKind) {}
