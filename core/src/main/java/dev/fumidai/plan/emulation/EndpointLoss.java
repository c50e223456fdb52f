package dev.fumidai.plan.emulation;

import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The end of VPC endpoints and EC2 Instance Connect Endpoints. */
final class EndpointLoss {
    private EndpointLoss() {}

    /**
     * AWS takes the routes of a gateway endpoint out of the route tables; those to a Gateway Load Balancer endpoint stay as
     * blackholes.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html">DeleteVpcEndpoints</a>
     */
    static void endpoint(Draft draft, Endpoint endpoint) {
        draft.remove(endpoint);
        if (endpoint instanceof InterfaceEndpoint own) {
            Interfaces.remove(draft, own.networkInterfaceIds());
        }
        if (endpoint instanceof GatewayEndpoint) {
            RouteLoss.vanish(draft, route -> endpoint.id().equals(route.target().id()));
        } else {
            RouteLoss.blackhole(draft, endpoint.id());
        }
    }

    static void connectEndpoint(Draft draft, InstanceConnectEndpoint endpoint) {
        draft.remove(endpoint);
        Interfaces.remove(draft, endpoint.networkInterfaceIds());
    }

    /** The endpoint serves on from the subnets that are left. */
    static void subnet(Draft draft, InterfaceEndpoint endpoint, String subnetId) {
        List<String> subnets = endpoint.subnetIds();
        if (subnets == null || !subnets.contains(subnetId)) {
            return;
        }
        List<String> there = ids(endpoint.networkInterfaceIds()).stream()
                .filter(id -> draft.find(NetworkInterface.class, id)
                        .filter(one -> subnetId.equals(one.subnetId()))
                        .isPresent())
                .toList();
        Interfaces.remove(draft, there);
        List<String> left = Elements.without(subnets, subnetId);
        draft.replace(endpoint.withSubnetIds(left)
                .withNetworkInterfaceIds(left.isEmpty() ? List.of() : without(endpoint.networkInterfaceIds(), there)));
    }

    static void networkInterface(Draft draft, InterfaceEndpoint endpoint, NetworkInterface lost) {
        if (ids(endpoint.networkInterfaceIds()).contains(lost.id())) {
            List<String> subnets = endpoint.subnetIds();
            draft.replace(endpoint.withNetworkInterfaceIds(without(endpoint.networkInterfaceIds(), List.of(lost.id())))
                    .withSubnetIds(subnets == null ? null : without(subnets, subnets(lost))));
        }
    }

    private static List<String> subnets(NetworkInterface one) {
        return one.subnetId() == null ? List.of() : List.of(one.subnetId());
    }

    private static List<String> ids(@Nullable List<String> ids) {
        return Objects.requireNonNullElse(ids, List.of());
    }

    private static @Nullable List<String> without(@Nullable List<String> ids, List<String> lost) {
        if (ids == null) {
            return null;
        }
        List<String> left = new ArrayList<>(ids);
        left.removeAll(lost);
        return List.copyOf(left);
    }
}
