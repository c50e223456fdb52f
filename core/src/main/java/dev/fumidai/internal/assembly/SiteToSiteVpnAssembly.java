package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.onpremises.GatewayAttachment;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Evidence;
import dev.fumidai.model.Kind;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a way in from the operator's own network: every VPN connection and every virtual interface of Direct
 * Connect with the gateway of the target's VPC, or of one joined to it, that it ends at; and NEW, a VPN connection.
 */
public final class SiteToSiteVpnAssembly {
    private final Setting setting;
    private final OnPremisesGateways gateways;

    /** A link and where it ends. */
    private record Pair(OnPremisesLink link, OnPremisesGateway gateway) {}

    public SiteToSiteVpnAssembly(Setting setting) {
        this.setting = setting;
        this.gateways = new OnPremisesGateways(setting);
    }

    public List<Assembled> candidates() {
        List<Pair> pairs = new ArrayList<>();
        connections().forEach(connection -> end(connection).ifPresent(pairs::add));
        virtualInterfaces().forEach(one -> pairs.addAll(ends(one)));
        pairs.add(planned(pairs));
        return pairs.stream().map(this::assembled).toList();
    }

    private Assembled assembled(Pair pair) {
        String target = setting.target().instanceId();
        @Nullable
        String gateway =
                pair.link() instanceof PlannedLink ? null : pair.gateway().id();
        List<String> via = gateway == null
                ? List.of(pair.link().id())
                : List.of(pair.link().id(), gateway);
        Candidate candidate = new Candidate(AccessMethod.SITE_TO_SITE_VPN, target, target, via);
        return new SiteToSiteVpnCandidate(setting, candidate, pair.link(), pair.gateway()).assembled();
    }

    private List<VpnConnection> connections() {
        return setting.world().snapshot().all(VpnConnection.class).stream()
                .filter(gateways::isHere)
                .filter(one -> !"deleted".equals(one.state()))
                .sorted(Comparator.comparing(VpnConnection::vpnConnectionId))
                .toList();
    }

    private Optional<Pair> end(VpnConnection connection) {
        Optional<OnPremisesGateway> gateway = connection.transitGatewayId() == null
                ? gateways.vpnGateway(connection.vpnGatewayId())
                : gateways.transitGateway(connection.transitGatewayId());
        return gateway.map(found -> new Pair(new VpnLink(connection), found));
    }

    /** A public one leads to the addresses of AWS's services alone. */
    private List<VirtualInterface> virtualInterfaces() {
        return setting.world().snapshot().all(VirtualInterface.class).stream()
                .filter(gateways::isHere)
                .filter(one -> !"deleted".equals(one.virtualInterfaceState()))
                .filter(one -> !"public".equals(one.virtualInterfaceType()))
                .sorted(Comparator.comparing(VirtualInterface::virtualInterfaceId))
                .toList();
    }

    private List<Pair> ends(VirtualInterface one) {
        List<Pair> pairs = new ArrayList<>();
        @Nullable String gateway = one.virtualGatewayId();
        @Nullable String hub = one.directConnectGatewayId();
        if (gateway != null && !gateway.isEmpty()) {
            gateways.vpnGateway(gateway)
                    .ifPresent(found -> pairs.add(new Pair(new DirectConnectLink(one, false), found)));
        } else if (hub != null && !hub.isEmpty()) {
            if (!"transit".equals(one.virtualInterfaceType())) {
                gateways.ofVpc()
                        .ifPresent(found -> pairs.add(new Pair(new DirectConnectLink(one, false), untold(found))));
            }
            transitGatewaysOf(hub).forEach(found -> pairs.add(new Pair(new DirectConnectLink(one, true), found)));
        }
        return pairs;
    }

    /** Which gateways a Direct Connect gateway is associated with is not read. */
    private static OnPremisesGateway untold(OnPremisesGateway found) {
        List<Evidence> evidence = found.evidence();
        return new OnPremisesGateway(found.id(), false, GatewayAttachment.Outcome.ASSOCIATION_UNTOLD, evidence);
    }

    private List<OnPremisesGateway> transitGatewaysOf(String directConnectGateway) {
        return setting.world().snapshot().all(TransitGatewayAttachment.class).stream()
                .filter(one -> directConnectGateway.equals(one.resourceId()) && !"deleted".equals(one.state()))
                .map(TransitGatewayAttachment::transitGatewayId)
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .flatMap(id -> gateways.transitGateway(id).stream())
                .toList();
    }

    /** Where a link ends in a VPC that is joined to the target's, a second one is not planned beside it. */
    private Pair planned(List<Pair> pairs) {
        @Nullable
        String neighbour = pairs.stream()
                        .allMatch(pair -> pair.gateway().outcome() == GatewayAttachment.Outcome.IN_NEIGHBOUR)
                ? pairs.stream().map(pair -> pair.link().id()).findFirst().orElse(null)
                : null;
        boolean told = setting.world().isComplete(Kind.VPN_CONNECTIONS, setting.vpcScope()) && gateways.areTold();
        return new Pair(
                new PlannedLink(neighbour, told),
                told
                        ? gateways.forNew()
                        : new OnPremisesGateway(null, false, GatewayAttachment.Outcome.UNKNOWN, List.of()));
    }
}
