package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.endpoint.EndpointFamily;
import dev.fumidai.fact.endpoint.EndpointPermission;
import dev.fumidai.fact.endpoint.Names;
import dev.fumidai.fact.hub.HubAcl;
import dev.fumidai.fact.hub.HubEndpoint;
import dev.fumidai.fact.hub.HubEndpointRegion;
import dev.fumidai.fact.hub.HubEndpointState;
import dev.fumidai.fact.hub.HubFamily;
import dev.fumidai.fact.hub.HubInbound;
import dev.fumidai.fact.hub.HubLookup;
import dev.fumidai.fact.hub.HubName;
import dev.fumidai.fact.hub.HubOutbound;
import dev.fumidai.fact.hub.HubPermission;
import dev.fumidai.fact.hub.HubRoute;
import dev.fumidai.network.FilterOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** No VPC with endpoints is joined to the target's, or none is known to be. */
record NoHubCandidate(Setting setting, NodeFacts node, Candidate candidate, HubVpcs hubs, Map<String, Need> services) {

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.addAll(new DnsFacts(setting).facts(key, Names.CENTRAL));
        HubLookup.Outcome outcome = hubs.areTold() ? HubLookup.Outcome.NONE : HubLookup.Outcome.UNKNOWN;
        facts.add(new HubLookup(
                key,
                outcome,
                setting.grounds()
                        .and(setting.vpcId(), "VpcPeeringConnections", String.join(", ", hubs.ids()))
                        .with("hub", null)));
        services.forEach((service, need) -> facts.addAll(serviceFacts(service, need)));
        facts.add(new HubRoute(key, "", Need.REQUIRED, HubRoute.Outcome.NO_HUB, setting.grounds()));
        facts.add(CentralEndpointsCandidate.s3(setting, key));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.NEW, List.of()));
        return new Assembled(
                candidate,
                facts,
                new TreeMap<>(setting.grounds().arguments()),
                Map.of(),
                List.of(),
                Map.of(),
                false,
                SessionCommands.start(setting));
    }

    private List<Fact> serviceFacts(String service, Need need) {
        String key = candidate.key();
        Grounds grounds = setting.grounds().with("service", service);
        return List.of(
                new HubEndpoint(key, service, need, HubEndpoint.Outcome.NO_HUB, grounds),
                new HubEndpointState(key, service, need, HubEndpointState.Outcome.NO_ENDPOINT, grounds),
                new HubEndpointRegion(key, service, need, HubEndpointRegion.Outcome.NO_ENDPOINT, grounds),
                new HubInbound(key, service, need, FilterOutcome.NOT_EVALUATED, grounds),
                new HubOutbound(key, service, need, FilterOutcome.NOT_EVALUATED, grounds),
                new HubAcl(key, service, need, FilterOutcome.NOT_EVALUATED, grounds),
                new HubPermission(key, service, need, EndpointPermission.Outcome.NO_ENDPOINT, grounds),
                new HubFamily(key, service, need, EndpointFamily.Outcome.NO_ENDPOINT, grounds),
                new HubName(key, service, need, HubName.Outcome.NO_HUB, grounds));
    }
}
