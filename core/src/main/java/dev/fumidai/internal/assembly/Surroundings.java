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

    /**
     * @param explained whether a runtime proof is explained by a method that is ready
     * @param ready whether Session Manager is ready by what the snapshot tells
     */
    public List<Warning> warnings(boolean explained, boolean ready) {
        TreeSet<Warning> warnings = new TreeSet<>(setting.world().snapshot().warnings());
        String target = setting.target().instanceId();
        if (Proof.hasChannel(setting) && !explained) {
            warnings.add(new Warning("connected-unexplained", Map.of("target", target)));
        }
        if (setting.region() == null) {
            warnings.add(new Warning("region-unknown", Map.of("target", target)));
        }
        warnings.addAll(new ProofDoubts(setting).warnings(ready));
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
                "session-bytes-free-of-egress",
                "snapshot-moment")) {
            assumptions.add(new Warning(code, Map.of()));
        }
        assumptions.add(zones(setting.question().usage().zones()));
        assumptions.addAll(new NotModelled(setting).assumptions());
        if (!new PrivateZones(setting).areTold()) {
            assumptions.add(new Warning("no-private-hosted-zones", Map.of()));
        }
        if (Proof.hasChannel(setting)) {
            assumptions.add(new Warning("runtime-proof-age", Map.of()));
        }
        return List.copyOf(assumptions);
    }

    /** Plans build in the target's zone; what the same costs in further zones is on the bill where it is asked for. */
    private static Warning zones(int zones) {
        return zones == 1
                ? new Warning("one-zone", Map.of())
                : new Warning("several-zones", Map.of("zones", Integer.toString(zones)));
    }

    /** What moves a verdict only when declared. */
    public List<ChecklistItem> checklist(AccessMethod method, List<String> via) {
        List<ChecklistItem> items = new ArrayList<>();
        boolean byHost = method.usesSessionManager() && !method.endsSessionOnTarget();
        String end = byHost ? String.join(", ", via) : setting.target().instanceId();
        if (!declarations.operatorIam().orElse(false)) {
            new OperatorPolicies(setting)
                    .of(method, via)
                    .map(policy -> new ChecklistItem("operator-iam", Map.of("target", end), Optional.of(policy)))
                    .ifPresent(items::add);
        }
        if (declarations.plugin().isEmpty() && method.usesSessionManager()) {
            items.add(new ChecklistItem("plugin", Map.of()));
        }
        if (method == AccessMethod.SESSION_MANAGER_PROXY) {
            items.addAll(ofProxy());
        }
        if (method.usesSessionManager()) {
            items.add(new ChecklistItem("operator-egress", Map.of()));
        }
        @Nullable String launchKey = setting.target().keyName().orNull();
        if (method.endsSessionOnTarget()
                && CapabilityFacts.asksForDesktop(setting)
                && declarations.osPassword().isEmpty()
                && launchKey != null) {
            items.add(new ChecklistItem("ssh-key", Map.of("key", launchKey)));
        }
        if (method.opensRemoteShell()) {
            @Nullable String key = setting.target().keyName().orNull();
            if (declarations.sshKey().isEmpty() && key != null) {
                items.add(new ChecklistItem("ssh-key", Map.of("key", key)));
            }
            if (method == AccessMethod.INSTANCE_CONNECT_ENDPOINT) {
                items.add(new ChecklistItem("cli-version-2", Map.of()));
            } else if (method == AccessMethod.CLIENT_VPN) {
                items.add(new ChecklistItem("vpn-client", Map.of()));
                items.add(new ChecklistItem("vpn-sign-in", Map.of()));
            } else if (method == AccessMethod.SITE_TO_SITE_VPN) {
                items.add(new ChecklistItem(
                        "customer-device", Map.of("target", setting.target().instanceId())));
            } else if (method == AccessMethod.SSH_BASTION && !via.contains(Candidate.NEW)) {
                items.add(new ChecklistItem("bastion-key", Map.of("bastion", String.join(", ", via))));
            }
        }
        return items;
    }

    /** What stands in the target's system and in the proxy's configuration. */
    private List<ChecklistItem> ofProxy() {
        String proxy = declarations.proxy().map(Declarations.Proxy::toString).orElse(Setting.UNTOLD);
        String region = Setting.text(setting.region());
        return List.of(
                new ChecklistItem(
                        "proxy-settings", Map.of("target", setting.target().instanceId())),
                new ChecklistItem(
                        "proxy-allow-list",
                        Map.of(
                                "proxy", proxy,
                                "ssm", ServiceNames.publicName(ServiceNames.SSM, region),
                                "ssmmessages", ServiceNames.publicName(ServiceNames.SSMMESSAGES, region))));
    }
}
