package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** VPC endpoints and EC2 Instance Connect Endpoints. */
final class EndpointCalls {
    private static final Set<String> GONE = Set.of("delete-complete", "delete-in-progress");

    private EndpointCalls() {}

    static Map<String, Call> calls() {
        return Map.of(
                "ec2 create-vpc-endpoint", EndpointCalls::create,
                "ec2 modify-vpc-endpoint", EndpointCalls::modify,
                "ec2 delete-vpc-endpoints", EndpointCalls::delete,
                "ec2 create-instance-connect-endpoint", EndpointCalls::createConnect,
                "ec2 modify-instance-connect-endpoint", EndpointCalls::modifyConnect,
                "ec2 delete-instance-connect-endpoint", EndpointCalls::deleteConnect);
    }

    private static Call.Effect create(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        String id = draft.fresh("vpce");
        if (command.argument("--vpc-endpoint-type").equals("Gateway")) {
            draft.addBeside(
                    vpc,
                    new GatewayEndpoint(
                            id,
                            vpc.vpcId(),
                            command.argument("--service-name"),
                            "available",
                            Known.none(),
                            command.options("--route-table-ids")));
            command.options("--route-table-ids")
                    .forEach(table -> routeTo(draft, id, command.argument("--service-name"), table));
        } else {
            createInterface(draft, vpc, id, command);
        }
        return Call.Effect.undoneBy(Ec2.call(command, "delete-vpc-endpoints", "--vpc-endpoint-ids", id))
                .printing(id);
    }

    private static void createInterface(Draft draft, Vpc vpc, String id, Command command) {
        String service = command.argument("--service-name");
        boolean privateDns = command.has("--private-dns-enabled");
        if (privateDns) {
            requirePrivateDns(refusalOfPrivateDns(draft, vpc.vpcId(), service));
        }
        List<String> groups = command.options("--security-group-ids");
        List<String> interfaces = new ArrayList<>();
        for (String subnet : command.options("--subnet-ids")) {
            interfaces.add(addInterface(draft, subnet, groups));
        }
        draft.addBeside(
                vpc,
                new InterfaceEndpoint(
                        id,
                        vpc.vpcId(),
                        service,
                        command.option("--region").orElse(null),
                        "available",
                        Known.none(),
                        command.options("--subnet-ids"),
                        groups,
                        interfaces,
                        privateDns,
                        "ipv4"));
    }

    private static Optional<RefusedCallException> refusalOfPrivateDns(Draft draft, InterfaceEndpoint endpoint) {
        return refusalOfPrivateDns(
                draft,
                Objects.requireNonNullElse(endpoint.vpcId(), ""),
                Objects.requireNonNullElse(endpoint.serviceName(), "."));
    }

    /** Two private names of one service cannot be told apart, and without the VPC's DNS there are none. */
    private static Optional<RefusedCallException> refusalOfPrivateDns(Draft draft, String vpc, String service) {
        return holder(draft, vpc, service)
                .map(one -> "The private names of " + service + " are taken by " + one.id() + ".")
                .or(() -> zone(draft, vpc, service)
                        .map(zone -> "The hosted zone " + zone.hostedZoneId() + " has the name " + zone.name()))
                .or(() -> withoutDns(draft, vpc)
                        .map(attributes -> "Private DNS needs both DNS attributes of " + attributes.vpcId()))
                .map(why -> new RefusedCallException("InvalidParameter", why));
    }

    private static Optional<InterfaceEndpoint> holder(Draft draft, String vpc, String service) {
        return draft.all(Endpoint.class).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(one -> vpc.equals(one.vpcId()) && service.equals(one.serviceName()))
                .filter(one -> Boolean.TRUE.equals(one.privateDnsEnabled()))
                .filter(one ->
                        !Set.of("deleted", "failed", "rejected", "expired").contains(lower(one.state())))
                .findFirst();
    }

    private static Optional<HostedZones.Zone> zone(Draft draft, String vpc, String service) {
        String[] parts = service.split("\\.", -1);
        String name = parts[parts.length - 1] + "." + parts[parts.length - 2] + ".amazonaws.com.";
        return draft.find(HostedZones.class, vpc).stream()
                .flatMap(zones -> zones.zones().stream())
                .filter(zone -> zone.name().equals(name))
                .findFirst();
    }

