package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one table, in the order in which they win: the longest prefix first; of one prefix, static before
 * prefix list before propagated. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html">Route priority</a>
 */
final class RoutesOfTable {
    private static final Comparator<Prefix> WINNERS_FIRST = Comparator.<Prefix>comparingInt(
                    prefix -> -prefix.block().prefixLength())
            .thenComparing(Prefix::block)
            .thenComparingInt(Prefix::rank)
            .thenComparing(prefix -> RouteText.of(prefix.route()));

    private final RouteTable table;
    private final boolean known;
    private final List<Prefix> prefixes = new ArrayList<>();
    /** Routes that may match anything. */
    private final List<Route> vague = new ArrayList<>();
    /** Routes of a gateway endpoint whose prefix list was not read: they may match some public addresses. */
    private final List<Route> vagueOfService = new ArrayList<>();

    private final Ways ipv4Internet;
    private final Ways ipv6Internet;

    RoutesOfTable(AwsSnapshot snapshot, RouteTable table) {
        this.table = table;
        List<Route> routes = table.routes();
        this.known = routes != null;
        if (routes != null) {
            routes.forEach(route -> file(snapshot, route));
        }
        prefixes.sort(WINNERS_FIRST);
        vague.sort(Comparator.comparing(RouteText::of));
        this.ipv4Internet = walkOutside(PublicAddresses.IPV4, true);
        this.ipv6Internet = walkOutside(PublicAddresses.IPV6, true);
    }

    private void file(AwsSnapshot snapshot, Route route) {
        Cidr destination = route.destination();
        if (destination != null) {
            prefixes.add(new Prefix(destination, route, false));
            return;
        }
        PrefixList list =
                snapshot.find(PrefixList.class, route.destinationPrefixListId()).orElse(null);
        boolean ofOneService = isOfOneService(snapshot, route, list);
        List<Cidr> entries = list == null ? null : list.entries();
        if (entries != null) {
            entries.forEach(entry -> prefixes.add(new Prefix(entry, route, ofOneService)));
        } else {
            (ofOneService ? vagueOfService : vague).add(route);
        }
    }

    /** A gateway endpoint's route: it concerns the addresses of its service only. */
    private static boolean isOfOneService(AwsSnapshot snapshot, Route route, @Nullable PrefixList list) {
        if (route.destinationPrefixListId() == null || route.target().kind() != TargetKind.VPC_ENDPOINT) {
            return false;
        }
        String name = list == null ? null : list.prefixListName();
        boolean managed = name != null
                && name.startsWith("com.amazonaws.")
                && (name.endsWith(".s3") || name.endsWith(".dynamodb"));
        return managed
                || snapshot.find(Endpoint.class, route.target().id())
                        .filter(Endpoint.GatewayEndpoint.class::isInstance)
                        .isPresent();
    }

    RouteTable table() {
        return table;
    }

    /** Where the table sends a party: somewhere on the internet, or at its addresses. */
    RouteLookup toward(Party destination) {
        List<Cidr> addresses = destination.addresses();
        if (destination.isUnspecific()) {
            return towardInternet(addresses != null && !addresses.isEmpty()).lookup();
        }
        return addresses == null || addresses.isEmpty()
                ? Ways.unknown(table.routeTableId(), List.of(), List.of()).lookup()
                : towardOne(addresses).lookup();
    }

    /** Where a service's own prefix list may match, that was not read. */
    private Ways towardOne(List<Cidr> addresses) {
        Ways ways = toward(addresses);
        boolean perhapsOfService =
                !vagueOfService.isEmpty() && addresses.stream().anyMatch(PublicAddresses::holds);
        return perhapsOfService && ways.outcome() != RouteLookup.Outcome.UNKNOWN
                ? Ways.unknown(table.routeTableId(), ways.routes(), vagueOfService)
                : ways;
    }

    /** Where the table sends every address of these blocks. */
    Ways toward(List<Cidr> destinations) {
        return walk(AddressSpace.of(destinations), false);
    }

    /**
     * Where the table sends the internet's addresses: what the VPC itself has is not the internet, and a gateway
     * endpoint's routes are for one service.
     */
    Ways towardInternet(boolean ipv6) {
        return ipv6 ? ipv6Internet : ipv4Internet;
    }

    /** The same for services whose addresses are known. */
    Ways towardServices(List<Cidr> blocks) {
        return walkOutside(blocks, false);
    }

    private Ways walkOutside(List<Cidr> blocks, boolean ofAnyService) {
        AddressSpace outside = AddressSpace.of(blocks);
        prefixes.stream()
                .filter(prefix -> prefix.route().target().kind() == TargetKind.LOCAL)
                .forEach(prefix -> outside.take(prefix.block()));
        return walk(outside.isEmpty() ? AddressSpace.of(blocks) : outside, ofAnyService);
    }

    /** The default route, though more specific routes lead parts of the internet elsewhere. */
    Ways byDefault(boolean ipv6) {
        Ways all = towardInternet(ipv6);
        boolean mixed = all.outcome() == RouteLookup.Outcome.SPLIT || all.outcome() == RouteLookup.Outcome.UNKNOWN;
        Cidr any = ipv6 ? Cidr.ANY_IPV6 : Cidr.ANY_IPV4;
        Prefix route = prefixes.stream()
                .filter(prefix -> prefix.block().equals(any))
                .findFirst()
                .orElse(null);
        if (!mixed || route == null) {
            return all;
        }
        return contested(route) ? all : Ways.one(table.routeTableId(), route.route());
    }

    private Ways walk(AddressSpace rest, boolean ofAnyService) {
        if (!known) {
            return Ways.unknown(table.routeTableId(), List.of(), List.of());
        }
        List<Prefix> winners = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            if (!(ofAnyService && prefix.ofOneService()) && !rest.isEmpty() && rest.take(prefix.block())) {
                winners.add(prefix);
            }
        }
        List<Route> ways = winners.stream().map(Prefix::route).distinct().toList();
        List<Route> doubts = new ArrayList<>(vague.stream()
                .filter(route -> couldWin(route, winners, rest.isEmpty()))
                .toList());
        winners.stream().filter(this::contested).map(Prefix::route).forEach(doubts::add);
        return doubts.isEmpty()
                ? Ways.of(table, ways, rest.isEmpty())
                : Ways.unknown(table.routeTableId(), ways, doubts);
    }

    private static boolean couldWin(Route vague, List<Prefix> winners, boolean allMatched) {
        return !allMatched || winners.stream().anyMatch(winner -> couldBeat(vague, winner));
    }

    private static boolean couldBeat(Route vague, Prefix winner) {
        boolean mostSpecific = winner.rank() == 0 && winner.block().isSingleAddress();
        return !mostSpecific && !Ways.same(winner.route(), vague);
    }

    /** Whether another route of the same prefix leads elsewhere, and none of the two is known to come first. */
    private boolean contested(Prefix winner) {
        return prefixes.stream()
                .filter(other -> other.block().equals(winner.block()) && !Ways.same(other.route(), winner.route()))
                .anyMatch(other -> other.rank() == winner.rank() || other.unsure() || winner.unsure());
    }

    /** One block that a route is for. */
    private record Prefix(Cidr block, Route route, boolean ofOneService) {
        int rank() {
            if (route.destinationPrefixListId() != null) {
                return 1;
            }
            return route.isPropagated() ? 2 : 0;
        }

        boolean unsure() {
            return route.destinationPrefixListId() == null && route.origin() == null;
        }
    }
}
