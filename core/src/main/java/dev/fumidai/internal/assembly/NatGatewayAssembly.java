package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.Nat64;
import dev.fumidai.network.RouteLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The candidates of Session Manager through a NAT gateway: every gateway of the VPC, what the route names, and NEW. */
public final class NatGatewayAssembly {
    private final Setting setting;

    public NatGatewayAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        NodeFacts node = new NodeFacts(setting);
        RouteLookup route = route();
        NameCaptures captures = new NameCaptures(setting, node);
        List<Assembled> candidates = new ArrayList<>();
        gateways(route)
                .forEach((id, gateway) -> candidates.add(
                        new NatGatewayCandidate(setting, node, route, captures, candidate(id), gateway).assembled()));
        candidates.add(
                new NatGatewayCandidate(setting, node, route, captures, candidate(Candidate.NEW), null).assembled());
        return candidates;
    }

    private RouteLookup route() {
        return setting.speaksNat64()
                ? setting.world().network().route(setting.subnetId(), Nat64.PREFIX)
                : setting.world()
                        .network()
                        .internetRoute(
                                setting.subnetId(),
                                setting.question().declarations().serviceCidr());
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SESSION_MANAGER_NAT_GATEWAY, target, target, List.of(via));
    }

    /** By id; the gateway that a route names may be missing from the snapshot, or lie behind a transit gateway. */
    private SortedMap<String, @Nullable NatGateway> gateways(RouteLookup route) {
        SortedMap<String, @Nullable NatGateway> gateways = new TreeMap<>();
        for (NatGateway gateway : setting.world().natGateways(setting.vpcId())) {
            gateways.put(gateway.natGatewayId(), gateway);
        }
        if (route.route() != null && route.route().target().kind() == TargetKind.TRANSIT_GATEWAY) {
            gateways.put(route.route().target().id(), null);
        }
        if (route.route() != null && route.route().target().kind() == TargetKind.NAT_GATEWAY) {
            String id = route.route().target().id();
            boolean gone = setting.world().isComplete(Kind.NAT_GATEWAYS, setting.vpcScope());
            if (!gone) {
                gateways.putIfAbsent(
                        id, setting.world().find(NatGateway.class, id).orElse(null));
            }
        }
        return gateways;
    }
}
