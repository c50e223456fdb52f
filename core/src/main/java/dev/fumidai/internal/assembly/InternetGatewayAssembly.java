package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.RouteLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one candidate of Session Manager by an internet gateway: the gateway that the target's route names, else the one
 * that is attached to its VPC, else NEW.
 */
public final class InternetGatewayAssembly {
    private final Setting setting;

    public InternetGatewayAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        RouteLookup route = setting.world().network().internetRoute(setting.subnetId(), setting.services(false));
        NodeFacts node = new NodeFacts(setting);
        return List.of(
                new InternetGatewayCandidate(setting, node, route, new NameCaptures(setting, node), candidate(route))
                        .assembled());
    }

    private Candidate candidate(RouteLookup route) {
        String target = setting.target().instanceId();
        @Nullable String attached = setting.publicSubnets().internetGatewayId();
        boolean named = route.route() != null && route.route().target().kind() == TargetKind.INTERNET_GATEWAY;
        String via = named && route.route() != null
                ? route.route().target().id()
                : attached == null ? Candidate.NEW : attached;
        return new Candidate(AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY, target, target, List.of(via));
    }
}