    private static Optional<VpcAttributes> withoutDns(Draft draft, String vpc) {
        return draft.find(VpcAttributes.class, vpc)
                .filter(attributes -> Boolean.FALSE.equals(attributes.enableDnsSupport())
                        || Boolean.FALSE.equals(attributes.enableDnsHostnames()));
    }

    private static void requirePrivateDns(Optional<RefusedCallException> refusal) {
        refusal.ifPresent(refused -> {
            throw refused;
        });
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(java.util.Locale.ROOT);
    }

    private static String addInterface(Draft draft, String subnetId, List<String> groups) {
        Subnet subnet = draft.subnet(subnetId);
        String id = draft.fresh("eni");
        NetworkInterface added = new NetworkInterface(
                id,
                subnet.vpcId(),
                subnetId,
                null,
                null,
                groups,
                draft.takeAddress(subnet).orElse(null),
                List.of(),
                Known.none(),
                true);
        draft.addBeside(subnet, added);
        return id;
    }

    /** AWS's list of a service's addresses in a Region is called as the service is. */
    private static void routeTo(Draft draft, String endpoint, String service, String tableId) {
        RouteTable table = draft.require(RouteTable.class, tableId);
        String list = draft.all(PrefixList.class).stream()
                .filter(one -> service.equals(one.prefixListName()))
                .map(PrefixList::prefixListId)
                .findFirst()
                .orElse("pl-" + service.substring(service.lastIndexOf('.') + 1));
        draft.replace(table.withRoutes(Elements.with(
                table.routes(),
                new Route(null, list, new RouteTarget(TargetKind.VPC_ENDPOINT, endpoint), "active", "CreateRoute"))));
    }

    private static Call.Effect modify(Draft draft, Command command) {
        Endpoint endpoint = draft.require(Endpoint.class, command.argument("--vpc-endpoint-id"));
        if (endpoint instanceof GatewayEndpoint gateway) {
            return modifyGateway(draft, gateway, command);
        }
        if (endpoint instanceof InterfaceEndpoint own) {
            return modifyInterface(draft, own, command);
        }
        throw new RefusedCallException("InvalidParameter", endpoint.id() + " is neither of the two types.");
    }

    private static Call.Effect modifyGateway(Draft draft, GatewayEndpoint gateway, Command command) {
        if (command.has("--reset-policy")) {
            draft.replace(gateway.withPolicyDocument(Known.none()));
            return Call.Effect.forGood();
        }
        List<String> before = gateway.routeTableIds();
        List<String> added = command.options("--add-route-table-ids");
        List<String> removed = command.options("--remove-route-table-ids");
        List<String> tables = new ArrayList<>(before == null ? List.of() : before);
        tables.addAll(added);
        tables.removeAll(removed);
        draft.replace(gateway.withRouteTableIds(List.copyOf(tables)));
        added.forEach(table -> routeTo(draft, gateway.id(), String.valueOf(gateway.serviceName()), table));
        RouteLoss.vanish(
                draft,
                table -> removed.contains(table.id()),
                route -> gateway.id().equals(route.target().id()));
        return added.isEmpty()
                ? Call.Effect.forGood()
                : Call.Effect.undoneBy(Ec2.call(
                        command,
                        "modify-vpc-endpoint",
                        "--vpc-endpoint-id",
                        gateway.id(),
                        "--remove-route-table-ids",
                        added.get(0)));
    }

    private static Call.Effect modifyInterface(Draft draft, InterfaceEndpoint endpoint, Command command) {
        if (command.has("--reset-policy")) {
            draft.replace(endpoint.withPolicyDocument(Known.none()));
            return Call.Effect.forGood();
        }
        if (command.has("--private-dns-enabled") || command.has("--no-private-dns-enabled")) {
            boolean on = command.has("--private-dns-enabled");
            if (on) {
                requirePrivateDns(refusalOfPrivateDns(draft, endpoint));
            }
            draft.replace(endpoint.withPrivateDnsEnabled(on));
            return on || refusalOfPrivateDns(draft, endpoint).isEmpty()
                    ? undo(command, endpoint, on ? "--no-private-dns-enabled" : "--private-dns-enabled")
                    : Call.Effect.forGood();
        }
        if (command.has("--ip-address-type")) {
            draft.replace(endpoint.withIpAddressType(command.argument("--ip-address-type")));
            String before = endpoint.ipAddressType();
            return before == null ? Call.Effect.forGood() : undo(command, endpoint, "--ip-address-type", before);
        }
        if (command.has("--add-subnet-ids")) {
            String subnet = command.argument("--add-subnet-ids");
            List<String> groups = Objects.requireNonNullElse(endpoint.groupIds(), List.of());
            String added = addInterface(draft, subnet, groups);
            draft.replace(endpoint.withSubnetIds(Elements.with(endpoint.subnetIds(), subnet))
                    .withNetworkInterfaceIds(Elements.with(endpoint.networkInterfaceIds(), added)));
            return undo(command, endpoint, "--remove-subnet-ids", subnet);
        }
        EndpointLoss.subnet(draft, endpoint, command.argument("--remove-subnet-ids"));
        return Call.Effect.forGood();
    }

