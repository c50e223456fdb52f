package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Need;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The candidates of Session Manager through interface endpoints: every combination of the endpoints that stand, and NEW. */
public final class EndpointsAssembly {
    private final Setting setting;
    private final NodeFacts node;
    private final String region;

    public EndpointsAssembly(Setting setting) {
        this.setting = setting;
        this.node = new NodeFacts(setting);
        this.region = Setting.text(setting.region());
    }

    public List<Assembled> candidates() {
        Map<String, Need> services = new SessionServices(setting, node).needs();
        List<Assembled> candidates = new ArrayList<>();
        for (Map<String, InterfaceEndpoint> choice : EndpointChoices.of(services.keySet(), this::endpointsFor)) {
            if (!choice.isEmpty()) {
                candidates.add(assembled(services, choice));
            }
        }
        candidates.add(assembled(services, Map.of()));
        return candidates;
    }

    private Assembled assembled(Map<String, Need> services, Map<String, InterfaceEndpoint> choice) {
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
        Candidate candidate = new Candidate(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, target, target, via);
        return new EndpointCandidate(setting, node, candidate, services, choice, others(services)).assembled();
    }

    private List<InterfaceEndpoint> endpointsFor(String service) {
        return setting.world().endpoints(setting.vpcId()).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(endpoint -> setting.vpcId().equals(endpoint.vpcId()))
                .filter(endpoint -> ServiceNames.isFor(endpoint.serviceName(), service, region))
                .filter(endpoint -> !ServiceNames.isElsewhere(endpoint, region))
                .toList();
    }

    /** What the VPC's endpoints say about the services as a whole, whatever the choice. */
    private Others others(Map<String, Need> services) {
        boolean complete = setting.world().isComplete(Kind.VPC_ENDPOINTS, setting.vpcScope());
        boolean untold = setting.world().endpoints(setting.vpcId()).stream()
                .anyMatch(endpoint -> EndpointChecks.isUntold(endpoint, setting.vpcId()));
        Map<String, String> holders = new TreeMap<>();
        for (String service : services.keySet()) {
            endpointsFor(service).stream()
                    .filter(endpoint -> !Boolean.FALSE.equals(endpoint.privateDnsEnabled()))
                    .filter(endpoint -> !EndpointChecks.isGone(endpoint))
                    .map(Endpoint::vpcEndpointId)
                    .findFirst()
                    .ifPresent(id -> holders.put(service, id));
        }
        return new Others(complete && !untold, holders);
    }

    /**
     * The VPC's endpoints beside a choice.
     *
     * @param known whether every endpoint of the VPC is told, with its service
     * @param nameHolders the endpoint that holds, or may hold, a service's private name
     */
    record Others(boolean known, Map<String, String> nameHolders) {}
}
