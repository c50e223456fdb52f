package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.Warning;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.report.ChecklistItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a report says beside its options: warnings, assumptions, and what only the operator can check. */
public final class Surroundings {
    private final Setting setting;
    private final Declarations declarations;

    public Surroundings(Setting setting) {
        this.setting = setting;
        this.declarations = setting.question().declarations();
    }

    /** @param explained whether a runtime proof is explained by a method that is ready */
    public List<Warning> warnings(boolean explained) {
        TreeSet<Warning> warnings = new TreeSet<>(setting.world().snapshot().warnings());
        String target = setting.target().instanceId();
        if (Proof.isConnected(setting) && !explained) {
            warnings.add(new Warning("connected-unexplained", Map.of("target", target)));
        }
        if (setting.region() == null) {
            warnings.add(new Warning("region-unknown", Map.of("target", target)));
        }
        ignoredAgentVersion().ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    private Optional<Warning> ignoredAgentVersion() {
        Optional<String> collected = setting.world()
                .find(InstanceInformation.class, setting.target().instanceId())
                .map(InstanceInformation::agentVersion);
        Optional<String> declared = declarations.agentVersion();
        if (collected.isEmpty() || declared.isEmpty() || collected.get().equals(declared.get())) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                "declared-ignored",
                Map.of("key", "agentVersion", "declared", declared.get(), "collected", collected.get())));
    }

    public List<Warning> assumptions() {
        TreeSet<Warning> assumptions = new TreeSet<>();
        for (String code : List.of(
                "month-730-hours",
                "organisation-policies",
                "list-prices",
                "operator-side",
                "one-zone",
                "session-bytes-free-of-egress",
                "snapshot-moment")) {
            assumptions.add(new Warning(code, Map.of()));
        }
        assumptions.addAll(new NotModelled(setting).assumptions());
        if (!new PrivateZones(setting).areTold()) {
            assumptions.add(new Warning("no-private-hosted-zones", Map.of()));
        }
        if (Proof.isConnected(setting)) {
            assumptions.add(new Warning("runtime-proof-age", Map.of()));
        }
        return List.copyOf(assumptions);
    }

    /** What moves a verdict only when declared. */
    public List<ChecklistItem> checklist(AccessMethod method, List<String> via) {
        List<ChecklistItem> items = new ArrayList<>();
        String target = setting.target().instanceId();
        if (declarations.operatorIam().isEmpty() && (method.usesSessionManager() || method.givesShellOnly())) {
            items.add(new ChecklistItem("operator-iam", Map.of("target", target)));
        }
        if (declarations.plugin().isEmpty() && method.usesSessionManager()) {
            items.add(new ChecklistItem("plugin", Map.of()));
        }
        if (method.usesSessionManager()) {
            items.add(new ChecklistItem("operator-egress", Map.of()));
        } else if (method.opensRemoteShell()) {
            @Nullable String key = setting.target().keyName().orNull();
            if (declarations.sshKey().isEmpty() && key != null) {
                items.add(new ChecklistItem("ssh-key", Map.of("key", key)));
            }
            if (method == AccessMethod.INSTANCE_CONNECT_ENDPOINT) {
                if (declarations.operatorIam().isEmpty()) {
                    items.add(new ChecklistItem("tunnel-iam", Map.of("target", target)));
                }
                items.add(new ChecklistItem("cli-version-2", Map.of()));
            } else if (method == AccessMethod.SITE_TO_SITE_VPN) {
                items.add(new ChecklistItem("customer-device", Map.of("target", target)));
            } else if (!via.contains(Candidate.NEW)) {
                items.add(new ChecklistItem("bastion-key", Map.of("bastion", String.join(", ", via))));
            }
        }
        return items;
    }
}
