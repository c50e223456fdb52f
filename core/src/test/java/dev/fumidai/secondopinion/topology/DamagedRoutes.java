package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.secondopinion.topology.Draft.Attachment;
import dev.fumidai.secondopinion.topology.Draft.Gateway;
import dev.fumidai.secondopinion.topology.Draft.Nat;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import dev.fumidai.secondopinion.topology.Draft.Table;
import dev.fumidai.secondopinion.topology.Draft.TransitTable;
import dev.fumidai.secondopinion.topology.Draft.Vpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Damages routes and what they lead to. */
final class DamagedRoutes {
    private static final String PROPAGATED = "EnableVgwRoutePropagation";

    private final Chance chance;
    private final Draft draft;

    DamagedRoutes(Chance chance, Draft draft) {
        this.chance = chance;
        this.draft = draft;
    }

    /** Damages a route of a VPC. */
    String route() {
        List<Table> routed = draft.tables.stream()
                .filter(table -> !damageable(table).isEmpty())
                .toList();
        if (routed.isEmpty() || chance.percent(20)) {
            Table table = chance.of(draft.tables);
            add(table);
            return "added route in " + table.id;
        }
        Table table = chance.of(routed);
        int index = chance.of(damageable(table));
        Route old = table.routes.get(index);
        switch (chance.below(6)) {
            case 0 -> table.routes.set(index, with(old, "blackhole", "CreateRoute"));
            case 1 -> table.routes.remove(index);
            case 2 -> {
                table.routes.set(index, with(old, "active", PROPAGATED));
                table.routes.add(chance.below(index + 1), with(old, "blackhole", "CreateRoute"));
            }
            case 3 -> table.routes.add(chance.below(index + 1), unused(old));
            default -> table.routes.set(index, to(old, target(table)));
        }
        tidy(table);
        return "route " + index + " of " + table.id;
    }

    /** Everything but the route to the VPC itself. */
    private static List<Integer> damageable(Table table) {
        return IntStream.range(0, table.routes.size())
                .filter(index -> table.routes.get(index).target().kind() != TargetKind.LOCAL)
                .boxed()
                .toList();
    }

    /** With AWS a table has one static and one propagated route for a destination. */
    private static void tidy(Table table) {
        Set<String> seen = new HashSet<>();
        table.routes.removeIf(route -> !seen.add(route.destinationText() + " " + PROPAGATED.equals(route.origin())));
    }

    private static Route with(Route route, String state, String origin) {
        return new Route(route.destination(), null, route.target(), state, origin);
    }

    /** A propagated route with the same destination, which loses to the static one. */
    private static Route unused(Route route) {
        RouteTarget gateway = new RouteTarget(TargetKind.VPN_GATEWAY, "vgw-1");
        return new Route(route.destination(), null, gateway, "blackhole", PROPAGATED);
    }

    private static Route to(Route route, RouteTarget target) {
        return new Route(route.destination(), null, target, "active", "CreateRoute");
    }

    /** A more specific route, to a subnet or to somebody outside. */
    private void add(Table table) {
        Subnet subnet = chance.of(draft.subnets);
        String destination = switch (chance.below(4)) {
            case 0 -> subnet.block().toString();
            case 1 -> chance.of(draft.hosts).address + "/32";
            case 2 -> chance.of("8.8.8.0/24", "198.51.100.0/24");
            default -> Site.ANYWHERE;
        };
        RouteTarget target = target(table);
        int before = table.routes.size();
        table.route(destination, target.kind(), target.id());
        if (table.routes.size() > before && chance.percent(40)) {
            table.routes.set(before, with(table.routes.get(before), "blackhole", "CreateRoute"));
        }
    }

