package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sides of a flow, as the snapshot tells them. */
final class Parties {
    private Parties() {}

    /** An instance, by its primary interface. */
    static Party of(World world, Instance instance) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        @Nullable NetworkInterface primary = interfaces == null || interfaces.isEmpty() ? null : interfaces.get(0);
        @Nullable List<String> groups = instance.groupIds();
        if ((groups == null || groups.isEmpty()) && primary != null) {
            groups = primary.groupIds();
        }
        String subnet = instance.subnetId();
        @Nullable
        String vpc = instance.vpcId() != null
                ? instance.vpcId()
                : world.find(Subnet.class, subnet).map(Subnet::vpcId).orElse(null);
        return new Party(
                instance.instanceId(),
                vpc,
                subnet,
                addresses(world, instance, primary),
                groups,
                ports(instance.platform()));
    }

    /** An instance by the interface that carries an address; its primary one where that is not told. */
    static Party of(World world, Instance instance, @Nullable NetworkInterface carrier) {
        Party primary = of(world, instance);
        if (carrier == null || carrier.subnetId() == null) {
            return primary;
        }
        @Nullable Cidr address = carrier.privateIpAddress();
        return new Party(
                primary.resource(),
                primary.vpcId(),
                carrier.subnetId(),
                address == null ? null : List.of(address),
                carrier.groupIds() == null ? primary.groupIds() : carrier.groupIds(),
                primary.ephemeralPorts());
    }

    static boolean hasIpv4(Party party) {
        List<Cidr> addresses = party.addresses();
        return addresses != null && addresses.stream().anyMatch(address -> !address.isIpv6());
    }

    /** The group that a command names; a shell variable where none is told. */
    static String firstGroup(Party party, String otherwise) {
        List<String> groups = party.groupIds();
        return groups == null || groups.isEmpty() ? otherwise : groups.get(0);
    }

    /** In an IPv6-only subnet there is no IPv4 address to be known. */
    private static @Nullable List<Cidr> addresses(World world, Instance instance, @Nullable NetworkInterface primary) {
        @Nullable Cidr address = instance.privateIpAddress();
        if (address == null && primary != null) {
            address = primary.privateIpAddress();
        }
        if (address != null) {
            return List.of(address);
        }
        boolean ipv6Only = world.find(Subnet.class, instance.subnetId())
                .filter(subnet -> Boolean.TRUE.equals(subnet.ipv6Native()))
                .isPresent();
        @Nullable List<Cidr> ipv6 = primary == null ? null : primary.ipv6Addresses();
        return ipv6Only && ipv6 != null && !ipv6.isEmpty() ? ipv6 : null;
    }

    private static PortRange ports(Known<String> platform) {
        if (platform.isUnknown()) {
            return EphemeralPorts.ANY_SYSTEM;
        }
        return "windows".equalsIgnoreCase(platform.orNull()) ? EphemeralPorts.WINDOWS : EphemeralPorts.LINUX;
    }

    /** An interface endpoint in each of its subnets; empty where its subnets are unknown or none. */
    static List<Party> of(World world, InterfaceEndpoint endpoint) {
        List<Party> parties = new ArrayList<>();
        List<String> subnets = endpoint.subnetIds();
        for (String subnetId : subnets == null ? List.<String>of() : subnets) {
            parties.add(new Party(
                    endpoint.vpcEndpointId(),
                    endpoint.vpcId(),
                    subnetId,
                    addresses(world, endpoint, subnetId),
                    endpoint.groupIds(),
                    EphemeralPorts.ANY_SYSTEM));
        }
        return parties;
    }

    /** The subnet's block stands for the endpoint's address, unless an interface is known to lie in it. */
    private static @Nullable List<Cidr> addresses(World world, InterfaceEndpoint endpoint, String subnetId) {
        Optional<Cidr> block = world.find(Subnet.class, subnetId).map(Subnet::cidrBlock);
        if (block.isEmpty()) {
            return null;
        }
        List<String> interfaces = endpoint.networkInterfaceIds();
        List<Cidr> own = (interfaces == null ? List.<String>of() : interfaces)
                .stream()
                        .map(id -> world.find(NetworkInterface.class, id).orElse(null))
                        .filter(Objects::nonNull)
                        .filter(one -> subnetId.equals(one.subnetId()))
                        .map(NetworkInterface::privateIpAddress)
                        .filter(Objects::nonNull)
                        .filter(address -> block.get().contains(address))
                        .toList();
        return own.isEmpty() ? List.of(block.get()) : own;
    }

    /** A zonal NAT gateway in its subnet; it has no security groups. */
    static Party of(World world, NatGateway gateway) {
        @Nullable
        List<Cidr> block = world.find(Subnet.class, gateway.subnetId())
                .map(Subnet::cidrBlock)
                .map(List::of)
                .orElse(null);
        return new Party(
                gateway.natGatewayId(),
                gateway.vpcId(),
                gateway.subnetId(),
                block,
                List.of(),
                EphemeralPorts.NAT_GATEWAY);
    }
}
