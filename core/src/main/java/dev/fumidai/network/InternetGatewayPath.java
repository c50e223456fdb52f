package dev.fumidai.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a route table's default route (IPv4) leads to an internet gateway that is attached to the table's VPC.
 *
 * @param routeTableId {@code null} where it is unknown which table is in effect
 * @param internetGatewayId {@code null} where no route names one
 */
public record InternetGatewayPath(
        Outcome outcome,
        @Nullable String routeTableId,
        @Nullable String internetGatewayId,
        List<Hop> hops) {

    /** What came of it. */
    public enum Outcome {
        OPEN,
        NO_DEFAULT_ROUTE,
        /** The default route leads somewhere else. */
        OTHER_TARGET,
        BLACKHOLE,
        /** The route names a gateway that is not attached to this VPC. */
        NOT_ATTACHED,
        UNKNOWN
    }
}