    private static Call.Effect undo(Command command, InterfaceEndpoint endpoint, String... option) {
        List<String> words = new ArrayList<>(List.of("--vpc-endpoint-id", endpoint.id()));
        words.addAll(List.of(option));
        return Call.Effect.undoneBy(Ec2.call(command, "modify-vpc-endpoint", words.toArray(String[]::new)));
    }

    private static Call.Effect delete(Draft draft, Command command) {
        EndpointLoss.endpoint(draft, draft.require(Endpoint.class, command.argument("--vpc-endpoint-ids")));
        return Call.Effect.forGood();
    }

    private static Call.Effect createConnect(Draft draft, Command command) {
        Subnet subnet = draft.subnet(command.argument("--subnet-id"));
        draft.all(InstanceConnectEndpoint.class).stream()
                .filter(one -> Objects.equals(subnet.vpcId(), one.vpcId()))
                // Another account's in a shared subnet does not count.
                .filter(one -> one.ownerId() == null
                        || subnet.ownerId() == null
                        || one.ownerId().equals(subnet.ownerId()))
                .filter(one -> !GONE.contains(lower(one.state())))
                .findFirst()
                .ifPresent(one -> {
                    throw new RefusedCallException(
                            "InstanceConnectEndpointLimitExceeded", subnet.vpcId() + " has " + one.id() + " already.");
                });
        List<String> groups = command.options("--security-group-ids");
        String id = draft.fresh("eice");
        String carrier = addInterface(draft, subnet.subnetId(), groups);
        draft.addBeside(
                subnet,
                new InstanceConnectEndpoint(
                        id,
                        subnet.ownerId(),
                        subnet.vpcId(),
                        subnet.subnetId(),
                        subnet.availabilityZone(),
                        "create-complete",
                        groups,
                        List.of(carrier),
                        command.has("--preserve-client-ip"),
                        "ipv4"));
        return Call.Effect.undoneBy(
                        Ec2.call(command, "delete-instance-connect-endpoint", "--instance-connect-endpoint-id", id))
                .printing(id);
    }

    private static Call.Effect modifyConnect(Draft draft, Command command) {
        String id = command.argument("--instance-connect-endpoint-id");
        InstanceConnectEndpoint endpoint = draft.require(InstanceConnectEndpoint.class, id);
        if (command.has("--ip-address-type")) {
            draft.replace(endpoint.withIpAddressType(command.argument("--ip-address-type")));
            String before = endpoint.ipAddressType();
            return before == null ? Call.Effect.forGood() : undoConnect(command, id, "--ip-address-type", before);
        }
        boolean on = command.has("--preserve-client-ip");
        draft.replace(endpoint.withPreserveClientIp(on));
        return undoConnect(command, id, on ? "--no-preserve-client-ip" : "--preserve-client-ip");
    }

    private static Call.Effect undoConnect(Command command, String id, String... option) {
        List<String> words = new ArrayList<>(List.of("--instance-connect-endpoint-id", id));
        words.addAll(List.of(option));
        return Call.Effect.undoneBy(
                Ec2.call(command, "modify-instance-connect-endpoint", words.toArray(String[]::new)));
    }

    private static Call.Effect deleteConnect(Draft draft, Command command) {
        InstanceConnectEndpoint endpoint =
                draft.require(InstanceConnectEndpoint.class, command.argument("--instance-connect-endpoint-id"));
        EndpointLoss.connectEndpoint(draft, endpoint);
        return Call.Effect.forGood();
    }
}
