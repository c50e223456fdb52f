package dev.fumidai.internal.assembly;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.network.RouteLookup;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which call sets a route: AWS refuses to create one that stands and to replace one that does not. */
public final class RouteVerbs {
    private static final List<String> DESTINATIONS =
            List.of("--destination-cidr-block", "--destination-ipv6-cidr-block", "--destination-prefix-list-id");

    private RouteVerbs() {}

    /** For the IPv4 default route. A propagated route is not replaced: a static one takes precedence beside it. */
    static String forDefault(Setting setting, @Nullable String routeTableId) {
        return forBlock(setting, routeTableId, Cidr.ANY_IPV4);
    }

    /** The same for a block of either family. */
    static String forBlock(Setting setting, @Nullable String routeTableId, Cidr block) {
        return forDestination(setting, routeTableId, block.toString());
    }

    private static String forDestination(Setting setting, @Nullable String routeTableId, String destination) {
        boolean stands = setting.world()
                .find(RouteTable.class, routeTableId)
                .map(RouteTable::routes)
                .filter(routes -> routes.stream().anyMatch(route -> isStatic(route, destination)))
                .isPresent();
        return stands ? "replace-route" : "create-route";
    }

    private static boolean isStatic(RouteTable.Route route, String destination) {
        return destination.equals(route.destinationText()) && !route.isPropagated();
    }

    /**
     * Takes over what a way carries to a block, for a command that is written once for each route: {@code routeVerb},
     * {@code routeOption} and {@code routeDestination}. A route for the whole block would lose against more specific
     * ones, so each of those is set.
     */
    static SortedMap<String, String> takingOver(Setting setting, RouteLookup way, Cidr block) {
        List<String> winners = way.routes().stream()
                .map(route -> isWithin(route, block) ? route.destinationText() : block.toString())
                .distinct()
                .toList();
        List<String> destinations = winners.isEmpty() ? List.of(block.toString()) : winners;
        SortedMap<String, String> values = new TreeMap<>();
        values.put("routeVerb", list(destinations, one -> forDestination(setting, way.routeTableId(), one)));
        values.put("routeOption", list(destinations, RouteVerbs::option));
        values.put("routeDestination", list(destinations, one -> one));
        return values;
    }

    private static boolean isWithin(RouteTable.Route route, Cidr block) {
        return route.destination() == null || block.contains(route.destination());
    }

    private static String list(List<String> destinations, UnaryOperator<String> word) {
        return destinations.stream().map(word).collect(joining(CliTemplates.LIST));
    }

    /** The same values for a table where none of the routes stands. */
    public static void inNewTable(SortedMap<String, String> values) {
        for (String verb : List.of("routeVerb", "operatorRouteVerb")) {
            values.computeIfPresent(verb, (name, calls) -> calls.replace("replace-route", "create-route"));
        }
    }

    /** What a call sets a route to. */
    public static Optional<String> destination(Command command) {
        return DESTINATIONS.stream()
                .flatMap(option -> command.option(option).stream())
                .findFirst();
    }

    /** What a call names a destination by. */
    static String option(String destination) {
        if (destination.startsWith("pl-")) {
            return "--destination-prefix-list-id";
        }
        return destination.contains(":") ? "--destination-ipv6-cidr-block" : "--destination-cidr-block";
    }
}
