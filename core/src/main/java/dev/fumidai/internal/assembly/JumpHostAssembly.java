package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.compute.Instance;
import java.util.ArrayList;
import java.util.List;

/** The candidates of SSH through a host that Session Manager reaches: every instance that may be one, and NEW. */
public final class JumpHostAssembly {
    private final Setting setting;

    public JumpHostAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        JumpHosts hosts = new JumpHosts(setting);
        List<Instance> found = hosts.find();
        List<Assembled> candidates = new ArrayList<>();
        for (Instance host : found) {
            candidates.add(new JumpHostCandidate(
                            setting, candidate(host.instanceId()), host, hosts.declaredAgent(host, found.size() == 1))
                    .assembled());
        }
        candidates.add(new NewJumpHostCandidate(setting, candidate(Candidate.NEW)).assembled());
        return candidates;
    }

    private Candidate candidate(String host) {
        return new Candidate(
                AccessMethod.SSH_BASTION_SESSION_MANAGER, setting.target().instanceId(), host, List.of(host));
    }
}
