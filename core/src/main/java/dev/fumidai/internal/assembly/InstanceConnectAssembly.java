package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The candidates of EC2 Instance Connect Endpoint: every endpoint in the target's VPC or in one that is joined to it, and
 * NEW.
 */
public final class InstanceConnectAssembly {
    private final Setting setting;

    public InstanceConnectAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        List<InstanceConnectEndpoint> endpoints = endpoints();
        List<Assembled> candidates = new ArrayList<>();
        for (InstanceConnectEndpoint one : endpoints) {
            candidates.add(
                    new InstanceConnectCandidate(setting, candidate(one.instanceConnectEndpointId()), one).assembled());
        }
        candidates.add(
                new NewInstanceConnectCandidate(setting, candidate(Candidate.NEW), quota(endpoints)).assembled());
        return candidates;
    }

    /** In the order of their ids; one that does not tell its VPC may be in any, and counts once. */
    private List<InstanceConnectEndpoint> endpoints() {
        return setting.neighbourVpcs().stream()
                .flatMap(vpc -> setting.world().instanceConnectEndpoints(vpc).stream())
                .filter(one -> !"delete-complete".equals(one.state()))
                .distinct()
                .sorted(Comparator.comparing(InstanceConnectEndpoint::instanceConnectEndpointId))
                .toList();
    }

    /** AWS allows one endpoint per VPC; another account's in a shared subnet does not count. */
    private NewInstanceConnectCandidate.Quota quota(List<InstanceConnectEndpoint> endpoints) {
        List<InstanceConnectEndpoint> counting = endpoints.stream()
                .filter(one -> setting.vpcId().equals(one.vpcId()))
                .filter(one -> !InstanceConnectCandidate.isOthers(setting, one))
                .filter(one -> !"delete-in-progress".equals(one.state()))
                .toList();
        if (!counting.isEmpty()) {
            return new NewInstanceConnectCandidate.Quota(true, counting.get(0).instanceConnectEndpointId());
        }
        boolean told = setting.world().isComplete(Kind.INSTANCE_CONNECT_ENDPOINTS, setting.scope())
                && endpoints.stream().noneMatch(one -> one.vpcId() == null);
        return new NewInstanceConnectCandidate.Quota(told, null);
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.INSTANCE_CONNECT_ENDPOINT, target, target, List.of(via));
    }
}
