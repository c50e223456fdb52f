package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.secondopinion.Packet.Crossing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Network ACLs and security groups: what they do to one packet. */
final class Filters {
    private final World world;
    private final List<Acl> acls;

    Filters(World world) {
        this.world = world;
        this.acls = world.snapshot().all(NetworkAcl.class).stream().map(Acl::of).toList();
    }

    /** Asks the ACL of a subnet that the packet goes out of. */
    void out(String subnetId, Packet packet) {
        ask(subnetId, true, packet.destination(), packet.port());
    }

    /** Asks the ACL of a subnet that the packet comes into. */
    void in(String subnetId, Packet packet) {
        ask(subnetId, false, packet.source(), packet.port());
    }

    private void ask(String subnetId, boolean egress, long address, int port) {
        Acl acl = acls.stream()
                .filter(one -> one.subnetIds().contains(subnetId))
                .findFirst()
                .orElseThrow();
        if (!acl.allows(egress, address, port)) {
            throw new Stop(ExplanationCode.SUBNET_ACL_RESTRICTION, acl.id());
        }
    }

    /** Every port where some ACL may change its mind. */
    Set<Integer> boundaries() {
        Set<Integer> ports = new TreeSet<>();
        for (Acl acl : acls) {
            for (Acl.Rule rule : acl.rules()) {
                ports.add(rule.ports().from());
                ports.add(rule.ports().to());
            }
        }
        return ports;
    }

    /** An interface's groups on a packet that it sends to open a connection. */
    void out(Station self, Packet packet) {
        Station peer = packet.receiver().kind() == Station.Kind.INTERFACE ? packet.receiver() : null;
        Crossing crossing = peer == null ? null : crossingAhead(self, peer, packet.destination());
        try {
            ask(self, true, packet.destination(), packet.port(), peer, null);
        } catch (Stop stop) {
            if (peer == null
                    || !leadsToTransitGateway(self, packet.destination())
                    || !namesOutbound(self, peer, packet)) {
                throw stop;
            }
            if (crossing != null) {
                ask(self, true, packet.destination(), packet.port(), peer, crossing);
            }
            // AWS introduced references across a transit gateway for inbound rules alone.
            throw new Stop(ExplanationCode.UNSUPPORTED_COMPONENT, "an outbound reference across a transit gateway");
        }
    }

    /** An interface's groups on a packet that comes to open a connection. */
    void in(Station self, Packet packet) {
        boolean bare = packet.translated() || packet.sender().kind() != Station.Kind.INTERFACE;
        ask(self, false, packet.source(), packet.port(), bare ? null : packet.sender(), packet.crossing());
    }

    private void ask(
            Station self, boolean egress, long address, int port, @Nullable Station peer, @Nullable Crossing crossing) {
        if (self.groups().isEmpty()) {
            return;
        }
        for (String id : self.groups()) {
            SecurityGroup group = world.get(SecurityGroup.class, id);
            for (IpPermission rule : requireNonNull(egress ? group.ipPermissionsEgress() : group.ipPermissions())) {
                if (covers(rule, port)
                        && (covers(rule, address)
                                || (peer != null && names(rule, peer) && mayRefer(self, peer, crossing)))) {
                    return;
                }
            }
        }
        throw new Stop(ExplanationCode.ENI_SG_RULES_MISMATCH, Collections.min(self.groups()));
    }

    private static boolean covers(IpPermission rule, int port) {
        String protocol = requireNonNull(rule.ipProtocol());
        PortRange ports = requireNonNull(rule.ports());
        return protocol.equals("-1")
                || ((protocol.equals("tcp") || protocol.equals("6")) && ports.from() <= port && port <= ports.to());
    }

