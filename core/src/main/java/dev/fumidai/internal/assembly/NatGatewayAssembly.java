package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.Nat64;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.network.TransitEgress;
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
        @Nullable TransitEgress egress = egress();
        List<Assembled> candidates = new ArrayList<>();
        gateways(route, egress)
                .forEach((id, gateway) -> candidates.add(
                        new NatGatewayCandidate(setting, node, route, captures, candidate(id, egress), gateway, egress)
                                .assembled()));
        candidates.add(
                new NatGatewayCandidate(setting, node, route, captures, candidate(Candidate.NEW, null), null, egress)
                        .assembled());
        return candidates;
    }

    private RouteLookup route() {
        return setting.speaksNat64()
                ? setting.world().network().route(setting.subnetId(), Nat64.PREFIX)
                : setting.world().network().internetRoute(setting.subnetId(), setting.services(false));
    }

    private @Nullable TransitEgress egress() {
        if (setting.speaksNat64()) {
            // Its packets follow another route than the default one.
            return null;
        }
        return setting.world()
                .network()
                .transitEgress(setting.node(), setting.services(false))
                .orElse(null);
    }

    /** Served by a NAT gateway, and by the transit gateway that it lies behind. */
    private Candidate candidate(String id, @Nullable TransitEgress egress) {
        String target = setting.target().instanceId();
        boolean behind = egress != null && id.equals(egress.natGatewayId());
        return new Candidate(
                AccessMethod.SESSION_MANAGER_NAT_GATEWAY,
                target,
                target,
                behind && egress != null ? List.of(id, egress.transitGatewayId()) : List.of(id));
    }

    /** By id; the gateway that a route names may be missing from the snapshot, or lie behind a transit gateway. */
    private SortedMap<String, @Nullable NatGateway> gateways(RouteLookup route, @Nullable TransitEgress egress) {
        SortedMap<String, @Nullable NatGateway> gateways = new TreeMap<>();
        for (NatGateway gateway : setting.world().natGateways(setting.vpcId())) {
            gateways.put(gateway.natGatewayId(), gateway);
        }
        if (egress != null) {
            @Nullable String found = egress.natGatewayId();
            gateways.put(
                    found == null ? egress.transitGatewayId() : found,
                    setting.world().find(NatGateway.class, found).orElse(null));
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
