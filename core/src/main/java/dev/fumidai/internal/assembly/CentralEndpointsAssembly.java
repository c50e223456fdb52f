package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Need;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The candidates of Session Manager through endpoints in another VPC: for every VPC joined to the target's that holds any,
 * every combination of them. Where there is none, one candidate that says so: nobody is asked to build a hub.
 */
public final class CentralEndpointsAssembly {
    private final Setting setting;
    private final NodeFacts node;
    private final HubVpcs hubs;

    public CentralEndpointsAssembly(Setting setting) {
        this.setting = setting;
        this.node = new NodeFacts(setting);
        this.hubs = new HubVpcs(setting);
    }

    public List<Assembled> candidates() {
        Map<String, Need> services = new SessionServices(setting, node).needs();
        List<Assembled> candidates = new ArrayList<>();
        for (String hub : hubs.ids()) {
            for (Map<String, InterfaceEndpoint> choice :
                    EndpointChoices.of(services.keySet(), service -> endpointsFor(hub, service))) {
                if (!choice.isEmpty()) {
                    candidates.add(new CentralEndpointsCandidate(
                                    setting, node, candidate(services, choice), hub, services, choice)
                            .assembled());
                }
            }
        }
        return candidates.isEmpty()
                ? List.of(new NoHubCandidate(setting, node, candidate(), hubs, services).assembled())
                : candidates;
    }

    private Candidate candidate() {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS, target, target, List.of(Candidate.NEW));
    }

    private Candidate candidate(Map<String, Need> services, Map<String, InterfaceEndpoint> choice) {
        List<String> via = new ArrayList<>(choice.values().stream()
                .map(InterfaceEndpoint::vpcEndpointId)
                .distinct()
                .sorted()
                .toList());
        boolean incomplete = services.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == Need.REQUIRED && !choice.containsKey(entry.getKey()));
        if (incomplete) {
            via.add(Candidate.NEW);
        }
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS, target, target, via);
    }

    /** Of any Region: whether it is the target's is for the rules. */
    private List<InterfaceEndpoint> endpointsFor(String hub, String service) {
        return setting.world().endpoints(hub).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(endpoint -> hub.equals(endpoint.vpcId()))
                .filter(endpoint -> ServiceNames.isForAnywhere(endpoint.serviceName(), service))
                .toList();
    }
}
