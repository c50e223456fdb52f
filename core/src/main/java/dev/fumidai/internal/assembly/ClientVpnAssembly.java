package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The candidates of Client VPN: every endpoint in the target's VPC or in one that is joined to it, every one of its
 * account and Region that is in no VPC, and NEW.
 */
public final class ClientVpnAssembly {
    private final Setting setting;

    public ClientVpnAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        List<Assembled> candidates = new ArrayList<>();
        setting.world().snapshot().all(ClientVpnEndpoint.class).stream()
                .filter(one -> !"deleted".equals(one.statusCode()))
                .filter(this::mayServe)
                .sorted(Comparator.comparing(ClientVpnEndpoint::clientVpnEndpointId))
                .map(one -> new ClientVpnCandidate(setting, candidate(one.clientVpnEndpointId()), one).assembled())
                .forEach(candidates::add);
        boolean told = setting.world().isComplete(Kind.CLIENT_VPN_ENDPOINTS, setting.scope());
        candidates.add(new NewClientVpnCandidate(setting, candidate(Candidate.NEW), told).assembled());
        return candidates;
    }

    private boolean mayServe(ClientVpnEndpoint endpoint) {
        NavigableSet<String> vpcs = vpcsOf(endpoint);
        if (vpcs.isEmpty() || setting.vpcId().equals(Setting.UNTOLD)) {
            return setting.world()
                    .snapshot()
                    .speaksFor(setting.world().snapshot().scopeOf(endpoint), setting.scope());
        }
        return vpcs.stream().anyMatch(setting.neighbourVpcs()::contains);
    }

    /** As the endpoint tells, and as its associations do. */
    private NavigableSet<String> vpcsOf(ClientVpnEndpoint endpoint) {
        NavigableSet<String> vpcs = new TreeSet<>();
        if (endpoint.vpcId() != null) {
            vpcs.add(endpoint.vpcId());
        }
        setting
                .world()
                .find(ClientVpnTargetNetworks.class, endpoint.clientVpnEndpointId())
                .map(ClientVpnTargetNetworks::targetNetworks)
                .orElse(List.of())
                .stream()
                .map(ClientVpnTargetNetwork::vpcId)
                .filter(vpc -> vpc != null)
                .forEach(vpcs::add);
        return vpcs;
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.CLIENT_VPN, target, target, List.of(via));
    }
}
