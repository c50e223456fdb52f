package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.compute.Bastion;
import java.util.ArrayList;
import java.util.List;

/** The candidates of SSH through a bastion: every instance that may be one, and NEW. */
public final class BastionAssembly {
    private final Setting setting;

    public BastionAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        List<Assembled> candidates = new ArrayList<>();
        for (Bastion bastion : new Bastions(setting).find()) {
            candidates.add(
                    new BastionCandidate(setting, candidate(bastion.instance().instanceId()), bastion).assembled());
        }
        candidates.add(new NewBastionCandidate(setting, candidate(Candidate.NEW)).assembled());
        return candidates;
    }

    private Candidate candidate(String via) {
        String target = setting.target().instanceId();
        return new Candidate(AccessMethod.SSH_BASTION, target, target, List.of(via));
    }
}
