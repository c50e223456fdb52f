package dev.fumidai.network;

import static dev.fumidai.network.Lab.isolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class RouteProperties {
    private static final List<Cidr> ENTRIES = Lab.cidrs("10.0.0.0/28", "10.0.0.20/31", "10.0.0.24/29");
    private static final PrefixList LIST = new PrefixList("pl-1", "corp", ENTRIES);

    private static RouteLookup ask(List<Route> routes, Cidr destination) {
        return isolated(routes.toArray(Route[]::new)).put(LIST).network().route("subnet-p", destination);
    }

    @Property
    void the_longest_prefix_is_what_a_scan_of_all_routes_finds(
            @ForAll("routes") List<Route> routes, @ForAll("blocks") Cidr destination) {
        Set<String> ways = new TreeSet<>();
        Packets.addressesIn(List.of(destination)).forEach(address -> ways.add(scan(routes, address)));
        RouteLookup.Outcome expected = expected(ways);
        Statistics.label("outcome").collect(expected).coverage(coverage -> {
            for (RouteLookup.Outcome outcome : RouteLookup.Outcome.values()) {
                coverage.check(outcome).count(count -> count > 10);
            }
        });
        RouteLookup lookup = ask(routes, destination);
        assertThat(lookup.outcome()).isEqualTo(expected);
        if (lookup.outcome() == RouteLookup.Outcome.ACTIVE) {
            assertThat(lookup.route())
                    .extracting(route -> route.target().id())
                    .isEqualTo(ways.iterator().next());
        }
    }

    private static RouteLookup.Outcome expected(Set<String> ways) {
        if (ways.contains("?")) {
            return RouteLookup.Outcome.UNKNOWN;
        }
        if (ways.size() > 1) {
            return RouteLookup.Outcome.SPLIT;
        }
        return switch (ways.iterator().next()) {
            case "none" -> RouteLookup.Outcome.NO_ROUTE;
            case "dropped" -> RouteLookup.Outcome.BLACKHOLE;
            default -> RouteLookup.Outcome.ACTIVE;
        };
    }

    /** Where one address goes: a target, dropped, none, or ? where two routes claim it with equal right. */
    private static String scan(List<Route> routes, int address) {
        int best = -1;
        String way = "none";
        for (Route route : routes) {
            for (Cidr block : route.destination() == null ? ENTRIES : List.of(route.destination())) {
                int strength = block.prefixLength() * 3 + rank(route);
                if (Packets.isIn(address, block) && strength >= best) {
                    String here =
                            "active".equals(route.state()) ? route.target().id() : "dropped";
                    way = strength == best && !way.equals(here) ? "?" : here;
                    best = strength;
                }
            }
        }
        return way;
    }

    private static int rank(Route route) {
        if (route.destination() == null) {
            return 1;
        }
        return "CreateRoute".equals(route.origin()) ? 2 : 0;
    }

    @Property
    void the_order_of_routes_does_not_matter(
            @ForAll("routes") List<Route> routes, @ForAll("blocks") Cidr destination, @ForAll Random random) {
        List<Route> shuffled = new ArrayList<>(routes);
        Collections.shuffle(shuffled, random);
        assertThat(ask(shuffled, destination).outcome())
                .isEqualTo(ask(routes, destination).outcome());
        assertThat(ask(shuffled, destination).hops())
                .isEqualTo(ask(routes, destination).hops());
    }

    @Property
    void routes_for_two_halves_are_a_route_for_the_whole(
            @ForAll("blocks") Cidr block, @ForAll("targets") RouteTarget target, @ForAll("blocks") Cidr destination) {
        Route whole = new Route(block, null, target, "active", "CreateRoute");
        List<Route> halves = block.halves().stream()
                .map(half -> new Route(half, null, target, "active", "CreateRoute"))
                .toList();
        assertThat(ask(halves, destination).outcome())
                .isEqualTo(ask(List.of(whole), destination).outcome());
    }

    @Provide
    Arbitrary<List<Route>> routes() {
        return Combinators.combine(
                        Packets.blocks().injectNull(0.15),
                        targets(),
                        Arbitraries.of("active", "active", "active", "blackhole"),
                        Arbitraries.of("CreateRoute", "CreateRoute", "EnableVgwRoutePropagation"))
                .as((block, target, state, origin) ->
                        new Route(block, block == null ? "pl-1" : null, target, state, origin))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<RouteTarget> targets() {
        return Arbitraries.of("pcx-1", "pcx-2", "pcx-3")
                .map(id -> new RouteTarget(TargetKind.VPC_PEERING_CONNECTION, id));
    }

    @Provide
    Arbitrary<Cidr> blocks() {
        return Packets.blocks();
    }
}
