package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.onpremises.LinkState;
import dev.fumidai.fact.onpremises.LinkTunnels;
import dev.fumidai.fact.onpremises.OperatorNetwork;
import dev.fumidai.model.Cidr;
import dev.fumidai.pricing.CostTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leads to the operator's network. */
sealed interface OnPremisesLink permits VpnLink, DirectConnectLink, PlannedLink {
    String id();

    LinkState.Link link();

    LinkState.Outcome state();

    LinkTunnels.Outcome tunnels();

    /** Whether it holds the operator, as far as the link itself tells. */
    OperatorNetwork.Outcome network(@Nullable Cidr operator);

    /** Whether it surely learns the routes behind it by BGP, so that a gateway hands them on to route tables. */
    boolean speaksBgp();

    /** With the evidence of all that, and what sentences say of it. */
    Grounds told(Grounds grounds);

    /** Of what a transit gateway calls an attachment of this link. */
    @Nullable
    String attachedResource();

    /** What is charged for it as it stands, and for use. */
    List<CostTerm> usage(Bill bill);
}
