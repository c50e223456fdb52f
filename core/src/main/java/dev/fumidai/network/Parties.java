package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sides of a flow, as a snapshot tells them. Pure functions. */
public final class Parties {
    private Parties() {}

    /** An instance, by its primary interface. */
    public static Party of(AwsSnapshot snapshot, Instance instance) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        @Nullable NetworkInterface primary = interfaces == null || interfaces.isEmpty() ? null : interfaces.get(0);
        @Nullable List<String> groups = instance.groupIds();
        if ((groups == null || groups.isEmpty()) && primary != null) {
            groups = primary.groupIds();
        }
        @Nullable
        String subnet = instance.subnetId() == null && primary != null ? primary.subnetId() : instance.subnetId();
        @Nullable
        String vpc = instance.vpcId() != null
                ? instance.vpcId()
                : snapshot.find(Subnet.class, subnet).map(Subnet::vpcId).orElse(null);
        return new Party(
                instance.instanceId(),
                vpc,
                subnet,
                addresses(snapshot, instance, primary),
                groups,
                ports(instance.platform()));
    }

    /** An instance by its primary interface, with its addresses of one family; {@code null} where they are not told. */
    static Party of(AwsSnapshot snapshot, Instance instance, boolean ipv6) {
        Party party = of(snapshot, instance);
        if (!ipv6) {
            return party;
        }
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        @Nullable
        List<Cidr> addresses = interfaces == null || interfaces.isEmpty()
                ? null
                : interfaces.get(0).ipv6Addresses();
        return party.at(addresses);
    }

    /** A network interface, whoever it is attached to, with its addresses of one family. */
    static Party of(AwsSnapshot snapshot, NetworkInterface one, @Nullable String vpcId, boolean ipv6) {
        @Nullable Cidr address = one.privateIpAddress();
        PortRange ports = snapshot.find(Instance.class, one.instanceId())
                .map(instance -> ports(instance.platform()))
                .orElse(EphemeralPorts.ANY_SYSTEM);
        @Nullable List<Cidr> ipv4 = address == null ? null : List.of(address);
        return new Party(
                one.networkInterfaceId(),
                vpcId,
                one.subnetId(),
                ipv6 || (ipv4 == null && hasIpv6Only(snapshot, one)) ? one.ipv6Addresses() : ipv4,
                one.groupIds(),
                ports);
    }

    private static boolean hasIpv6Only(AwsSnapshot snapshot, NetworkInterface one) {
        return snapshot.find(Subnet.class, one.subnetId())
                .filter(subnet -> Boolean.TRUE.equals(subnet.ipv6Native()))
                .isPresent();
    }

    /** An instance by the interface that carries an address; its primary one where that is not told. */
    public static Party of(AwsSnapshot snapshot, Instance instance, @Nullable NetworkInterface carrier) {
        Party primary = of(snapshot, instance);
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

    /** In an IPv6-only subnet there is no IPv4 address to be known. */
    private static @Nullable List<Cidr> addresses(
            AwsSnapshot snapshot, Instance instance, @Nullable NetworkInterface primary) {
        @Nullable Cidr address = instance.privateIpAddress();
        if (address == null && primary != null) {
            address = primary.privateIpAddress();
        }
        if (address != null) {
            return List.of(address);
        }
        boolean ipv6Only = snapshot.find(Subnet.class, instance.subnetId())
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

    /**
     * An interface endpoint in each of its subnets, with its addresses of one family; empty where its subnets are unknown
     * or none.
     */
    public static List<Party> of(AwsSnapshot snapshot, InterfaceEndpoint endpoint, boolean ipv6) {
        List<Party> parties = new ArrayList<>();
        List<String> subnets = endpoint.subnetIds();
        for (String subnetId : subnets == null ? List.<String>of() : subnets) {
            parties.add(new Party(
                    endpoint.vpcEndpointId(),
                    endpoint.vpcId(),
                    subnetId,
                    ipv6 ? ipv6(snapshot, endpoint, subnetId) : addresses(snapshot, endpoint, subnetId),
                    endpoint.groupIds(),
                    EphemeralPorts.ANY_SYSTEM));
        }
        return parties;
    }

    /** The subnet's blocks stand for the endpoint's address, unless an interface tells it. */
    private static @Nullable List<Cidr> ipv6(AwsSnapshot snapshot, InterfaceEndpoint endpoint, String subnetId) {
        List<Cidr> blocks = snapshot.find(Subnet.class, subnetId)
                .map(Subnet::ipv6CidrBlocks)
                .orElse(List.of());
        List<String> interfaces = endpoint.networkInterfaceIds();
        List<Cidr> own = (interfaces == null ? List.<String>of() : interfaces)
                .stream()
                        .flatMap(id -> snapshot.find(NetworkInterface.class, id).stream())
                        .filter(one -> subnetId.equals(one.subnetId()))
                        .map(NetworkInterface::ipv6Addresses)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .filter(address -> blocks.stream().anyMatch(block -> block.contains(address)))
                        .toList();
        return !own.isEmpty() ? own : blocks.isEmpty() ? null : blocks;
    }

    /** The subnet's block stands for the endpoint's address, unless an interface is known to lie in it. */
    private static @Nullable List<Cidr> addresses(AwsSnapshot snapshot, InterfaceEndpoint endpoint, String subnetId) {
        Optional<Cidr> block = snapshot.find(Subnet.class, subnetId).map(Subnet::cidrBlock);
        if (block.isEmpty()) {
            return null;
        }
        List<String> interfaces = endpoint.networkInterfaceIds();
        List<Cidr> own = (interfaces == null ? List.<String>of() : interfaces)
                .stream()
                        .map(id -> snapshot.find(NetworkInterface.class, id).orElse(null))
                        .filter(Objects::nonNull)
                        .filter(one -> subnetId.equals(one.subnetId()))
                        .map(NetworkInterface::privateIpAddress)
                        .filter(Objects::nonNull)
                        .filter(address -> block.get().contains(address))
                        .toList();
        return own.isEmpty() ? List.of(block.get()) : own;
    }

    /** An EC2 Instance Connect Endpoint: the address of its interface, else its subnet's block. */
    public static Party of(AwsSnapshot snapshot, InstanceConnectEndpoint endpoint) {
        Optional<Subnet> subnet = snapshot.find(Subnet.class, endpoint.subnetId());
        Optional<Cidr> block = subnet.map(Subnet::cidrBlock);
        List<String> interfaces = endpoint.networkInterfaceIds();
        List<Cidr> own = (interfaces == null ? List.<String>of() : interfaces)
                .stream()
                        .flatMap(id -> snapshot.find(NetworkInterface.class, id).stream())
                        .map(NetworkInterface::privateIpAddress)
                        .filter(Objects::nonNull)
                        .filter(address -> block.isEmpty() || block.get().contains(address))
                        .toList();
        return new Party(
                endpoint.instanceConnectEndpointId(),
                endpoint.vpcId(),
                endpoint.subnetId(),
                own.isEmpty() ? block.map(List::of).orElse(null) : own,
                endpoint.securityGroupIds(),
                EphemeralPorts.ANY_SYSTEM);
    }

    /** A NAT gateway: a zonal one is in its subnet, a regional one in none. It has no security groups. */
    public static Party of(AwsSnapshot snapshot, NatGateway gateway) {
        return new Party(
                gateway.natGatewayId(),
                gateway.vpcId(),
                gateway.subnetId(),
                addresses(snapshot, gateway),
                List.of(),
                EphemeralPorts.NAT_GATEWAY);
    }

    /** Its own private addresses, any of which it may use; its subnet's block where they are not told. */
    private static @Nullable List<Cidr> addresses(AwsSnapshot snapshot, NatGateway gateway) {
        Optional<Cidr> block = snapshot.find(Subnet.class, gateway.subnetId()).map(Subnet::cidrBlock);
        List<NatGatewayAddress> told = gateway.addresses();
        List<Cidr> own = (told == null ? List.<NatGatewayAddress>of() : told)
                .stream()
                        .filter(one -> "succeeded".equals(one.status()))
                        .map(NatGatewayAddress::privateIp)
                        .filter(Objects::nonNull)
                        .map(Parties::address)
                        .flatMap(Optional::stream)
                        .filter(address -> block.isEmpty() || block.get().contains(address))
                        .toList();
        return own.isEmpty() ? block.map(List::of).orElse(null) : own;
    }

    private static Optional<Cidr> address(String text) {
        try {
            return Optional.of(Cidr.parse(text));
        } catch (IllegalArgumentException untold) {
            return Optional.empty();
        }
    }
}
