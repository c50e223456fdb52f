package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.onpremises.LinkState;
import dev.fumidai.fact.onpremises.LinkTunnels;
import dev.fumidai.fact.onpremises.OperatorNetwork;
import dev.fumidai.model.Cidr;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VPN connection to be built, with static routes. A new Direct Connect is never planned: it takes weeks and a contract.
 *
 * @param neighbour a link that ends in a VPC joined to the target's; {@code null} where there is none
 * @param told whether the snapshot tells what stands already
 */
record PlannedLink(@Nullable String neighbour, boolean told) implements OnPremisesLink {
    @Override
    public String id() {
        return Candidate.NEW;
    }

    @Override
    public LinkState.Link link() {
        return LinkState.Link.VPN_CONNECTION;
    }

    @Override
    public LinkState.Outcome state() {
        if (neighbour != null) {
            return LinkState.Outcome.BESIDE_NEIGHBOUR;
        }
        return told ? LinkState.Outcome.TO_BE_BUILT : LinkState.Outcome.UNKNOWN;
    }

    @Override
    public LinkTunnels.Outcome tunnels() {
        return told ? LinkTunnels.Outcome.TO_BE_BUILT : LinkTunnels.Outcome.UNKNOWN;
    }

    @Override
    public OperatorNetwork.Outcome network(@Nullable Cidr operator) {
        if (operator != null && operator.isIpv6()) {
            return OperatorNetwork.Outcome.OTHER_FAMILY;
        }
        return told ? OperatorNetwork.Outcome.TO_BE_BUILT : OperatorNetwork.Outcome.UNKNOWN;
    }

    @Override
    public boolean speaksBgp() {
        return false;
    }

    @Override
    public Grounds told(Grounds grounds) {
        return grounds.with("state", null).with("neighbour", neighbour);
    }

    @Override
    public @Nullable String attachedResource() {
        return null;
    }

    @Override
    public List<CostTerm> usage(Bill bill) {
        return List.of(bill.perGigabyte(PriceItem.INTERNET_EGRESS_GB, 1, id()));
    }
}
