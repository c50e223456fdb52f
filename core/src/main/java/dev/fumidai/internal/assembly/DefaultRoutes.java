package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import java.util.function.Predicate;

/** What the target's table says of all addresses, whatever more specific routes take away. */
final class DefaultRoutes {
    private DefaultRoutes() {}

    /**
     * Whether an active route for the whole block leads there. Only then a blackhole that is more specific is all that is
     * in the way; otherwise what it was for has to be found out first.
     */
    static boolean leadThere(Setting setting, Cidr block, Predicate<RouteTable.Route> there) {
        return setting.world().network().effectiveRoutes(setting.subnetId()).stream()
                .anyMatch(route ->
                        block.equals(route.destination()) && "active".equals(route.state()) && there.test(route));
    }
}
