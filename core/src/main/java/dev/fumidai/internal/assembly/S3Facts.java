package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.endpoint.S3Path;
import dev.fumidai.model.Kind;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.policy.EndpointPolicy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the target reaches Amazon S3. */
final class S3Facts {
    private final Setting setting;
    private final String region;

    S3Facts(Setting setting) {
        this.setting = setting;
        this.region = Setting.text(setting.region());
    }

    S3Path fact(String candidate) {
        boolean logging = new LoggingFacts(setting).uses(LoggingFacts.S3).orElse(false);
        RouteLookup table = setting.world().network().effectiveRouteTable(setting.subnetId());
        List<GatewayEndpoint> gateways = gateways();
        S3Path.Outcome outcome = outcome(table.routeTableId(), gateways);
        Grounds grounds = setting.grounds()
                .and(Hops.evidence(table.hops()))
                .with("routeTable", table.routeTableId())
                .with("endpoint", gateways.isEmpty() ? null : gateways.get(0).vpcEndpointId())
                .with("serviceName", ServiceNames.endpointService("s3", region));
        for (GatewayEndpoint gateway : gateways) {
            List<String> tables = gateway.routeTableIds();
            grounds = grounds.and(
                    gateway.vpcEndpointId(), "RouteTableIds", tables == null ? null : String.join(", ", tables));
        }
        return new S3Path(candidate, logging, outcome, grounds);
    }

    private S3Path.Outcome outcome(@Nullable String routeTable, List<GatewayEndpoint> gateways) {
        if (routeTable != null && gateways.stream().anyMatch(gateway -> serves(gateway, routeTable))) {
            return S3Path.Outcome.GATEWAY_ENDPOINT;
        }
        if (interfaceEndpointServes()) {
            return S3Path.Outcome.INTERFACE_ENDPOINT;
        }
        if (new WayOut(setting).isOpen()) {
            return S3Path.Outcome.NAT_GATEWAY;
        }
        boolean told = routeTable != null
                && setting.world().isComplete(Kind.VPC_ENDPOINTS, setting.vpcScope())
                && setting.subnetKind() == dev.fumidai.model.vpc.SubnetKind.PRIVATE
                && setting.world().endpoints(setting.vpcId()).stream().noneMatch(this::isUntold);
        boolean routedButDoubtful = gateways.stream().anyMatch(gateway -> isRouted(gateway, routeTable));
        if (!told || routedButDoubtful) {
            return S3Path.Outcome.UNKNOWN;
        }
        return gateways.isEmpty() ? S3Path.Outcome.NONE : S3Path.Outcome.GATEWAY_ENDPOINT_ELSEWHERE;
    }

    private boolean isUntold(Endpoint endpoint) {
        boolean unnamed = endpoint.vpcId() == null || endpoint.serviceName() == null || endpoint.state() == null;
        return unnamed
                || endpoint.isOfUntoldType()
                || (endpoint instanceof GatewayEndpoint gateway && isS3(gateway) && gateway.routeTableIds() == null);
    }

    private List<GatewayEndpoint> gateways() {
        return setting.world().endpoints(setting.vpcId()).stream()
                .filter(GatewayEndpoint.class::isInstance)
                .map(GatewayEndpoint.class::cast)
                .filter(this::isS3)
                .filter(gateway -> setting.vpcId().equals(gateway.vpcId()))
                .toList();
    }

    private boolean isS3(Endpoint endpoint) {
        return ServiceNames.isFor(endpoint.serviceName(), "s3", region);
    }

    /** Whether a gateway endpoint takes the traffic to Amazon S3 and does not surely let it through. */
    boolean gatewayMayStop() {
        @Nullable
        String routeTable = setting.world()
                .network()
                .effectiveRouteTable(setting.subnetId())
                .routeTableId();
        return gateways().stream()
                .anyMatch(gateway -> gateway.routeTableIds() == null
                        || (isRouted(gateway, routeTable) && !serves(gateway, Setting.text(routeTable))));
    }

    private static boolean isRouted(GatewayEndpoint gateway, @Nullable String routeTable) {
        List<String> tables = gateway.routeTableIds();
        return routeTable != null && tables != null && tables.contains(routeTable);
    }

    private boolean serves(GatewayEndpoint gateway, String routeTable) {
        EndpointPolicy.Outcome policy = EndpointPolicy.decide(gateway, "s3").outcome();
        return "available".equalsIgnoreCase(gateway.state())
                && isRouted(gateway, routeTable)
                && (policy == EndpointPolicy.Outcome.FULL_ACCESS || policy == EndpointPolicy.Outcome.ALLOWS)
                && isLetThrough(gateway, routeTable);
    }

    /** Whether route, groups and network ACL surely let the target's packets reach the addresses of Amazon S3. */
    private boolean isLetThrough(GatewayEndpoint gateway, String routeTable) {
        List<Route> routes =
                setting.world().find(RouteTable.class, routeTable).map(RouteTable::routes).orElse(List.of()).stream()
                        .filter(route ->
                                gateway.vpcEndpointId().equals(route.target().id()))
                        .toList();
        boolean blackhole = routes.stream().anyMatch(route -> "blackhole".equals(route.state()));
        List<String> lists = routes.stream()
                .map(Route::destinationPrefixListId)
                .filter(Objects::nonNull)
                .toList();
        Party s3 = Party.internet(lists.stream()
                .flatMap(id -> setting.world().find(PrefixList.class, id).stream())
                .map(PrefixList::entries)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList());
        Network network = setting.world().network();
        boolean admitted = namesList(lists)
                || network.groups(setting.node(), Direction.OUTBOUND, s3, PortRange.of(EndpointChecks.HTTPS))
                                .outcome()
                        == FilterOutcome.ALLOWED;
        return !blackhole
                && admitted
                && network.aclRoundTrip(setting.node(), s3, EndpointChecks.HTTPS)
                                .outcome()
                        == FilterOutcome.ALLOWED;
    }

    /** A rule that names the list admits its addresses, whether or not they were read. */
    private boolean namesList(List<String> lists) {
        List<String> groups = setting.node().groupIds();
        return groups != null
                && groups.stream()
                        .flatMap(id -> setting.world().find(SecurityGroup.class, id).stream())
                        .map(SecurityGroup::ipPermissionsEgress)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .filter(rule -> rule.prefixListIds() != null
                                && rule.prefixListIds().stream().anyMatch(lists::contains))
                        .anyMatch(rule -> "-1".equals(rule.ipProtocol())
                                || ("tcp".equals(rule.ipProtocol())
                                        && rule.ports() != null
                                        && rule.ports().contains(PortRange.of(EndpointChecks.HTTPS))));
    }

    private boolean interfaceEndpointServes() {
        return setting.world().endpoints(setting.vpcId()).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(this::isS3)
                .filter(endpoint -> Boolean.TRUE.equals(endpoint.privateDnsEnabled()))
                .anyMatch(endpoint ->
                        new EndpointChecks(setting, endpoint, "s3").serves().orElse(false));
    }
}
