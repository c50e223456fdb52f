package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.network.RouteLookup;
import java.util.ArrayList;
import java.util.List;

/** The candidates of Session Manager through a NAT instance: what the route names, what looks like one, and NEW. */
public final class NatInstanceAssembly {
    private final Setting setting;

    public NatInstanceAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        RouteLookup route = setting.world().network().internetRoute(setting.subnetId(), setting.services(false));
        NodeFacts node = new NodeFacts(setting);
        NameCaptures captures = new NameCaptures(setting, node);
        List<Assembled> candidates = new ArrayList<>();
        for (NatMachine machine : new NatInstances(setting, route).find()) {
            NatInstanceRouting routing = new NatInstanceRouting(setting, route, machine);
            candidates.add(new NatInstanceCandidate(setting, candidate(machine.id()), machine, routing, captures)
                    .assembled(node));
        }
        NatInstanceRouting routing = new NatInstanceRouting(setting, route, null);
        candidates.add(
                new NewNatInstanceCandidate(setting, candidate(Candidate.NEW), routing, captures).assembled(node));
        return candidates;
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SESSION_MANAGER_NAT_INSTANCE, target, target, List.of(via));
    }
}
