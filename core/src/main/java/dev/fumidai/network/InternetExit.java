package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an internet gateway and Block Public Access do with a packet. Not thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html">Internet gateways</a>
 */
record InternetExit(Terrain terrain, Trace trace) {

    /** Out through a gateway that a route names. */
    boolean leave(String gatewayId, Packet packet, Position at, @Nullable String subnetOfSender) {
        if (!isAttached(gatewayId, at) || !isForTheInternet(gatewayId, packet)) {
            return false;
        }
        if (packet.opening() && isSomebodyHere(packet.destination())) {
            return trace.end(
                    gatewayId,
                    "DestinationCidrBlock",
                    String.valueOf(packet.destination().addresses()),
                    ExplanationCode.UNSUPPORTED_COMPONENT);
        }
        Hop address = at.entered() == Position.Entered.SENT_HERE
                ? publicAddress(packet.source())
                : new Hop(interfaceOf(packet.source().resource()), "Association.PublicIp", null, Hop.Decision.STOPPED);
        if (!packet.destination().hasIpv6()
                && !trace.passesOrDoubts(address, ExplanationCode.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS)) {
            return false;
        }
        String subnetId = at.subnetId();
        boolean outward = packet.source().resource().startsWith("nat-");
        if (subnetId != null) {
            return publicAccess(terrain.publicAccess().of(subnetId), outward);
        }
        return publicAccess(terrain.publicAccess().ofRegional(at.vpcId(), subnetOfSender), outward);
    }

    /** Out through an egress-only internet gateway, which only opens connections. */
    boolean leaveEgressOnly(String gatewayId, Packet packet, Position at) {
        if (!isAttached(gatewayId, at)) {
            return false;
        }
        return packet.destination().hasIpv6()
                ? publicAccess(blockedOf(at.subnetId(), at.vpcId()), true)
                : trace.stop(gatewayId, "DestinationCidrBlock", null, ExplanationCode.NO_POSSIBLE_DESTINATION);
    }

    private boolean isAttached(String gatewayId, Position at) {
        RoutesOfTable routes = at.routes();
        Hop attached = routes == null
                ? new Hop(gatewayId, "Attachments", null, Hop.Decision.UNKNOWN)
                : terrain.gateways().attachment(gatewayId, routes.table(), at.vpcId());
        return trace.require(attached, ExplanationCode.BAD_STATE_ATTACHMENT);
    }

    /** Out and in again by the same gateway: what becomes of it there is not modelled. */
    private boolean isSomebodyHere(Party destination) {
        List<Cidr> addresses = destination.addresses();
        return addresses != null
                && addresses.stream().filter(Cidr::isSingleAddress).anyMatch(terrain.interfaces()::isPublicAddressHere);
    }

    private boolean isForTheInternet(String gatewayId, Packet packet) {
        List<Cidr> addresses = packet.destination().addresses();
        boolean all = packet.destination().isInternet()
                && (addresses == null || addresses.stream().allMatch(PublicAddresses::holds));
        return all
                || trace.stop(
                        gatewayId,
                        "DestinationCidrBlock",
                        String.valueOf(addresses),
                        ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS);
    }

    /** Whether a sender has a public IPv4 address. */
    Hop publicAddress(Party sender) {
        String id = sender.resource();
        if (id.startsWith("nat-")) {
            return terrain.snapshot()
                    .find(NatGateway.class, id)
                    .map(InternetExit::publicAddress)
                    .orElseGet(() -> new Hop(id, "NatGatewayAddresses.PublicIp", null, Hop.Decision.UNKNOWN));
        }
        Known<String> told = associated(id);
        Hop.Decision decision =
                told.isUnknown() ? Hop.Decision.UNKNOWN : told.isNone() ? Hop.Decision.STOPPED : Hop.Decision.PASSED;
        return new Hop(interfaceOf(id), "Association.PublicIp", told.orNull(), decision);
    }

    private String interfaceOf(String id) {
        return terrain.snapshot()
                .find(Instance.class, id)
                .flatMap(terrain.interfaces()::primaryOf)
                .map(NetworkInterface::networkInterfaceId)
                .orElse(id);
    }

    private Known<String> associated(String id) {
        Instance instance = terrain.snapshot().find(Instance.class, id).orElse(null);
        NetworkInterface one = (instance == null
                        ? terrain.interfaces().find(id)
                        : terrain.interfaces().primaryOf(instance))
                .orElse(null);
        if (one == null) {
            return instance == null ? Known.unknown() : instance.publicIpAddress();
        }
        if (one.association().isNone() && instance != null) {
            return instance.publicIpAddress();
        }
        PublicAddress association = one.association().orNull();
        String publicIp = association == null ? null : association.publicIp();
        return one.association().isNone() ? Known.none() : publicIp == null ? Known.unknown() : Known.of(publicIp);
    }

    private static Hop publicAddress(NatGateway gateway) {
        String id = gateway.natGatewayId();
        String type = gateway.connectivityType();
        if (type == null || !type.equals("public")) {
            Hop.Decision decision = type == null ? Hop.Decision.UNKNOWN : Hop.Decision.STOPPED;
            return new Hop(id, "ConnectivityType", type, decision);
        }
        List<NatGatewayAddress> addresses = gateway.addresses();
        if (addresses == null) {
            return new Hop(id, "NatGatewayAddresses.PublicIp", null, Hop.Decision.UNKNOWN);
        }
        String serving = addresses.stream()
                .filter(one -> "succeeded".equals(one.status()) && one.publicIp() != null)
                .map(NatGatewayAddress::publicIp)
                .findFirst()
                .orElse(null);
        boolean untold = addresses.stream().anyMatch(one -> one.status() == null || one.publicIp() == null);
        Hop.Decision decision =
                serving != null ? Hop.Decision.PASSED : untold ? Hop.Decision.UNKNOWN : Hop.Decision.STOPPED;
        return new Hop(id, "NatGatewayAddresses.PublicIp", serving, decision);
    }

    /** @param resource who is there, named where the subnet is not told */
    private BlockedPublicAccess blockedOf(@Nullable String subnetId, String resource) {
        return subnetId == null
                ? PublicAccess.unknown(resource)
                : terrain.publicAccess().of(subnetId);
    }

    /** From the internet into the subnet of somebody. */
    boolean enter(Party to) {
        return publicAccess(blockedOf(to.subnetId(), to.resource()), false);
    }

    /**
     * What Block Public Access makes of it.
     *
     * @param outward whether only connections from inside can use the way: a NAT or an egress-only internet gateway
     */
    private boolean publicAccess(BlockedPublicAccess blocked, boolean outward) {
        Hop.Decision decision = switch (blocked.outcome()) {
            case OFF, EXCLUDED_BIDIRECTIONAL -> Hop.Decision.PASSED;
            case INGRESS_BLOCKED, EXCLUDED_EGRESS -> outward ? Hop.Decision.PASSED : Hop.Decision.STOPPED;
            case BIDIRECTIONAL_BLOCKED -> Hop.Decision.STOPPED;
            case UNKNOWN -> Hop.Decision.UNKNOWN;
        };
        trace.add(
                blocked.hops().stream()
                        .map(hop -> new Hop(hop.resource(), hop.field(), hop.value(), decision))
                        .toList(),
                ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED);
        return decision != Hop.Decision.STOPPED;
    }
}
