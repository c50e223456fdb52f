package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subnets, route tables and routes. */
final class RoutingCalls {
    private static final String PREFIX_LIST = "--destination-prefix-list-id";
    private static final List<String> DESTINATIONS =
            List.of("--destination-cidr-block", "--destination-ipv6-cidr-block", PREFIX_LIST);

    private RoutingCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("ec2 create-subnet", RoutingCalls::createSubnet),
                Map.entry("ec2 delete-subnet", RoutingCalls::deleteSubnet),
                Map.entry("ec2 create-route-table", RoutingCalls::createRouteTable),
                Map.entry("ec2 delete-route-table", RoutingCalls::deleteRouteTable),
                Map.entry("ec2 associate-route-table", RoutingCalls::associate),
                Map.entry("ec2 replace-route-table-association", RoutingCalls::replaceAssociation),
                Map.entry("ec2 disassociate-route-table", RoutingCalls::disassociate),
                Map.entry("ec2 create-route", RoutingCalls::createRoute),
                Map.entry("ec2 replace-route", RoutingCalls::replaceRoute),
                Map.entry("ec2 delete-route", RoutingCalls::deleteRoute));
    }

    private static Call.Effect createSubnet(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        Cidr block = Cidr.parse(command.argument("--cidr-block"));
        List<Cidr> blocks = vpc.cidrBlocks();
        if (blocks != null && blocks.stream().noneMatch(one -> one.contains(block))) {
            throw new RefusedCallException(
                    "InvalidSubnet.Range", block + " is not within " + blocks + " of " + vpc.vpcId() + ".");
        }
        draft.all(Subnet.class).stream()
                .filter(subnet -> vpc.vpcId().equals(subnet.vpcId()))
                .filter(subnet ->
                        subnet.cidrBlock() != null && subnet.cidrBlock().overlaps(block))
                .findFirst()
                .ifPresent(taken -> {
                    throw new RefusedCallException(
                            "InvalidSubnet.Conflict",
                            block + " overlaps " + taken.cidrBlock() + " of " + taken.id() + ".");
                });
        String id = draft.fresh("subnet");
        draft.addBeside(
                vpc,
                new Subnet(
                        id,
                        vpc.vpcId(),
                        vpc.ownerId(),
                        command.option("--availability-zone").orElse(null),
                        block,
                        List.of(),
                        Draft.addressesOf(block),
                        false,
                        false,
                        false));
        defaultAcl(draft, vpc).ifPresent(acl -> draft.replace(acl.withSubnetIds(Elements.with(acl.subnetIds(), id))));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-subnet", "--subnet-id", id))
                .printing(id);
    }

    /** A new subnet has the VPC's default network ACL. */
    private static Optional<NetworkAcl> defaultAcl(Draft draft, Vpc vpc) {
        return draft.all(NetworkAcl.class).stream()
                .filter(acl -> vpc.vpcId().equals(acl.vpcId()) && Boolean.TRUE.equals(acl.isDefault()))
                .findFirst();
    }

    private static Call.Effect deleteSubnet(Draft draft, Command command) {
        PlaceLoss.subnet(draft, draft.require(Subnet.class, command.argument("--subnet-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect createRouteTable(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        String id = draft.fresh("rtb");
        draft.addBeside(vpc, new RouteTable(id, vpc.vpcId(), List.of(), local(draft, vpc), List.of()));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-route-table", "--route-table-id", id))
                .printing(id);
    }

    /** To the VPC's blocks; where they are not told, other tables of the VPC tell them. */
    private static List<Route> local(Draft draft, Vpc vpc) {
        Stream<Cidr> blocks = vpc.cidrBlocks() == null
                ? draft.all(RouteTable.class).stream()
                        .filter(table -> vpc.vpcId().equals(table.vpcId()))
                        .flatMap(table -> Elements.of(table.routes()).stream())
                        .filter(route -> route.target().kind() == TargetKind.LOCAL)
                        .map(Route::destination)
                        .filter(Objects::nonNull)
                : Stream.concat(vpc.cidrBlocks().stream(), Elements.of(vpc.ipv6CidrBlocks()).stream());
        return blocks.distinct()
                .map(block -> new Route(
                        block, null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable"))
                .toList();
    }

    private static Call.Effect deleteRouteTable(Draft draft, Command command) {
        PlaceLoss.routeTable(draft, table(draft, command));
        return Call.Effect.forGood();
    }

    private static Call.Effect associate(Draft draft, Command command) {
        RouteTable table = table(draft, command);
        String subnet = command.argument("--subnet-id");
        boolean associated = draft.all(RouteTable.class).stream()
                .flatMap(one -> Elements.of(one.associations()).stream())
                .anyMatch(one -> subnet.equals(one.subnetId()));
        if (associated) {
            throw new RefusedCallException("Resource.AlreadyAssociated", subnet + " has a route table.");
        }
        String id = associated(draft, table, subnet);
        return Call.Effect.undoneBy(Ec2.call(command, "disassociate-route-table", "--association-id", id))
                .printing(id);
    }

    private static String associationId(RouteTable table, String subnet) {
        return "rtbassoc" + Emulation.STAND_IN + table.routeTableId() + "/" + subnet;
    }

    private static String associated(Draft draft, RouteTable table, String subnet) {
        String id = associationId(table, subnet);
        draft.replace(table.withAssociations(
                Elements.with(table.associations(), new Association(id, false, subnet, null, "associated"))));
        return id;
    }

    /** The subnet is never without a table, and never has two. */
    private static Call.Effect replaceAssociation(Draft draft, Command command) {
        String id = command.argument("--association-id");
        RouteTable before = associatedBy(draft, id);
        String subnet = end(draft, before, id);
        String now = associated(draft, table(draft, command), subnet);
        return Call.Effect.undoneBy(Ec2.call(
                        command,
                        "replace-route-table-association",
                        "--association-id",
                        now,
                        "--route-table-id",
                        before.id()))
                .printing(now);
    }

    private static Call.Effect disassociate(Draft draft, Command command) {
        String id = command.argument("--association-id");
        end(draft, associatedBy(draft, id), id);
        return Call.Effect.forGood();
    }

    private static RouteTable associatedBy(Draft draft, String association) {
        return draft.all(RouteTable.class).stream()
                .filter(table -> Elements.of(table.associations()).stream()
                        .anyMatch(one -> association.equals(one.associationId())))
                .findFirst()
                .orElseThrow(() -> new RefusedCallException(
                        "InvalidAssociationID.NotFound", "No subnet has a route table by " + association + "."));
    }

    /** The subnet that has the table no longer. */
    private static String end(Draft draft, RouteTable table, String association) {
        Predicate<Association> ends = one -> association.equals(one.associationId());
        List<Association> all = Elements.of(table.associations());
        draft.replace(table.withAssociations(all.stream().filter(ends.negate()).toList()));
        return all.stream()
                .filter(ends)
                .map(Association::subnetId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new RefusedCallException(
                        "InvalidParameterValue", association + " is not the association of a subnet."));
    }

    private static Call.Effect createRoute(Draft draft, Command command) {
        RouteTable table = table(draft, command);
        if (standing(table, command) != null) {
            throw new RefusedCallException(
                    "RouteAlreadyExists", table.id() + " has a route to " + destination(command) + ".");
        }
        draft.replace(table.withRoutes(Elements.with(table.routes(), route(draft, command))));
        return Call.Effect.undoneBy(
                Ec2.renamed(command, "delete-route", "--route-table-id", destinationOption(command)));
    }

    private static Call.Effect replaceRoute(Draft draft, Command command) {
        RouteTable table = table(draft, command);
        Route before = standing(table, command);
        if (before == null) {
            throw new RefusedCallException(
                    "InvalidParameterValue", table.id() + " has no route to " + destination(command) + ".");
        }
        draft.replace(table.withRoutes(swapped(table, before, route(draft, command))));
        return undoOfLost(command, table, before, "replace-route");
    }

    private static Call.Effect deleteRoute(Draft draft, Command command) {
        RouteTable table = table(draft, command);
        Route before = standing(table, command);
        if (before == null) {
            throw new RefusedCallException(
                    "InvalidRoute.NotFound", table.id() + " has no route to " + destination(command) + ".");
        }
        List<Route> routes = table.routes();
        draft.replace(table.withRoutes(routes == null ? null : Elements.without(routes, before)));
        return undoOfLost(command, table, before, "create-route");
    }

    /** A route to something that is gone cannot be made again. */
    private static Call.Effect undoOfLost(Command command, RouteTable table, Route before, String operation) {
        Optional<String> option = before.target().kind().option();
        if (option.isEmpty() || "blackhole".equals(before.state())) {
            return Call.Effect.forGood();
        }
        String destination = destinationOption(command);
        return Call.Effect.undoneBy(Ec2.call(
                command,
                operation,
                "--route-table-id",
                table.id(),
                destination,
                command.argument(destination),
                option.get(),
                before.target().id()));
    }

    private static @Nullable Route standing(RouteTable table, Command command) {
        String destination = destination(command);
        List<Route> routes = table.routes();
        return routes == null
                ? null
                : routes.stream()
                        .filter(route -> route.destinationText().equals(destination))
                        .filter(route -> !route.isPropagated())
                        .findFirst()
                        .orElse(null);
    }

    private static Route route(Draft draft, Command command) {
        return new Route(block(command), prefixList(command), target(draft, command), "active", "CreateRoute");
    }

    private static RouteTarget target(Draft draft, Command command) {
        if (command.has("--gateway-id")) {
            String id = command.argument("--gateway-id");
            return new RouteTarget(id.startsWith("vgw-") ? TargetKind.VPN_GATEWAY : TargetKind.INTERNET_GATEWAY, id);
        }
        if (command.has("--instance-id")) {
            Instance instance = draft.require(Instance.class, command.argument("--instance-id"));
            List<NetworkInterface> interfaces = instance.networkInterfaces();
            return interfaces == null || interfaces.isEmpty()
                    ? new RouteTarget(TargetKind.INSTANCE, instance.id())
                    : new RouteTarget(
                            TargetKind.NETWORK_INTERFACE, interfaces.get(0).id());
        }
        return Arrays.stream(TargetKind.values())
                .flatMap(kind -> kind.option().flatMap(command::option).map(id -> new RouteTarget(kind, id)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + command + "' leads nowhere."));
    }

    /** As a route says where it leads. */
    private static String destination(Command command) {
        Cidr block = block(command);
        return block == null ? command.argument(PREFIX_LIST) : block.toString();
    }

    private static @Nullable Cidr block(Command command) {
        return command.has(PREFIX_LIST) ? null : Cidr.parse(command.argument(destinationOption(command)));
    }

    private static @Nullable String prefixList(Command command) {
        return command.option(PREFIX_LIST).orElse(null);
    }

    private static String destinationOption(Command command) {
        return DESTINATIONS.stream()
                .filter(command::has)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + command + "' is for no destination."));
    }

    private static RouteTable table(Draft draft, Command command) {
        return draft.require(RouteTable.class, command.argument("--route-table-id"));
    }

    private static @Nullable List<Route> swapped(RouteTable table, Route before, Route after) {
        List<Route> routes = table.routes();
        return routes == null
                ? null
                : routes.stream()
                        .map(route -> route.equals(before) ? after : route)
                        .toList();
    }
}
