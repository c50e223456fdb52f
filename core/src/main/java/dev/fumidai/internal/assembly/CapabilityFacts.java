package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.RequestedCapability;
import dev.fumidai.fact.RequestedCapability.Outcome;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.Known;
import dev.fumidai.requirement.Capability;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.RequirementCode;
import java.util.List;
import java.util.Optional;

/** What the session must be able to do beyond a shell, held against method, agent and platform. */
final class CapabilityFacts {
    private final Setting setting;
    private final Optional<AgentRelease> agent;

    CapabilityFacts(Setting setting, Optional<AgentRelease> agent) {
        this.setting = setting;
        this.agent = agent;
    }

    List<Fact> facts(String candidate, AccessMethod method) {
        return setting.question().requirements().stream()
                .filter(one -> isCapability(method, one))
                .map(one -> fact(candidate, method, one))
                .toList();
    }

    /** What is to be copied is a question of its own only where nothing at all can be copied. */
    private static boolean isCapability(AccessMethod method, Requirement requirement) {
        return switch (requirement.code()) {
            case CAPABILITY, PORT -> true;
            case COPY_GB -> method.givesShellOnly();
            default -> false;
        };
    }

    private Fact fact(String candidate, AccessMethod method, Requirement requirement) {
        String capability = requirement.code() == RequirementCode.CAPABILITY
                ? requirement.value().orElseThrow()
                : requirement.text();
        return new RequestedCapability(
                candidate,
                capability,
                outcome(method, capability),
                setting.grounds()
                        .and(
                                setting.target().instanceId(),
                                "Platform",
                                setting.target().platform().orNull())
                        .with("capability", capability)
                        .with("minimum", AgentRelease.PORT_FORWARDING.text())
                        .with("version", agent.map(AgentRelease::text).orElse(null))
                        .with("platform", setting.target().platformDetails()));
    }

    private Outcome outcome(AccessMethod method, String capability) {
        if (method.givesShellOnly()) {
            return capability.equals(Capability.SHELL.name()) ? Outcome.OFFERED : Outcome.NOT_OFFERED;
        }
        Known<String> platform = setting.target().platform();
        boolean rdp = capability.equals(Capability.RDP.name());
        boolean ssh = capability.equals(Capability.SSH.name()) || capability.equals(Capability.FILE_COPY.name());
        if (platform.isUnknown() && (rdp || ssh)) {
            return Outcome.PLATFORM_UNKNOWN;
        }
        boolean windows = !platform.isNone();
        if (rdp && !windows) {
            return Outcome.NOT_ON_PLATFORM;
        }
        if (ssh && windows) {
            // OpenSSH may have been added on Windows; nothing tells.
            return Outcome.PLATFORM_UNKNOWN;
        }
        if (method == AccessMethod.INSTANCE_CONNECT_ENDPOINT && !isTunnelled(capability)) {
            return Outcome.NOT_OFFERED;
        }
        if (!method.endsSessionOnTarget() || capability.equals(Capability.SHELL.name())) {
            return Outcome.OFFERED;
        }
        if (agent.isEmpty()) {
            return Outcome.AGENT_UNKNOWN;
        }
        if (!agent.get().isAtLeast(AgentRelease.PORT_FORWARDING)) {
            return Outcome.NEEDS_NEWER_AGENT;
        }
        return ssh ? login() : Outcome.OFFERED;
    }

    /** Tunnels of an EC2 Instance Connect Endpoint lead to the ports of SSH and RDP alone. */
    private static boolean isTunnelled(String capability) {
        String port = RequirementCode.PORT + "=";
        return !capability.startsWith(port)
                || capability.equals(port + TargetLeg.SSH)
                || capability.equals(port + TargetLeg.RDP);
    }

    /** SSH through Session Manager still asks for a key; one that the target was launched with is on the checklist. */
    private Outcome login() {
        Optional<Boolean> held = setting.question().declarations().sshKey();
        if (held.isPresent()) {
            return held.get() ? Outcome.OFFERED : Outcome.KEY_NOT_HELD;
        }
        return setting.target().keyName().orNull() == null ? Outcome.KEY_UNKNOWN : Outcome.OFFERED;
    }

    /** Whether what is asked for tunnels through Session Manager: its content is never logged. */
    static boolean asksForTunnel(Setting setting) {
        return setting.question().requirements().stream()
                .anyMatch(one -> one.code() == RequirementCode.PORT
                        || (one.code() == RequirementCode.CAPABILITY
                                && !one.value().equals(Optional.of(Capability.SHELL.name()))));
    }

    /** Whether what is asked for logs in with an SSH key. */
    static boolean asksForSsh(Setting setting) {
        return setting.question().requirements().stream()
                .filter(one -> one.code() == RequirementCode.CAPABILITY)
                .map(one -> one.value().orElse(""))
                .anyMatch(value -> value.equals(Capability.SSH.name()) || value.equals(Capability.FILE_COPY.name()));
    }
}
