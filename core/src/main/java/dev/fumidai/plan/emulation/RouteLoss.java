package dev.fumidai.plan.emulation;

import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What becomes of routes that lead to what is gone. AWS keeps a route that somebody made, as a {@code blackhole}, until
 * somebody takes it out; it takes out those that it made itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html">State</a>
 */
final class RouteLoss {
    /** The origin of a route that a virtual private gateway told the table of. */
    private RouteLoss() {}

    /** The routes to any of these are blackholes, in every table. */
    static void blackhole(Draft draft, String... targets) {
        List<String> gone = List.of(targets);
        blackhole(draft, table -> true, route -> gone.contains(route.target().id()));
    }

    static void blackhole(Draft draft, Predicate<RouteTable> tables, Predicate<Route> routes) {
        change(draft, tables, all -> all.map(route -> routes.test(route) ? blackhole(route) : route));
    }

    private static Route blackhole(Route route) {
        return new Route(
                route.destination(), route.destinationPrefixListId(), route.target(), "blackhole", route.origin());
    }

    /** These routes are gone, in every table. */
    static void vanish(Draft draft, Predicate<Route> routes) {
        vanish(draft, table -> true, routes);
    }

    static void vanish(Draft draft, Predicate<RouteTable> tables, Predicate<Route> routes) {
        change(draft, tables, all -> all.filter(routes.negate()));
    }

    private static void change(Draft draft, Predicate<RouteTable> tables, UnaryOperator<Stream<Route>> change) {
        for (RouteTable table : List.copyOf(draft.all(RouteTable.class))) {
            List<Route> routes = table.routes();
            if (routes != null && tables.test(table)) {
                List<Route> changed = change.apply(routes.stream()).toList();
                if (!Objects.equals(routes, changed)) {
                    draft.replace(table.withRoutes(changed));
                }
            }
        }
    }
}
