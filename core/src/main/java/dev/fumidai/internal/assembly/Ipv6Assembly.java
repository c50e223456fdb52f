package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.InternetGateway.Attachment;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.Hop;
import dev.fumidai.network.RouteLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of Session Manager over IPv6: the gateway that the target's route leads out by, which leaves nothing to
 * choose; else the egress-only internet gateways of the VPC, and NEW where it has none. An internet gateway serves where
 * the route names it already: a route to one would make the target's subnet public, so none is ever planned.
 */
public final class Ipv6Assembly {
    private final Setting setting;

    public Ipv6Assembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        NodeFacts node = new NodeFacts(setting);
        NameCaptures captures = new NameCaptures(setting, node);
        RouteLookup route =
                setting.world().network().internetRoute(setting.subnetId(), Ipv6Candidate.services(setting));
        List<Assembled> candidates = new ArrayList<>();
        for (String via : gateways(route)) {
            candidates.add(new Ipv6Candidate(setting, node, route, captures, candidate(via)).assembled());
        }
        return candidates;
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SESSION_MANAGER_IPV6, target, target, List.of(via));
    }

    private List<String> gateways(RouteLookup route) {
        @Nullable String named = leadingOut(route);
        if (named != null) {
            return List.of(named);
        }
        NavigableSet<String> own = new TreeSet<>();
        setting.world().snapshot().all(InternetGateway.class).stream()
                .filter(gateway -> gateway.egressOnly() && mayBeOfVpc(gateway))
                .map(InternetGateway::internetGatewayId)
                .forEach(own::add);
        return own.isEmpty() ? List.of(Candidate.NEW) : List.copyOf(own);
    }

    /** The gateway of either kind that an active route names and that is not surely detached. */
    private @Nullable String leadingOut(RouteLookup route) {
        @Nullable Route found = route.route();
        if (found == null || route.outcome() != RouteLookup.Outcome.ACTIVE) {
            return null;
        }
        boolean toGateway = found.target().kind() == TargetKind.EGRESS_ONLY_INTERNET_GATEWAY
                || found.target().kind() == TargetKind.INTERNET_GATEWAY;
        String id = found.target().id();
        boolean gone = toGateway
                && setting.world()
                                .network()
                                .internetGatewayAttachment(id, setting.subnetId())
                                .decision()
                        == Hop.Decision.STOPPED;
        return toGateway && !gone ? id : null;
    }

    /** One that does not tell its VPC may be of any. */
    private boolean mayBeOfVpc(InternetGateway gateway) {
        @Nullable List<Attachment> attachments = gateway.attachments();
        return attachments == null
                || attachments.stream()
                        .anyMatch(one -> one.vpcId() == null || one.vpcId().equals(setting.vpcId()));
    }
}
