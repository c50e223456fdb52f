package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.NodeIdentity;
import dev.fumidai.finding.Evidence;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.policy.HostManagement;
import dev.fumidai.policy.PolicyDecision;
import dev.fumidai.policy.PolicyObservation;
import dev.fumidai.policy.PolicySet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What gives the node its permissions: the profile, else Default Host Management. */
final class IdentityFacts {
    private final Setting setting;
    private final Instance node;
    private final Optional<AgentRelease> agent;
    private final dev.fumidai.policy.NodeIdentity identity;
    private final HostManagement hostManagement;

    IdentityFacts(Setting setting, Instance node, Optional<AgentRelease> agent) {
        this.setting = setting;
        this.node = node;
        this.agent = agent;
        this.identity = dev.fumidai.policy.NodeIdentity.of(setting.world().snapshot(), node);
        this.hostManagement = HostManagement.of(setting.world().snapshot(), setting.scope());
    }

    NodeIdentity fact(String candidate) {
        Grounds grounds = setting.grounds()
                .with("node", node.instanceId())
                .and(evidence(identity.observations()))
                .with("profile", identity.profileName())
                .with("role", identity.roleName())
                .with("missing", String.join(", ", identity.missingActions()))
                .with("hostRole", hostManagement.roleName())
                .with("minimum", AgentRelease.HOST_MANAGEMENT.text())
                .with("version", agent.map(AgentRelease::text).orElse(null));
        NodeIdentity.Outcome outcome = outcome();
        boolean hostManagementMatters = identity.outcome() != dev.fumidai.policy.NodeIdentity.Outcome.ALLOWED
                && identity.outcome() != dev.fumidai.policy.NodeIdentity.Outcome.ALLOWED_DEPRECATED;
        return new NodeIdentity(
                candidate,
                identity.profileName() != null,
                identity.roleName() != null,
                outcome,
                hostManagementMatters ? grounds.and(evidence(hostManagement.observations())) : grounds);
    }

    private static List<Evidence> evidence(List<PolicyObservation> observations) {
        return observations.stream()
                .map(one -> new Evidence(one.resource(), one.field(), one.value()))
                .toList();
    }

    private NodeIdentity.Outcome outcome() {
        return switch (identity.outcome()) {
            case ALLOWED -> NodeIdentity.Outcome.PROFILE;
            case ALLOWED_DEPRECATED -> NodeIdentity.Outcome.PROFILE_DEPRECATED;
            case BOUNDED -> NodeIdentity.Outcome.BOUNDED;
            case UNKNOWN_PROFILE, UNKNOWN_POLICIES -> NodeIdentity.Outcome.UNKNOWN;
            case NO_PROFILE -> withoutRole(NodeIdentity.Outcome.NO_PROFILE);
            case PROFILE_WITHOUT_ROLE -> withoutRole(NodeIdentity.Outcome.PROFILE_WITHOUT_ROLE);
            case LACKS_ACTIONS -> withoutActions();
        };
    }

    private NodeIdentity.Outcome withoutRole(NodeIdentity.Outcome withoutHostManagement) {
        return switch (hostManagement.outcome()) {
            case ON -> byHostManagement();
            case OFF -> withoutHostManagement;
            case UNKNOWN -> NodeIdentity.Outcome.NO_PROFILE_HOST_MANAGEMENT_UNKNOWN;
        };
    }

    /** The agent falls back only where the profile refuses ssm:UpdateInstanceInformation. */
    private NodeIdentity.Outcome withoutActions() {
        if (staysWithProfile() && isStoppedByBoundary()) {
            boolean policiesRefuse = identity.missingActions().stream()
                    .anyMatch(action ->
                            identity.permissions().identity().decide(action).isRefused());
            return policiesRefuse
                    ? NodeIdentity.Outcome.BOUNDARY_AND_POLICIES_REFUSE
                    : NodeIdentity.Outcome.BOUNDARY_REFUSES;
        }
        boolean denied =
                identity.missingActions().stream().anyMatch(action -> identity.may(action) == PolicyDecision.DENIED);
        if (denied && hostManagement.outcome() != HostManagement.Outcome.ON) {
            return NodeIdentity.Outcome.ACTIONS_DENIED;
        }
        if (hostManagement.outcome() == HostManagement.Outcome.OFF) {
            return NodeIdentity.Outcome.LACKS_ACTIONS;
        }
        PolicyDecision registers = identity.allowsUpdateInstanceInformation();
        if (registers == PolicyDecision.ALLOWED) {
            return NodeIdentity.Outcome.SHADOWS_HOST_MANAGEMENT;
        }
        if (registers == PolicyDecision.UNKNOWN || hostManagement.outcome() == HostManagement.Outcome.UNKNOWN) {
            return NodeIdentity.Outcome.LACKS_ACTIONS_HOST_MANAGEMENT_UNKNOWN;
        }
        return byHostManagement();
    }

    private boolean isStoppedByBoundary() {
        @Nullable PolicySet boundary = identity.permissions().boundary();
        return boundary != null
                && identity.missingActions().stream()
                        .anyMatch(action -> boundary.decide(action).isRefused());
    }

    /** Whether nobody but the profile can give the permissions. */
    private boolean staysWithProfile() {
        return hostManagement.outcome() == HostManagement.Outcome.OFF
                || identity.allowsUpdateInstanceInformation() == PolicyDecision.ALLOWED;
    }

    private NodeIdentity.Outcome byHostManagement() {
        return agent.map(release -> release.isAtLeast(AgentRelease.HOST_MANAGEMENT)
                        ? NodeIdentity.Outcome.HOST_MANAGEMENT
                        : NodeIdentity.Outcome.HOST_MANAGEMENT_NEEDS_AGENT)
                .orElse(NodeIdentity.Outcome.HOST_MANAGEMENT_AGENT_UNKNOWN);
    }

    /** Whether the node's sessions run under the role of Default Host Management, which has no rights for logging. */
    boolean isByHostManagement() {
        return outcome() == NodeIdentity.Outcome.HOST_MANAGEMENT;
    }

    /** The role that sessions run under, or that the plan creates. */
    String roleName() {
        @Nullable String role = isByHostManagement() ? hostManagement.roleName() : identity.roleName();
        return role == null ? setting.newRole(node.instanceId()) : role.substring(role.lastIndexOf('/') + 1);
    }

    /** The default policy of Default Host Management has no rights for logging; what its role was given beside may. */
    PolicyDecision may(String action) {
        if (!isByHostManagement()) {
            return identity.may(action);
        }
        return setting.world()
                .find(RolePolicies.class, roleName())
                .map(role -> new PolicySet(List.copyOf(role.inlinePolicies().values()), true).decide(action))
                .orElse(PolicyDecision.NOT_ALLOWED);
    }
}
