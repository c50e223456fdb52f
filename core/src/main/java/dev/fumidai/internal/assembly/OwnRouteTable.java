package dev.fumidai.internal.assembly;

import dev.fumidai.finding.Command;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A route table for the target's subnet alone, in place of one that it shares with other subnets: a plan that sets routes
 * there leaves the other subnets as they are.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html">Change a subnet's route table</a>
 */
public final class OwnRouteTable {
    /** Stands in commands for its id. */
    public static final String WORD = "$ROUTE_TABLE_ID";

    private static final CliTemplates TEMPLATES =
            CliTemplates.load("/dev/fumidai/internal/assembly/own-route-table.properties");

    private final Setting setting;
    private final RouteTable shared;
    private final List<Route> routes;
    private final List<String> gateways;
    private final List<Command> association;

    private OwnRouteTable(
            Setting setting, RouteTable shared, List<Route> routes, List<String> gateways, List<Command> association) {
        this.setting = setting;
        this.shared = shared;
        this.routes = routes;
        this.gateways = gateways;
        this.association = association;
    }

    /**
     * Empty where the target's subnet shares its table with no other, or not everything of that table is known and can be
     * written once more: what has a dead route is to be mended, for all.
     */
    public static Optional<OwnRouteTable> of(Setting setting) {
        @Nullable
        String id = setting.world()
                .network()
                .effectiveRouteTable(setting.subnetId())
                .routeTableId();
        return setting.world()
                .find(RouteTable.class, id)
                .filter(table -> !new Affected(setting)
                        .otherSubnetsOfTable(table.routeTableId(), setting.subnetId())
                        .isEmpty())
                .flatMap(table -> copyOf(setting, table));
    }

    private static Optional<OwnRouteTable> copyOf(Setting setting, RouteTable table) {
        @Nullable List<Route> routes = table.routes();
        @Nullable List<String> gateways = table.propagatingVgws();
        if (routes == null || gateways == null) {
            return Optional.empty();
        }
        List<Route> own = routes.stream()
                .filter(route -> route.target().kind() != TargetKind.LOCAL && !route.isPropagated())
                .toList();
        boolean learns = routes.stream()
                .filter(Route::isPropagated)
                .allMatch(route -> gateways.contains(route.target().id()));
        return learns && own.stream().allMatch(route -> isCopied(setting, route))
                ? association(setting, table)
                        .map(commands -> new OwnRouteTable(setting, table, own, gateways, commands))
                : Optional.empty();
    }

    /** A route that came with the table and leads elsewhere sends the VPC's own traffic through a middlebox. */
    private static boolean isCopied(Setting setting, Route route) {
        boolean toPrefixList = route.destinationPrefixListId() != null;
        boolean isGatewayEndpoint = toPrefixList && route.target().kind() == TargetKind.VPC_ENDPOINT;
        return "active".equals(route.state())
                && "CreateRoute".equals(route.origin())
                && (toPrefixList || route.destination() != null)
                && route.target().kind().option().isPresent()
                && (!isGatewayEndpoint
                        || setting.world()
                                .find(Endpoint.class, route.target().id())
                                .filter(GatewayEndpoint.class::isInstance)
                                .isPresent());
    }

    /** A subnet that follows the main table has no association that could be replaced. */
    private static Optional<List<Command>> association(Setting setting, RouteTable table) {
        Optional<Association> explicit = Optional.ofNullable(table.associations()).stream()
                .flatMap(List::stream)
                .filter(one -> setting.subnetId().equals(one.subnetId()))
                .findFirst();
        if (explicit.isEmpty()) {
            return Optional.of(commands(setting, "ASSOCIATION", Map.of()));
        }
        return explicit.map(Association::associationId)
                .map(id -> commands(setting, "REPLACEMENT", Map.of("association", id)));
    }

    /** The table that the subnet shares today. */
    public String shared() {
        return shared.routeTableId();
    }

    /** What creates it with the routes of the shared one, but for those that a plan sets. */
    public List<Command> creation(Set<String> destinations) {
        List<Command> commands = new ArrayList<>(commands(setting, "TABLE", Map.of()));
        routes.stream()
                .filter(route -> !destinations.contains(route.destinationText()))
                .forEach(route -> commands.addAll(copied(route)));
        gateways.forEach(gateway -> commands.addAll(commands(setting, "LEARNED", Map.of("gateway", gateway))));
        return List.copyOf(commands);
    }

    private List<Command> copied(Route route) {
        String target = route.target().id();
        if (route.target().kind() == TargetKind.VPC_ENDPOINT && route.destinationPrefixListId() != null) {
            return commands(setting, "GATEWAY_ENDPOINT", Map.of("endpoint", target));
        }
        String destination = route.destinationText();
        return commands(
                setting,
                "ROUTE",
                Map.of(
                        "destinationOption",
                        RouteVerbs.option(destination),
                        "destination",
                        destination,
                        "targetOption",
                        route.target().kind().option().orElseThrow(),
                        "routeTarget",
                        target));
    }

    /** What puts it in the shared one's place. */
    public List<Command> association() {
        return association;
    }

    private static List<Command> commands(Setting setting, String key, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(setting.grounds().arguments());
        values.putAll(more);
        return TEMPLATES.told(key, values);
    }
}
