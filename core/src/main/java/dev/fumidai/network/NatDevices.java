package dev.fumidai.network;

import dev.fumidai.model.Kind;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * NAT gateways and instances that forward, as the packet that a route sends to them finds them. Not thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat.html">NAT devices</a>
 */
record NatDevices(Terrain terrain, Trace trace) {

    /** A NAT gateway that may work; empty where it surely does not, or nobody knows where it is. */
    Optional<Translation> gateway(String id, RouteTable from) {
        NatGateway nat = find(id, from);
        boolean works = nat != null
                && trace.passesOrDoubts(state(nat), ExplanationCode.BAD_STATE)
                && isOf(nat, from)
                && trace.passesOrDoubts(addresses(nat), ExplanationCode.BAD_STATE);
        return works && nat != null ? place(nat) : Optional.empty();
    }

    /** A NAT gateway where it stands, whether it works or not. */
    Optional<Translation> found(String id, RouteTable from) {
        NatGateway nat = find(id, from);
        return nat == null ? Optional.empty() : place(nat);
    }

    private @Nullable NatGateway find(String id, RouteTable from) {
        NatGateway nat = terrain.snapshot().find(NatGateway.class, id).orElse(null);
        if (nat == null) {
            end(terrain.completeness().holds(Kind.NAT_GATEWAYS, from, from.vpcId()), id, "State");
        }
        return nat;
    }

    private void end(boolean gone, String id, String field) {
        if (gone) {
            trace.stop(id, field, null, ExplanationCode.BAD_STATE);
        } else {
            trace.end(id, field, null, ExplanationCode.UNKNOWN_RESOURCE);
        }
    }

    private static Hop state(NatGateway nat) {
        return Hop.wanting(nat.natGatewayId(), "State", nat.state(), "available");
    }

    /** A route cannot name another VPC's NAT gateway for long: it serves its own only. */
    private boolean isOf(NatGateway nat, RouteTable from) {
        boolean foreign =
                nat.vpcId() != null && from.vpcId() != null && !nat.vpcId().equals(from.vpcId());
        return !foreign
                || trace.stop(nat.natGatewayId(), "VpcId", nat.vpcId(), ExplanationCode.NGW_REQUIRES_SOURCE_IN_VPC);
    }

    private static Hop addresses(NatGateway nat) {
        List<NatGatewayAddress> addresses = nat.addresses();
        if (addresses == null) {
            return new Hop(nat.natGatewayId(), "NatGatewayAddresses.Status", null, Hop.Decision.UNKNOWN);
        }
        boolean any = addresses.stream().anyMatch(one -> "succeeded".equals(one.status()));
        boolean untold = addresses.stream().anyMatch(one -> one.status() == null);
        Hop.Decision decision = any ? Hop.Decision.PASSED : untold ? Hop.Decision.UNKNOWN : Hop.Decision.STOPPED;
        String text = addresses.stream()
                .map(one -> String.valueOf(one.status()))
                .sorted()
                .distinct()
                .toList()
                .toString();
        return new Hop(nat.natGatewayId(), "NatGatewayAddresses.Status", text, decision);
    }

    private Optional<Translation> place(NatGateway nat) {
        Party party = Parties.of(terrain.snapshot(), nat);
        String vpcId = nat.vpcId();
        String subnetId = nat.subnetId();
        if (nat.isRegional() && vpcId != null) {
            @Nullable
            RoutesOfTable routes = terrain.tables().table(nat.routeTableId()).orElse(null);
            return Optional.of(new Translation(party, new Position(vpcId, null, routes, Position.Entered.SENT_HERE)));
        }
        if (vpcId == null || subnetId == null) {
            trace.end(nat.natGatewayId(), "SubnetId", subnetId, ExplanationCode.UNKNOWN_RESOURCE);
            return Optional.empty();
        }
        return Optional.of(new Translation(party, terrain.at(vpcId, subnetId)));
    }

    /** An instance that may forward; empty where it surely does not, or nobody knows who it is. */
    Optional<Translation> forwarder(@Nullable String interfaceId, String target, Position at) {
        NetworkInterface one = terrain.interfaces().find(interfaceId).orElse(null);
        if (one == null) {
            RoutesOfTable routes = at.routes();
            boolean gone = interfaceId != null
                    && routes != null
                    && terrain.completeness().holds(Kind.NETWORK_INTERFACES, routes.table(), at.vpcId());
            end(gone, target, "NetworkInterfaceId");
            return Optional.empty();
        }
        Instance instance =
                terrain.snapshot().find(Instance.class, one.instanceId()).orElse(null);
        if (instance == null) {
            trace.end(one.networkInterfaceId(), "Attachment.InstanceId", null, ExplanationCode.UNSUPPORTED_COMPONENT);
            return Optional.empty();
        }
        String vpcId = terrain.interfaces().vpcOf(one);
        String subnetId = one.subnetId();
        boolean works = trace.passesOrDoubts(PathEnds.running(instance), ExplanationCode.BAD_STATE) && forwards(one);
        if (!works || vpcId == null || subnetId == null) {
            return Optional.empty();
        }
        Party party = Parties.of(terrain.snapshot(), one, vpcId, false);
        return Optional.of(new Translation(party.translating(), terrain.at(vpcId, subnetId)));
    }

    private boolean forwards(NetworkInterface one) {
        Boolean check = one.sourceDestCheck();
        Hop.Decision decision =
                check == null ? Hop.Decision.UNKNOWN : check ? Hop.Decision.STOPPED : Hop.Decision.PASSED;
        return trace.passesOrDoubts(
                new Hop(one.networkInterfaceId(), "SourceDestCheck", check == null ? null : check.toString(), decision),
                ExplanationCode.ENI_SOURCE_DEST_CHECK_RESTRICTION);
    }
}
