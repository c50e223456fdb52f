package dev.fumidai.policy;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.InstanceProfile.Role;
import dev.fumidai.policy.NodeIdentity.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows an instance to its profile, its role and the role's policies, and notes each step. Used once. */
final class NodeIdentityReader {
    private final AwsSnapshot snapshot;
    private final Instance instance;
    private final List<PolicyObservation> observations = new ArrayList<>();

    NodeIdentityReader(AwsSnapshot snapshot, Instance instance) {
        this.snapshot = snapshot;
        this.instance = instance;
    }

    NodeIdentity read() {
        Known<String> attached = instance.iamInstanceProfileArn();
        IamArn arn = IamArn.parse(attached.orNull());
        observe(instance.instanceId(), "IamInstanceProfile.Arn", attached.orNull());
        if (attached.isNone()) {
            return withoutRole(Outcome.NO_PROFILE, null, NodePermissions.NONE);
        }
        if (arn == null) {
            return withoutRole(Outcome.UNKNOWN_PROFILE, null, NodePermissions.UNKNOWN);
        }
        Optional<InstanceProfile> profile =
                snapshot.find(InstanceProfile.class, arn.name()).filter(found -> isOf(arn, found, found.arn()));
        List<Role> roles = profile.map(InstanceProfile::roles).orElse(null);
        if (roles == null || roles.size() > 1) {
            observe(arn.name(), "InstanceProfile.Roles", null);
            return withoutRole(Outcome.UNKNOWN_PROFILE, arn.name(), NodePermissions.UNKNOWN);
        }
        if (roles.isEmpty()) {
            observe(arn.name(), "InstanceProfile.Roles", "[]");
            return withoutRole(Outcome.PROFILE_WITHOUT_ROLE, arn.name(), NodePermissions.NONE);
        }
        return withRole(arn, roles.get(0));
    }

    private NodeIdentity withoutRole(Outcome outcome, @Nullable String profileName, NodePermissions permissions) {
        return new NodeIdentity(outcome, profileName, null, null, new TreeSet<>(), permissions, observations);
    }

    private NodeIdentity withRole(IamArn profile, Role role) {
        observe(profile.name(), "InstanceProfile.Roles[].RoleName", role.roleName());
        RolePolicyReader reader = new RolePolicyReader(snapshot, profile, role, observations);
        NodePermissions permissions = reader.permissions();
        TreeSet<String> missing = NodeIdentity.REQUIRED_ACTIONS.stream()
                .filter(action -> permissions.decide(action).isRefused())
                .collect(Collectors.toCollection(TreeSet::new));
        Outcome outcome = missing.isEmpty() ? granted(permissions, reader.attachesDeprecated()) : Outcome.LACKS_ACTIONS;
        return new NodeIdentity(
                outcome, profile.name(), role.roleName(), role.arn(), missing, permissions, observations);
    }

    /** Where nothing is surely refused. */
    private static Outcome granted(NodePermissions permissions, boolean deprecated) {
        if (allowsAll(permissions)) {
            return deprecated ? Outcome.ALLOWED_DEPRECATED : Outcome.ALLOWED;
        }
        return allowsAll(new NodePermissions(permissions.identity(), null))
                ? Outcome.BOUNDED
                : Outcome.UNKNOWN_POLICIES;
    }

    private static boolean allowsAll(NodePermissions permissions) {
        return NodeIdentity.REQUIRED_ACTIONS.stream()
                .allMatch(action -> permissions.decide(action) == PolicyDecision.ALLOWED);
    }

    /** Names repeat from account to account: what surely belongs to another account was not collected for this one. */
    private boolean isOf(IamArn arn, Resource found, @Nullable String foundArn) {
        return (foundArn == null || foundArn.equals(arn.text())) && arn.mayOwn(snapshot.scopeOf(found));
    }

    private void observe(String resource, String field, @Nullable String value) {
        observations.add(new PolicyObservation(resource, field, value));
    }
}
