package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.Subnet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a route leads to the internet by something else than an internet gateway. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat.html">NAT devices</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/invalid-peering-configurations.html">No edge to edge
 *     routing through a peering connection</a>
 */
final class WaysOut {
    /** Whether it works; ordered so that of several needs the greatest answer stands. */
    enum Works {
        YES,
        UNKNOWN,
        NO;

        Works and(Works other) {
            return compareTo(other) >= 0 ? this : other;
        }

        static Works is(@Nullable String value, String wanted) {
            return value == null ? UNKNOWN : value.equals(wanted) ? YES : NO;
        }
    }

    private final Terrain terrain;
    private final TransitEgresses transit;

    WaysOut(Terrain terrain) {
        this.terrain = terrain;
        this.transit = new TransitEgresses(terrain);
    }

    /** @param subnetId whose route it is */
    Works works(Route route, RouteTable table, @Nullable String subnetId) {
        String id = route.target().id();
        return switch (route.target().kind()) {
            case NAT_GATEWAY -> natGatewayWorks(id, table);
            case NETWORK_INTERFACE -> natInstanceWorks(id, table);
            case INSTANCE -> natInstanceWorks(terrain.interfaces().onlyOneOf(id), table);
            case EGRESS_ONLY_INTERNET_GATEWAY -> egressOnlyWorks(id, table);
            case TRANSIT_GATEWAY -> transitWorks(table, subnetId);
            // A NAT or internet gateway behind a peering or a VPN cannot be used from here.
            case VPC_PEERING_CONNECTION, VPN_GATEWAY, LOCAL, INTERNET_GATEWAY -> Works.NO;
            default -> Works.UNKNOWN;
        };
    }

    /** Centralised egress: a NAT gateway in another VPC that works, and the way there and back. */
    private Works transitWorks(RouteTable table, @Nullable String subnetId) {
        Subnet subnet = terrain.snapshot().find(Subnet.class, subnetId).orElse(null);
        Cidr block = subnet == null ? null : subnet.cidrBlock();
        if (subnet == null || block == null) {
            return Works.UNKNOWN;
        }
        Party anybody = new Party(
                subnet.subnetId(),
                table.vpcId() == null ? subnet.vpcId() : table.vpcId(),
                subnet.subnetId(),
                List.of(block),
                List.of(),
                EphemeralPorts.LINUX);
        TransitEgress egress = transit.of(anybody, List.of()).orElse(null);
        if (egress == null) {
            return Works.UNKNOWN;
        }
        Works there = works(egress.there());
        return egress.natGatewayId() == null
                ? there
                : there.and(works(egress.back())).and(natGatewayWorks(egress.natGatewayId(), table));
    }

    private static Works works(TransitEgress.Leg leg) {
        return switch (leg.outcome()) {
            case OPEN -> Works.YES;
            case STOPPED, NO_RETURN_ROUTE -> Works.NO;
            case UNKNOWN -> Works.UNKNOWN;
        };
    }

    private Works egressOnlyWorks(String id, RouteTable table) {
        return switch (terrain.gateways().attachment(id, table, table.vpcId()).decision()) {
            case PASSED -> Works.YES;
            case STOPPED -> Works.NO;
            case UNKNOWN -> Works.UNKNOWN;
        };
    }

    /** A public, available NAT gateway with an address, whose own way to the internet is open. */
    Works natGatewayWorks(String id, RouteTable from) {
        NatGateway nat = terrain.snapshot().find(NatGateway.class, id).orElse(null);
        if (nat == null) {
            return terrain.completeness().holds(Kind.NAT_GATEWAYS, from, from.vpcId()) ? Works.NO : Works.UNKNOWN;
        }
        return Works.is(nat.state(), "available")
                .and(Works.is(nat.connectivityType(), "public"))
                .and(addressWorks(nat.addresses()))
                .and(natGatewayIsOpen(nat));
    }

    private static Works addressWorks(@Nullable List<NatGatewayAddress> addresses) {
        if (addresses == null) {
            return Works.UNKNOWN;
        }
        return addresses.stream()
                .map(address -> Works.is(address.status(), "succeeded")
                        .and(address.publicIp() == null ? Works.UNKNOWN : Works.YES))
                .min(Works::compareTo)
                .orElse(Works.NO);
    }

    private Works natGatewayIsOpen(NatGateway nat) {
        if (nat.isRegional()) {
            return terrain.tables()
                    .table(nat.routeTableId())
                    .map(routes -> isOpen(terrain.gateways().path(routes, false, nat.vpcId())))
                    .orElse(Works.UNKNOWN);
        }
        return subnetIsOpen(nat.subnetId());
    }

    /** A running instance that forwards, in a subnet with an internet gateway. Its system's part cannot be read. */
    private Works natInstanceWorks(@Nullable String interfaceId, RouteTable from) {
        if (interfaceId == null) {
            return Works.UNKNOWN;
        }
        NetworkInterface one = terrain.interfaces().find(interfaceId).orElse(null);
        if (one == null) {
            return terrain.completeness().holds(Kind.NETWORK_INTERFACES, from, from.vpcId()) ? Works.NO : Works.UNKNOWN;
        }
        Boolean check = one.sourceDestCheck();
        String state = terrain.snapshot()
                .find(Instance.class, one.instanceId())
                .map(Instance::state)
                .orElse(null);
        return Works.is(state, "running")
                .and(Works.is(check == null ? null : check.toString(), "false"))
                .and(hasPublicAddress(one))
                .and(subnetIsOpen(one.subnetId()));
    }

    private static Works hasPublicAddress(NetworkInterface one) {
        if (one.association().isUnknown()) {
            return Works.UNKNOWN;
        }
        return one.association().isNone() ? Works.NO : Works.YES;
    }

    private Works subnetIsOpen(@Nullable String subnetId) {
        if (subnetId == null) {
            return Works.UNKNOWN;
        }
        return terrain.tables()
                .of(subnetId)
                .map(routes -> isOpen(terrain.gateways().path(routes, false, null)))
                .orElse(Works.UNKNOWN);
    }

    private static Works isOpen(InternetGatewayPath path) {
        return switch (path.outcome()) {
            case OPEN -> Works.YES;
            case UNKNOWN -> Works.UNKNOWN;
            default -> Works.NO;
        };
    }
}
