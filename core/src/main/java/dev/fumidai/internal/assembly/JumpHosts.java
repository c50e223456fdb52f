package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Bastion;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.InstanceInformation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The instances that may stand between Session Manager and the target: every other one in its VPC or in one that is
 * joined to it, with a public address or without.
 */
final class JumpHosts {
    /** In a fleet every instance may serve every other; so many are looked at, those that Systems Manager knows first. */
    private static final int MOST_CANDIDATES = 12;

    private final Setting setting;
    private final Set<String> publicOnes;

    JumpHosts(Setting setting) {
        this.setting = setting;
        this.publicOnes = new Bastions(setting)
                .find().stream()
                        .map(Bastion::instance)
                        .map(Instance::instanceId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of their ids. */
    List<Instance> find() {
        List<Instance> hosts = new ArrayList<>();
        for (String vpc : setting.neighbourVpcs()) {
            setting.world().instances(vpc).stream().filter(this::mayServe).forEach(hosts::add);
        }
        return hosts.stream()
                .distinct()
                .sorted(Comparator.comparingInt(this::remoteness).thenComparing(Instance::instanceId))
                .limit(MOST_CANDIDATES)
                .sorted(Comparator.comparing(Instance::instanceId))
                .toList();
    }

    private boolean mayServe(Instance instance) {
        @Nullable String state = instance.state();
        String told = state == null ? "" : state.toLowerCase(Locale.ROOT);
        return !instance.instanceId().equals(setting.target().instanceId())
                && !told.equals("terminated")
                && !told.equals("shutting-down");
    }

    private int remoteness(Instance instance) {
        if (Proof.isConnected(setting, instance.instanceId())) {
            return 0;
        }
        boolean known = setting.world()
                .find(InstanceInformation.class, instance.instanceId())
                .isPresent();
        return known ? 1 : publicOnes.contains(instance.instanceId()) ? 2 : 3;
    }

    /** What is declared of "the bastion" says nothing of every private instance beside it. */
    Optional<String> declaredAgent(Instance host, boolean only) {
        return only || publicOnes.contains(host.instanceId())
                ? setting.question().declarations().bastionAgentVersion()
                : Optional.empty();
    }
}
