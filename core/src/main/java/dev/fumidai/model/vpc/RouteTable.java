package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route table, from {@code ec2 describe-route-tables}; {@code null} is unknown. */
public record RouteTable(
        String routeTableId,
        @Nullable String vpcId,
        @Nullable List<Association> associations,
        @Nullable List<Route> routes)
        implements Resource {
    @Override
    public String id() {
        return routeTableId;
    }

    /**
     * What the table is associated with: a subnet, a gateway (edge association, never a subnet's table), or the VPC as
     * its main table (then neither id is there). All {@code null} or false: it is not told with what.
     */
    public record Association(
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
        LOCAL,
        INTERNET_GATEWAY,
        VPN_GATEWAY,
        VPC_ENDPOINT,
        NAT_GATEWAY,
        NETWORK_INTERFACE,
        /** An instance whose network interface the answer does not name. */
        INSTANCE,
        TRANSIT_GATEWAY,
        VPC_PEERING_CONNECTION,
        EGRESS_ONLY_INTERNET_GATEWAY,
        CARRIER_GATEWAY,
        LOCAL_GATEWAY,
        CORE_NETWORK,
        ODB_NETWORK,
        IP_ADDRESS,
        UNKNOWN
    }
}
