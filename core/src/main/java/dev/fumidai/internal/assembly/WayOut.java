package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.RouteLookup;
import java.util.List;

/**
 * Whether the target surely reaches the public endpoints of AWS through a NAT gateway. A NAT instance does not count: what
 * its system does cannot be read.
 */
final class WayOut {
    private final Setting setting;

    WayOut(Setting setting) {
        this.setting = setting;
    }

    boolean isOpen() {
        RouteLookup route = setting.world().network().internetRoute(setting.subnetId(), setting.services(false));
        if (route.route() == null || route.route().target().kind() != TargetKind.NAT_GATEWAY) {
            return false;
        }
        String id = route.route().target().id();
        String target = setting.target().instanceId();
        NodeFacts node = new NodeFacts(setting);
        return setting.world()
                .find(NatGateway.class, id)
                .filter(gateway -> new NatGatewayCandidate(
                                setting,
                                node,
                                route,
                                new NameCaptures(setting, node),
                                new Candidate(AccessMethod.SESSION_MANAGER_NAT_GATEWAY, target, target, List.of(id)),
                                gateway,
                                null)
                        .carries())
                .isPresent();
    }
}
