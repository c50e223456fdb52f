package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.DefaultRoute;
import dev.fumidai.fact.internet.TransitReturn;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.network.Hop;
import dev.fumidai.network.TransitEgress;
import dev.fumidai.network.TransitEgress.Leg;
import dev.fumidai.network.TransitView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from the target to a NAT gateway through a transit gateway, and back.
 *
 * @param egress {@code null} where the target's traffic is sent to no transit gateway
 */
record TransitNat(Setting setting, @Nullable TransitEgress egress) {

    /** Whether it is told where the transit gateway leads to: then another NAT gateway is surely not there. */
    boolean isTold() {
        return egress != null
                && (egress.there().outcome() == Leg.Outcome.STOPPED
                        || (egress.there().outcome() == Leg.Outcome.OPEN && egress.natGatewayId() != null));
    }

    /** Whether this NAT gateway, or the one that is not told, lies behind the transit gateway. */
    boolean leadsTo(String id) {
        return egress != null
                && (id.equals(egress.natGatewayId())
                        || (egress.natGatewayId() == null && id.equals(egress.transitGatewayId())));
    }

    @Nullable
    String transitGatewayId() {
        return egress == null ? null : egress.transitGatewayId();
    }

    DefaultRoute.Outcome there() {
        if (egress == null || egress.there().outcome() == Leg.Outcome.UNKNOWN) {
            return DefaultRoute.Outcome.TRANSIT_GATEWAY;
        }
        if (egress.there().outcome() != Leg.Outcome.OPEN) {
            return DefaultRoute.Outcome.TRANSIT_STOPPED;
        }
        return egress.natGatewayId() == null
                ? DefaultRoute.Outcome.TRANSIT_GATEWAY
                : DefaultRoute.Outcome.BY_TRANSIT_GATEWAY;
    }

    List<Hop> hopsThere() {
        return egress == null ? List.of() : egress.there().hops();
    }

    /** @param returnTable the route table of the NAT gateway */
    TransitReturn back(String key, String id, Grounds grounds, @Nullable String returnTable) {
        List<Hop> hops =
                egress == null || !leadsTo(id) ? List.of() : egress.back().hops();
        return new TransitReturn(
                key,
                egress == null || !leadsTo(id)
                        ? TransitReturn.Outcome.NOT_NEEDED
                        : back(egress.back().outcome()),
                grounds.and(Hops.evidence(hops))
                        .with("transitGateway", transitGatewayId())
                        .with("returnTable", returnTable)
                        .with("nodeBlock", nodeBlock())
                        .with("stoppedAt", Hops.stoppedAt(hops))
                        .with("code", Hops.code(hops)));
    }

    private static TransitReturn.Outcome back(Leg.Outcome outcome) {
        return switch (outcome) {
            case OPEN -> TransitReturn.Outcome.OPEN;
            case NO_RETURN_ROUTE -> TransitReturn.Outcome.NO_ROUTE;
            case STOPPED -> TransitReturn.Outcome.STOPPED;
            case UNKNOWN -> TransitReturn.Outcome.UNKNOWN;
        };
    }

    /** The block of the node's VPC that holds its address: routes between VPCs are made for blocks. */
    private @Nullable String nodeBlock() {
        List<Cidr> addresses = setting.node().addresses();
        return addresses == null
                ? null
                : setting.world().network().vpcBlocks(setting.vpcId()).orElse(addresses).stream()
                        .filter(block -> addresses.stream().allMatch(block::contains))
                        .findFirst()
                        .map(Cidr::toString)
                        .orElse(null);
    }

    /** A packet that comes out of the transit gateway in the NAT gateway's own subnet crosses no boundary. */
    boolean arrivesBeside(NatGateway gateway) {
        return egress != null
                && leadsTo(gateway.natGatewayId())
                && gateway.subnetId() != null
                && gateway.subnetId().equals(egress.arrivalSubnetId());
    }

    Map<String, String> planValues(@Nullable String returnTable) {
        return Map.of(
                "returnTable", Setting.text(returnTable),
                "nodeBlock", Setting.text(nodeBlock()),
                "transitTable", Setting.text(transitTable()),
                "transitGateway", Setting.text(transitGatewayId()));
    }

    /** The route table that decides about the target's packets in the transit gateway. */
    private @Nullable String transitTable() {
        return egress == null
                ? null
                : setting.world()
                        .network()
                        .transitView(setting.vpcId(), egress.transitGatewayId())
                        .map(TransitView::routeTableId)
                        .orElse(null);
    }
}
