package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.RequestedCapability;
import dev.fumidai.fact.RequestedCapability.Outcome;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.MethodCapability;
import dev.fumidai.finding.MethodCapability.Feature;
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
                .filter(CapabilityFacts::isCapability)
                .map(one -> fact(candidate, method, one))
                .toList();
    }

    private static boolean isCapability(Requirement requirement) {
        return switch (requirement.code()) {
            case CAPABILITY, PORT, COPY_GB -> true;
            default -> false;
        };
    }

    /** Whoever wants to copy so much wants to copy. */
    private static MethodCapability asked(AccessMethod method, Requirement requirement) {
        Feature feature = switch (requirement.code()) {
            case CAPABILITY -> Feature.valueOf(requirement.value().orElseThrow());
            case COPY_GB -> Feature.FILE_COPY;
            default -> Feature.valueOf(requirement.code().name());
        };
        return MethodCapability.of(method, feature);
    }

    private Fact fact(String candidate, AccessMethod method, Requirement requirement) {
        MethodCapability asked = asked(method, requirement);
        String capability = requirement.code() == RequirementCode.CAPABILITY
                ? requirement.value().orElseThrow()
                : requirement.text();
        return new RequestedCapability(
                candidate,
                capability,
                outcome(asked, requirement),
                setting.grounds()
                        .and(
                                setting.target().instanceId(),
                                "Platform",
                                setting.target().platform().orNull())
                        .with("capability", capability)
                        .with("minimum", asked.agent().orElse(null))
                        .with("version", agent.map(AgentRelease::text).orElse(null))
                        .with("platform", setting.target().platformDetails()));
    }

    private Outcome outcome(MethodCapability asked, Requirement requirement) {
        if (!asked.isOffered() || (asked.feature() == Feature.PORT && !asked.reaches(port(requirement)))) {
            return Outcome.NOT_OFFERED;
        }
        boolean ssh = asked.feature() == Feature.SSH || asked.feature() == Feature.FILE_COPY;
        Outcome platform = onPlatform(asked.feature() == Feature.RDP, ssh);
        if (platform != Outcome.OFFERED || asked.agent().isEmpty()) {
            return platform;
        }
        if (agent.isEmpty()) {
            return Outcome.AGENT_UNKNOWN;
        }
        if (!agent.get().isAtLeast(new AgentRelease(asked.agent().get()))) {
            return Outcome.NEEDS_NEWER_AGENT;
        }
        if (asked.feature() == Feature.RDP) {
            return password();
        }
        return ssh ? login() : Outcome.OFFERED;
    }

    private static int port(Requirement requirement) {
        return Integer.parseInt(requirement.value().orElseThrow());
    }

    private Outcome onPlatform(boolean rdp, boolean ssh) {
        Known<String> platform = setting.target().platform();
        if (platform.isUnknown() && (rdp || ssh)) {
            return Outcome.PLATFORM_UNKNOWN;
        }
        boolean windows = !platform.isNone();
        if (rdp && !windows) {
            return Outcome.NOT_ON_PLATFORM;
        }
        // OpenSSH may have been added on Windows; nothing tells.
        return ssh && windows ? Outcome.PLATFORM_UNKNOWN : Outcome.OFFERED;
    }

    /** SSH through Session Manager still asks for a key; one that the target was launched with is on the checklist. */
    private Outcome login() {
        Optional<Boolean> held = setting.question().declarations().sshKey();
        if (held.isPresent()) {
            return held.get() ? Outcome.OFFERED : Outcome.KEY_NOT_HELD;
        }
        return setting.target().keyName().orNull() == null ? Outcome.KEY_UNKNOWN : Outcome.OFFERED;
    }

    /** The desktop asks for the password of a user; the key pair of the launch decrypts the administrator's. */
    private Outcome password() {
        Optional<Boolean> held = setting.question().declarations().osPassword();
        if (held.isPresent()) {
            return held.get() ? Outcome.OFFERED : Outcome.PASSWORD_NOT_HELD;
        }
        return setting.target().keyName().orNull() == null ? Outcome.PASSWORD_UNKNOWN : Outcome.OFFERED;
    }

    /** Whether what is asked for tunnels through Session Manager: its content is never logged. */
    static boolean asksForTunnel(Setting setting) {
        return setting.question().requirements().stream()
                .anyMatch(one -> one.code() == RequirementCode.PORT
                        || one.code() == RequirementCode.COPY_GB
                        || (one.code() == RequirementCode.CAPABILITY
                                && !one.value().equals(Optional.of(Capability.SHELL.name()))));
    }

    /** Whether what is asked for logs in with an SSH key. */
    static boolean asksForSsh(Setting setting) {
        return setting.question().requirements().stream()
                .anyMatch(one -> one.code() == RequirementCode.COPY_GB
                        || asksFor(one, Capability.SSH)
                        || asksFor(one, Capability.FILE_COPY));
    }

    /** Whether what is asked for is a desktop. */
    static boolean asksForDesktop(Setting setting) {
        return setting.question().requirements().stream().anyMatch(one -> asksFor(one, Capability.RDP));
    }

    private static boolean asksFor(Requirement requirement, Capability capability) {
        return requirement.code() == RequirementCode.CAPABILITY
                && requirement.value().equals(Optional.of(capability.name()));
    }
}
