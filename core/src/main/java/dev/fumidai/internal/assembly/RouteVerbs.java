package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import org.jspecify.annotations.Nullable;

/** Which call sets a route: AWS refuses to create one that stands and to replace one that does not. */
final class RouteVerbs {
    private RouteVerbs() {}

    /** For the IPv4 default route. A propagated route is not replaced: a static one takes precedence beside it. */
    static String forDefault(Setting setting, @Nullable String routeTableId) {
        return forBlock(setting, routeTableId, Cidr.ANY_IPV4);
    }

    /** The same for a block of either family. */
    static String forBlock(Setting setting, @Nullable String routeTableId, Cidr block) {
        boolean stands = setting.world()
                .find(RouteTable.class, routeTableId)
                .map(RouteTable::routes)
                .filter(routes -> routes.stream().anyMatch(route -> isStatic(route, block)))
                .isPresent();
        return stands ? "replace-route" : "create-route";
    }

    private static boolean isStatic(RouteTable.Route route, Cidr block) {
        return block.equals(route.destination()) && !"EnableVgwRoutePropagation".equals(route.origin());
    }
}
