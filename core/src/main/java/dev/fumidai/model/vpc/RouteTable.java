package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route table, from {@code ec2 describe-route-tables}; {@code null} is unknown.
 *
 * @param propagatingVgws the ids of the virtual private gateways whose routes it learns
 */
public record RouteTable(
        String routeTableId,
        @Nullable String vpcId,
        @Nullable List<Association> associations,
        @Nullable List<Route> routes,
        @Nullable List<String> propagatingVgws)
        implements Resource {
    @Override
    public String id() {
        return routeTableId;
    }

    /** The same with another associations. */
    public RouteTable withAssociations(@Nullable List<Association> associations) {
        return new RouteTable(routeTableId, vpcId, associations, routes, propagatingVgws);
    }

    /** The same with another routes. */
    public RouteTable withRoutes(@Nullable List<Route> routes) {
        return new RouteTable(routeTableId, vpcId, associations, routes, propagatingVgws);
    }

    /** The same with another gateways to learn from. */
    public RouteTable withPropagatingVgws(@Nullable List<String> propagatingVgws) {
        return new RouteTable(routeTableId, vpcId, associations, routes, propagatingVgws);
    }

    /**
     * What the table is associated with: a subnet, a gateway (edge association, never a subnet's table), or the VPC as
     * its main table (then neither id is there). All {@code null} or false: it is not told with what.
     *
     * @param associationId what a call names it by that puts another table in its place
     */
    public record Association(
            @Nullable String associationId,
            @Nullable Boolean main,
            @Nullable String subnetId,
            @Nullable String gatewayId,
            @Nullable String state) {}

    /**
     * One route. Exactly one destination is given; none is an unknown destination (it may match anything).
     *
     * @param origin {@code CreateRouteTable}, {@code CreateRoute} or {@code EnableVgwRoutePropagation}
     */
    public record Route(
            @Nullable Cidr destination,
            @Nullable String destinationPrefixListId,
            RouteTarget target,
            @Nullable String state,
            @Nullable String origin) {
        /** The origin of what a table learned. */
        public static final String PROPAGATED = "EnableVgwRoutePropagation";

        /** Whether the table learned it from a virtual private gateway. */
        public boolean isPropagated() {
            return PROPAGATED.equals(origin);
        }

        /** The destination as AWS prints it, or {@code ?} where it is unknown. */
        public String destinationText() {
            if (destination != null) {
                return destination.toString();
            }
            return destinationPrefixListId == null ? "?" : destinationPrefixListId;
        }
    }

    /** What a route leads to. {@code id} is AWS's, {@code local} for the VPC itself, empty where it is unknown. */
    public record RouteTarget(TargetKind kind, String id) {}

    /** The field of the API that named the target. */
    public enum TargetKind {
        LOCAL(null),
        INTERNET_GATEWAY("--gateway-id"),
        VPN_GATEWAY("--gateway-id"),
        VPC_ENDPOINT("--vpc-endpoint-id"),
        NAT_GATEWAY("--nat-gateway-id"),
        NETWORK_INTERFACE("--network-interface-id"),
        /** An instance whose network interface the answer does not name. */
        INSTANCE("--instance-id"),
        TRANSIT_GATEWAY("--transit-gateway-id"),
        VPC_PEERING_CONNECTION("--vpc-peering-connection-id"),
        EGRESS_ONLY_INTERNET_GATEWAY("--egress-only-internet-gateway-id"),
        CARRIER_GATEWAY("--carrier-gateway-id"),
        LOCAL_GATEWAY("--local-gateway-id"),
        CORE_NETWORK("--core-network-arn"),
        ODB_NETWORK(null),
        IP_ADDRESS(null),
        UNKNOWN(null);

        private final @Nullable String option;

        TargetKind(@Nullable String option) {
            this.option = option;
        }

        /**
         * The option that names such a target to {@code aws ec2 create-route}; empty for what no call routes to.
         *
         * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/ec2/create-route.html">create-route</a>
         */
        public Optional<String> option() {
            return Optional.ofNullable(option);
        }
    }
}