    private static boolean covers(IpPermission rule, long address) {
        for (Cidr range : rule.ranges()) {
            if (!range.isIpv6() && Block.of(range).contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(IpPermission rule, Station peer) {
        for (GroupPair pair : requireNonNull(rule.groupPairs())) {
            boolean fresh = pair.peeringStatus() == null || pair.peeringStatus().equals("active");
            if (fresh && peer.groups().contains(requireNonNull(pair.groupId()))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayRefer(Station one, Station other, @Nullable Crossing crossing) {
        return one.vpcId().equals(other.vpcId())
                || arePeered(one.vpcId(), other.vpcId())
                || (crossing != null && refers(crossing));
    }

    private boolean arePeered(String one, String other) {
        for (VpcPeeringConnection peering : world.snapshot().all(VpcPeeringConnection.class)) {
            String requester = requireNonNull(peering.requester().vpcId());
            String accepter = requireNonNull(peering.accepter().vpcId());
            boolean joins = (requester.equals(one) && accepter.equals(other))
                    || (requester.equals(other) && accepter.equals(one));
            boolean near = requireNonNull(peering.requester().region())
                    .equals(peering.accepter().region());
            if (joins && near && "active".equals(peering.statusCode())) {
                return true;
            }
        }
        return false;
    }

    private boolean refers(Crossing crossing) {
        return "enable"
                        .equals(world.get(TransitGateway.class, crossing.transitGatewayId())
                                .securityGroupReferencingSupport())
                && refers(crossing.fromAttachmentId())
                && refers(crossing.toAttachmentId());
    }

    private boolean refers(String attachmentId) {
        return "enable"
                .equals(world.get(TransitGatewayVpcAttachment.class, attachmentId)
                        .securityGroupReferencingSupport());
    }

    private boolean leadsToTransitGateway(Station self, long destination) {
        return world.placeOf(self)
                .table()
                .best(destination)
                .flatMap(Routes.Route::target)
                .filter(target -> target.kind() == TargetKind.TRANSIT_GATEWAY)
                .isPresent();
    }

    private boolean namesOutbound(Station self, Station peer, Packet packet) {
        return self.groups().stream()
                .flatMap(id -> requireNonNull(world.get(SecurityGroup.class, id).ipPermissionsEgress()).stream())
                .anyMatch(rule -> covers(rule, packet.port()) && names(rule, peer));
    }

    /** The transit gateway that the sender's own route leads to, if it joins the two VPCs. */
    private @Nullable Crossing crossingAhead(Station self, Station peer, long destination) {
        return world.placeOf(self)
                .table()
                .best(destination)
                .flatMap(Routes.Route::target)
                .filter(target -> target.kind() == TargetKind.TRANSIT_GATEWAY)
                .flatMap(target -> world.attachment(self.vpcId(), target.id())
                        .flatMap(from -> world.attachment(peer.vpcId(), target.id())
                                .map(to -> new Crossing(
                                        target.id(),
                                        from.transitGatewayAttachmentId(),
                                        to.transitGatewayAttachmentId()))))
                .orElse(null);
    }

    /** A network ACL as the list of rules that are looked at for IPv4 and TCP, in their order. */
    private record Acl(String id, List<String> subnetIds, List<Rule> rules) {
        record Rule(boolean egress, boolean allow, Block block, PortRange ports) {}

        static Acl of(NetworkAcl acl) {
            List<NetworkAcl.Entry> entries = new ArrayList<>(requireNonNull(acl.entries()));
            entries.sort(Comparator.comparing(entry -> requireNonNull(entry.ruleNumber())));
            return new Acl(
                    acl.networkAclId(),
                    requireNonNull(acl.subnetIds()),
                    entries.stream()
                            .filter(entry -> "6".equals(entry.protocol()) || "-1".equals(entry.protocol()))
                            .filter(entry -> !requireNonNull(entry.cidrBlock()).isIpv6())
                            .map(entry -> new Rule(
                                    requireNonNull(entry.egress()),
                                    "allow".equals(entry.ruleAction()),
                                    Block.of(requireNonNull(entry.cidrBlock())),
                                    ports(entry)))
                            .toList());
        }

        /** All protocols are all ports, whatever the entry says of ports. */
        private static PortRange ports(NetworkAcl.Entry entry) {
            return "-1".equals(entry.protocol()) ? PortRange.ALL : requireNonNull(entry.portRange());
        }

        boolean allows(boolean egress, long address, int port) {
            for (Rule rule : rules) {
                boolean matches = rule.egress() == egress
                        && rule.block().contains(address)
                        && rule.ports().from() <= port
                        && port <= rule.ports().to();
                if (matches) {
                    return rule.allow();
                }
            }
            return false;
        }
    }
}
