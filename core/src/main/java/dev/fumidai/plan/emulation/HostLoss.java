package dev.fumidai.plan.emulation;

import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkInterface;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The end of what stands in a subnet with an address of its own: instances, NAT gateways, network interfaces. */
final class HostLoss {
    private HostLoss() {}

    /**
     * A terminated instance, seen after the hour in which AWS still shows it. A secondary interface may outlive it, but
     * nothing answers there.
     */
    static void instance(Draft draft, Instance instance) {
        draft.remove(instance);
        draft.find(InstanceInformation.class, instance.id()).ifPresent(draft::remove);
        draft.find(ConnectionStatus.class, instance.id()).ifPresent(draft::remove);
        RouteLoss.blackhole(draft, instance.id());
        Set<NetworkInterface> carriers = new LinkedHashSet<>();
        List<NetworkInterface> own = instance.networkInterfaces();
        if (own != null) {
            carriers.addAll(own);
        }
        draft.all(NetworkInterface.class).stream()
                .filter(one -> instance.id().equals(one.instanceId()))
                .filter(one ->
                        carriers.stream().noneMatch(carrier -> carrier.id().equals(one.id())))
                .forEach(carriers::add);
        carriers.forEach(carrier -> carrier(draft, carrier));
        if (carriers.isEmpty()) {
            draft.giveAddressBack(instance.subnetId());
        }
        free(draft, address -> instance.id().equals(address.instanceId()));
    }

    private static void carrier(Draft draft, NetworkInterface carrier) {
        draft.find(NetworkInterface.class, carrier.id()).ifPresent(draft::remove);
        draft.giveAddressBack(carrier.subnetId());
        RouteLoss.blackhole(draft, carrier.id());
        free(draft, address -> carrier.id().equals(address.networkInterfaceId()));
    }

    /** An Elastic IP address stays with the account. */
    private static void free(Draft draft, Predicate<Address> which) {
        for (Address address : List.copyOf(draft.all(Address.class))) {
            if (which.test(address)) {
                draft.replace(address.withInstanceId(null).withNetworkInterfaceId(null));
            }
        }
    }

    /**
     * A deleted NAT gateway, seen after the hour in which AWS still shows it. Its Elastic IP addresses stay with the
     * account, and routes to it stay as blackholes.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html">DeleteNatGateway</a>
     */
    static void natGateway(Draft draft, NatGateway gateway) {
        draft.remove(gateway);
        List<NatGatewayAddress> addresses = addresses(gateway);
        draft.giveAddressBack(gateway.subnetId());
        addresses.forEach(address -> carrierOf(draft, gateway, address));
        free(draft, address -> gateway.id().equals(address.networkInterfaceId()));
        RouteLoss.blackhole(draft, gateway.id());
    }

    private static List<NatGatewayAddress> addresses(NatGateway gateway) {
        return Objects.requireNonNullElse(gateway.addresses(), List.of());
    }

    private static void carrierOf(Draft draft, NatGateway gateway, NatGatewayAddress address) {
        free(draft, one -> one.allocationId().equals(address.allocationId()));
        List.copyOf(draft.all(NetworkInterface.class)).stream()
                .filter(one -> one.instanceId() == null && Objects.equals(one.vpcId(), gateway.vpcId()))
                .filter(one -> one.privateIpAddress() != null
                        && one.privateIpAddress().address().equals(address.privateIp()))
                .forEach(draft::remove);
    }

    /** A regional NAT gateway serves on from the zones that are left; one without a zone is none. */
    static void natGatewayInZone(Draft draft, NatGateway gateway, String zone) {
        List<NatGatewayAddress> addresses = gateway.addresses();
        if (addresses == null) {
            return;
        }
        List<NatGatewayAddress> left = addresses.stream()
                .filter(one -> !zone.equals(one.availabilityZone()))
                .toList();
        if (left.isEmpty() && !addresses.isEmpty()) {
            natGateway(draft, gateway);
        } else if (left.size() < addresses.size()) {
            draft.replace(gateway.withAddresses(left));
        }
    }

    /** AWS never takes an instance's primary interface without the instance. */
    static void networkInterface(Draft draft, NetworkInterface lost) {
        Instance owner = draft.find(Instance.class, lost.instanceId()).orElse(null);
        if (owner != null && (lost.deviceIndex() == null || lost.deviceIndex() == 0)) {
            instance(draft, owner);
            return;
        }
        carrier(draft, lost);
        if (owner != null && owner.networkInterfaces() != null) {
            draft.replace(owner.withNetworkInterfaces(without(owner.networkInterfaces(), lost)));
        }
        for (Endpoint endpoint : List.copyOf(draft.all(Endpoint.class))) {
            if (endpoint instanceof InterfaceEndpoint own) {
                EndpointLoss.networkInterface(draft, own, lost);
            }
        }
    }

    private static List<NetworkInterface> without(List<NetworkInterface> interfaces, NetworkInterface lost) {
        return interfaces.stream().filter(one -> !one.id().equals(lost.id())).toList();
    }

    /** A released Elastic IP address: whoever had it has none. */
    static void address(Draft draft, Address lost) {
        draft.remove(lost);
        draft.find(NetworkInterface.class, lost.networkInterfaceId())
                .ifPresent(one -> Interfaces.replace(draft, one.withAssociation(Known.none())));
        draft.find(Instance.class, lost.instanceId())
                .ifPresent(one -> draft.replace(withoutPublicAddress(one, lost.publicIp())));
        for (NatGateway gateway : List.copyOf(draft.all(NatGateway.class))) {
            List<NatGatewayAddress> addresses = addresses(gateway);
            List<NatGatewayAddress> left = addresses.stream()
                    .filter(one -> !lost.allocationId().equals(one.allocationId()))
                    .toList();
            if (left.size() < addresses.size()) {
                draft.replace(gateway.withAddresses(left));
            }
        }
    }

    private static Instance withoutPublicAddress(Instance instance, @Nullable String address) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        Instance changed = instance.withPublicIpAddress(Known.none());
        return interfaces == null
                ? changed
                : changed.withNetworkInterfaces(interfaces.stream()
                        .map(one -> carries(one, address) ? one.withAssociation(Known.none()) : one)
                        .toList());
    }

    private static boolean carries(NetworkInterface one, @Nullable String address) {
        NetworkInterface.PublicAddress association = one.association().orNull();
        return association != null && Objects.equals(association.publicIp(), address);
    }
}
