package dev.fumidai.internal.assembly;

import dev.fumidai.fact.onpremises.GatewayAttachment;
import dev.fumidai.fact.onpremises.GatewayAttachment.Outcome;
import dev.fumidai.finding.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a link ends at on the side of AWS, as the target's VPC sees it.
 *
 * @param id {@code null} where it is not told, or yet to be built
 * @param isTransit whether it is a transit gateway, else it is a virtual private gateway
 */
record OnPremisesGateway(
        @Nullable String id, boolean isTransit, GatewayAttachment.Outcome outcome, List<Evidence> evidence) {

    /** Whether the snapshot tells which one it is, or that there is none yet. */
    boolean isTold() {
        return id != null || outcome == Outcome.TO_BE_BUILT;
    }
}
