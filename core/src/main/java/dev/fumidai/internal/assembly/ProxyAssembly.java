package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import java.util.List;

/**
 * The one candidate of Session Manager by a proxy: the one that the agent is declared to use, else NEW. A proxy nobody
 * declared cannot be told apart from none, and a new one would be a new hub, which is no change.
 */
public final class ProxyAssembly {
    private final Setting setting;

    public ProxyAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        return List.of(setting.question()
                .declarations()
                .proxy()
                .map(declared -> ProxySite.of(setting, declared))
                .map(site -> new ProxyCandidate(setting, candidate(site.party().resource()), site).assembled())
                .orElseGet(() -> new UndeclaredProxy(setting, candidate(Candidate.NEW)).assembled()));
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SESSION_MANAGER_PROXY, target, target, List.of(via));
    }
}
