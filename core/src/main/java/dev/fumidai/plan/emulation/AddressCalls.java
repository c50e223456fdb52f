package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Elastic IP addresses, and blocks and addresses of IPv6. */
final class AddressCalls {
    private AddressCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("ec2 allocate-address", AddressCalls::allocate),
                Map.entry("ec2 release-address", AddressCalls::release),
                Map.entry("ec2 associate-address", AddressCalls::associate),
                Map.entry("ec2 disassociate-address", AddressCalls::disassociate),
                Map.entry("ec2 associate-vpc-cidr-block", AddressCalls::associateVpcBlock),
                Map.entry("ec2 describe-vpcs", AddressCalls::describeVpcs),
                Map.entry("ec2 associate-subnet-cidr-block", AddressCalls::associateSubnetBlock),
                Map.entry("ec2 assign-ipv6-addresses", AddressCalls::assign),
                Map.entry("ec2 unassign-ipv6-addresses", AddressCalls::unassign));
    }

    private static Call.Effect allocate(Draft draft, Command command) {
        String id = draft.fresh("eipalloc");
        draft.add(new Address(id, draft.freshPublicAddress(), null, null), Scopes.of(draft, command));
        return Call.Effect.undoneBy(Ec2.call(command, "release-address", "--allocation-id", id))
                .printing(id);
    }

    private static Call.Effect release(Draft draft, Command command) {
        HostLoss.address(draft, draft.require(Address.class, command.argument("--allocation-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect associate(Draft draft, Command command) {
        Address address = draft.require(Address.class, command.argument("--allocation-id"));
        Optional<Instance> instance = command.option("--instance-id").map(id -> draft.require(Instance.class, id));
        NetworkInterface carrier = command.option("--network-interface-id")
                .map(id -> draft.require(NetworkInterface.class, id))
                .orElseGet(() -> instance.flatMap(one -> Interfaces.primary(draft, one))
                        .orElseThrow(() -> new RefusedCallException(
                                "InvalidInstanceID", "'" + command + "' speaks of an instance without an interface.")));
        PublicAddress association = new PublicAddress(
                address.publicIp(),
                address.allocationId(),
                draft.scopeOf(carrier).account());
        boolean replaced = carrier.association().orNull() != null;
        Interfaces.associate(draft, carrier, Known.of(association));
        draft.replace(new Address(
                address.allocationId(), address.publicIp(), carrier.instanceId(), carrier.networkInterfaceId()));
        // An address that AWS had assigned by itself is gone.
        return replaced
                ? Call.Effect.forGood()
                : Call.Effect.undoneBy(
                        Ec2.call(command, "disassociate-address", "--association-id", associationId(address)));
    }

    private static String associationId(Address address) {
        return "eipassoc" + Emulation.STAND_IN + address.allocationId();
    }

    private static Call.Effect disassociate(Draft draft, Command command) {
        for (Address address : List.copyOf(draft.all(Address.class))) {
            if (associationId(address).equals(command.argument("--association-id"))) {
                draft.find(NetworkInterface.class, address.networkInterfaceId())
                        .ifPresent(one -> Interfaces.associate(draft, one, Known.none()));
                draft.replace(new Address(address.allocationId(), address.publicIp(), null, null));
            }
        }
        return Call.Effect.forGood();
    }

    private static Call.Effect associateVpcBlock(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        Cidr block = Cidr.parse(
                "2001:db8:" + Integer.toHexString(0xf00 + draft.all(Vpc.class).size()) + "::/56");
        draft.replace(vpc.withIpv6CidrBlocks(Elements.with(vpc.ipv6CidrBlocks(), block)));
        for (RouteTable table : List.copyOf(draft.all(RouteTable.class))) {
            if (vpc.vpcId().equals(table.vpcId())) {
                draft.replace(table.withRoutes(Elements.with(
                        table.routes(),
                        new Route(
                                block,
                                null,
                                new RouteTarget(TargetKind.LOCAL, "local"),
                                "active",
                                "CreateRouteTable"))));
            }
        }
        return Call.Effect.forGood();
    }

    /** Prints the IPv6 block; what the plan filters it through makes a subnet's of it. */
    private static Call.Effect describeVpcs(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-ids"));
        List<Cidr> blocks = vpc.ipv6CidrBlocks();
        return Call.Effect.nothing()
                .printing(
                        blocks == null || blocks.isEmpty()
                                ? ""
                                : blocks.get(0).toString().replace("/56", "/64"));
    }

    private static Call.Effect associateSubnetBlock(Draft draft, Command command) {
        Subnet subnet = draft.require(Subnet.class, command.argument("--subnet-id"));
        Cidr block = Cidr.parse(command.argument("--ipv6-cidr-block"));
        List<Cidr> ofVpc =
                draft.find(Vpc.class, subnet.vpcId()).map(Vpc::ipv6CidrBlocks).orElse(List.of());
        if (ofVpc.stream().noneMatch(one -> one.contains(block))) {
            throw new RefusedCallException("InvalidSubnet.Range", block + " is not within " + ofVpc + ".");
        }
        draft.all(Subnet.class).stream()
                .filter(one -> Objects.equals(one.vpcId(), subnet.vpcId()))
                .map(Subnet::ipv6CidrBlocks)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(block::overlaps)
                .findFirst()
                .ifPresent(taken -> {
                    throw new RefusedCallException("InvalidSubnet.Conflict", block + " overlaps " + taken + ".");
                });
        draft.replace(subnet.withIpv6CidrBlocks(Elements.with(subnet.ipv6CidrBlocks(), block)));
        return Call.Effect.forGood();
    }

    private static Call.Effect assign(Draft draft, Command command) {
        NetworkInterface carrier = draft.require(NetworkInterface.class, command.argument("--network-interface-id"));
        Cidr block = draft.find(Subnet.class, carrier.subnetId())
                .map(Subnet::ipv6CidrBlocks)
                .flatMap(blocks -> blocks.stream().findFirst())
                .orElseThrow(() -> new RefusedCallException(
                        "InvalidParameterValue", "The subnet of " + carrier.id() + " has no IPv6 block."));
        String start = block.address();
        Cidr address = Cidr.parse((start.endsWith("::") ? start : start + ":") + "f00d");
        Interfaces.replace(draft, carrier.withIpv6Addresses(Elements.with(carrier.ipv6Addresses(), address)));
        return Call.Effect.undoneBy(Ec2.call(
                        command,
                        "unassign-ipv6-addresses",
                        "--network-interface-id",
                        carrier.id(),
                        "--ipv6-addresses",
                        address.address()))
                .printing(address.address());
    }

    private static Call.Effect unassign(Draft draft, Command command) {
        NetworkInterface carrier = draft.require(NetworkInterface.class, command.argument("--network-interface-id"));
        List<Cidr> addresses = carrier.ipv6Addresses();
        if (addresses != null) {
            Interfaces.replace(
                    draft,
                    carrier.withIpv6Addresses(
                            Elements.without(addresses, Cidr.parse(command.argument("--ipv6-addresses")))));
        }
        return Call.Effect.forGood();
    }
}