    /** Something that a route of this table could name. */
    private RouteTarget target(Table table) {
        List<Nat> foreign =
                draft.nats.stream().filter(one -> one.vpc != table.vpc).toList();
        if (!foreign.isEmpty() && chance.percent(30)) {
            return new RouteTarget(TargetKind.NAT_GATEWAY, chance.of(foreign).id);
        }
        List<RouteTarget> targets = new ArrayList<>();
        draft.internetGateways.forEach(one -> targets.add(new RouteTarget(TargetKind.INTERNET_GATEWAY, one.id)));
        draft.nats.forEach(one -> targets.add(new RouteTarget(TargetKind.NAT_GATEWAY, one.id)));
        draft.peerings.forEach(one -> targets.add(new RouteTarget(TargetKind.VPC_PEERING_CONNECTION, one.id)));
        boolean regional = draft.nats.stream().anyMatch(one -> one.table == table);
        if (!regional) {
            draft.transits.forEach(one -> targets.add(new RouteTarget(TargetKind.TRANSIT_GATEWAY, one.id)));
        }
        draft.hosts.stream()
                .filter(one -> !one.sourceDestCheck && one.subnet.vpc == table.vpc)
                .forEach(one -> targets.add(new RouteTarget(TargetKind.NETWORK_INTERFACE, one.faceId)));
        if (targets.isEmpty()) {
            targets.add(new RouteTarget(TargetKind.NAT_GATEWAY, "nat-99"));
        }
        return chance.of(targets);
    }

    /** Damages a transit gateway, or its way between two attachments. */
    String transit() {
        Attachment attachment = chance.of(draft.attachments);
        TransitTable table = chance.of(draft.transitTables);
        switch (chance.below(10)) {
            case 0 -> attachment.state = chance.of("pendingAcceptance", "deleting", "failed", "deleted");
            case 1, 9 -> attachment.subnets.remove(chance.below(attachment.subnets.size()));
            case 2 -> attachment.table = null;
            case 3 -> attachment.association = chance.of("disassociated", "failed");
            case 4 -> table.routes.clear();
            case 5 ->
                table.blackhole(
                        chance.below(3),
                        chance.of(chance.of(draft.hosts).subnet.block().toString(), "8.8.8.0/24"),
                        "static");
            case 6 ->
                table.blackhole(
                        chance.below(3), chance.of(draft.vpcs).block.toString(), chance.of("static", "propagated"));
            case 7 -> attachment.transit.referencing = "disable";
            default -> attachment.referencing = "disable";
        }
        if (attachment.subnets.isEmpty()) {
            Subnet subnet = draft.subnets.stream()
                    .filter(one -> one.vpc == attachment.vpc)
                    .findFirst()
                    .orElseThrow();
            attachment.subnets.add(subnet);
        }
        return "transit " + attachment.id + " " + table.id;
    }

    /** Damages a gateway, a peering connection or an association. */
    String gateway() {
        List<Runnable> possible = new ArrayList<>();
        draft.internetGateways.forEach(gateway -> possible.add(() -> damage(gateway)));
        draft.nats.forEach(nat -> possible.add(() -> damage(nat)));
        draft.peerings.forEach(peering -> possible.add(() -> damage(peering)));
        draft.subnets.stream()
                .filter(subnet -> subnet.table != null)
                .forEach(subnet -> possible.add(() -> subnet.association = chance.of("disassociated", "failed")));
        if (possible.isEmpty()) {
            return "no gateway";
        }
        chance.of(possible).run();
        return "gateway";
    }

    private void damage(Gateway gateway) {
        Vpc other = chance.of(draft.vpcs);
        switch (chance.below(3)) {
            case 0 -> gateway.state = chance.of("detaching", "attaching");
            case 1 -> gateway.state = "";
            default -> gateway.vpc = other;
        }
    }

    private void damage(Draft.Peering peering) {
        if (chance.percent(20)) {
            draft.peerings.remove(peering);
        } else {
            peering.status = chance.of("deleted", "pending-acceptance", "expired", "rejected");
        }
    }

    private void damage(Nat nat) {
        switch (chance.below(5)) {
            case 0 -> nat.state = chance.of("pending", "failed", "deleting", "deleted");
            case 1 -> nat.addresses.replaceAll(address -> with(address, "failed", address.publicIp()));
            case 2 -> nat.addresses.replaceAll(address -> with(address, "succeeded", null));
            case 3 -> nat.connectivity = "private";
            default -> draft.nats.remove(nat);
        }
    }

    private static NatGatewayAddress with(NatGatewayAddress address, String status, @Nullable String publicIp) {
        return new NatGatewayAddress(
                address.allocationId(), publicIp, address.privateIp(), address.availabilityZone(), status);
    }
}
