package dev.fumidai.network;

import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Routes in a few words: {@code 0.0.0.0/0 -> nat-1 active}. */
final class RouteText {
    private static final int MOST = 4;

    private RouteText() {}

    static String of(Route route) {
        String id = route.target().id();
        return route.destinationText() + " -> " + (id.isEmpty() ? "?" : id) + " "
                + (route.state() == null ? "?" : route.state());
    }

    static Hop hop(@Nullable String routeTableId, Route route, Hop.Decision decision) {
        return new Hop(routeTableId == null ? "?" : routeTableId, "Routes", of(route), decision)
                .whereStopped(ExplanationCode.BAD_STATE_ROUTE);
    }

    /** No route of the table matches. */
    static Hop none(RouteTable table) {
        return new Hop(
                table.routeTableId(),
                "Routes",
                list(table.routes()),
                Hop.Decision.STOPPED,
                ExplanationCode.NO_ROUTE_TO_DESTINATION);
    }

    private static @Nullable String list(@Nullable List<Route> routes) {
        if (routes == null) {
            return null;
        }
        String more = routes.size() > MOST ? ", ...]" : "]";
        return routes.stream().map(RouteText::of).sorted().limit(MOST).collect(Collectors.joining(", ", "[", more));
    }
}
