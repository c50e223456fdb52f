package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.onpremises.LinkState;
import dev.fumidai.fact.onpremises.LinkTunnels;
import dev.fumidai.fact.onpremises.OperatorNetwork;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VirtualInterface.BgpPeer;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual interface of AWS Direct Connect.
 *
 * @param byTransit whether it leads to the target's VPC by a transit gateway
 * @see <a href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html">Virtual
 *     interfaces</a>
 */
record DirectConnectLink(VirtualInterface virtualInterface, boolean byTransit) implements OnPremisesLink {
    @Override
    public String id() {
        return virtualInterface.virtualInterfaceId();
    }

    @Override
    public LinkState.Link link() {
        return LinkState.Link.VIRTUAL_INTERFACE;
    }

    /** One that is {@code down} stands; it is its BGP session that is down. */
    @Override
    public LinkState.Outcome state() {
        return switch (String.valueOf(virtualInterface.virtualInterfaceState())) {
            case "available", "down" -> LinkState.Outcome.AVAILABLE;
            case "confirming", "verifying", "pending", "testing" -> LinkState.Outcome.PENDING;
            case "deleting", "deleted", "rejected" -> LinkState.Outcome.ENDED;
            default -> LinkState.Outcome.UNKNOWN;
        };
    }

    @Override
    public LinkTunnels.Outcome tunnels() {
        List<BgpPeer> peers = virtualInterface.bgpPeers();
        if ("down".equals(virtualInterface.virtualInterfaceState())) {
            return LinkTunnels.Outcome.BGP_DOWN;
        }
        if (virtualInterface.virtualInterfaceState() == null || peers == null || peers.isEmpty()) {
            return LinkTunnels.Outcome.UNKNOWN;
        }
        if (peers.stream().anyMatch(peer -> "up".equals(peer.bgpStatus()))) {
            return LinkTunnels.Outcome.BGP_UP;
        }
        return peers.stream().allMatch(peer -> "down".equals(peer.bgpStatus()))
                ? LinkTunnels.Outcome.BGP_DOWN
                : LinkTunnels.Outcome.UNKNOWN;
    }

    /** What it learned is told by no call, only by the route tables that learned it. */
    @Override
    public OperatorNetwork.Outcome network(@Nullable Cidr operator) {
        return byTransit ? OperatorNetwork.Outcome.BY_TRANSIT : OperatorNetwork.Outcome.UNKNOWN;
    }

    @Override
    public boolean speaksBgp() {
        return !byTransit;
    }

    @Override
    public Grounds told(Grounds grounds) {
        String id = id();
        List<BgpPeer> peers = virtualInterface.bgpPeers();
        Grounds told = grounds.and(id, "virtualInterfaceState", virtualInterface.virtualInterfaceState())
                .with("state", virtualInterface.virtualInterfaceState())
                .with("directConnectGateway", virtualInterface.directConnectGatewayId());
        for (BgpPeer peer : peers == null ? List.<BgpPeer>of() : peers) {
            told = told.and(id, "bgpPeers.bgpStatus", peer.bgpStatus());
        }
        return told;
    }

    @Override
    public @Nullable String attachedResource() {
        return virtualInterface.directConnectGatewayId();
    }

    /** What its port costs hangs on the location and the bandwidth: no table has it, and so it is never 0. */
    @Override
    public List<CostTerm> usage(Bill bill) {
        return List.of(
                bill.always(PriceItem.DIRECT_CONNECT_PORT_HOUR, 1, true, id()),
                bill.perGigabyte(PriceItem.DIRECT_CONNECT_GB, 1, id()));
    }
}
