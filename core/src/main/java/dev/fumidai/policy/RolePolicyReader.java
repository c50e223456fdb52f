package dev.fumidai.policy;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.iam.InstanceProfile.Role;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.RolePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the policy documents of a role, in the order of their names, and notes where they come from. Used once. */
final class RolePolicyReader {
    private final AwsSnapshot snapshot;
    private final Role role;
    private final List<PolicyObservation> observations;
    private final @Nullable RolePolicies policies;

    /** @param owner of the same account as the role */
    RolePolicyReader(AwsSnapshot snapshot, IamArn owner, Role role, List<PolicyObservation> observations) {
        this.snapshot = snapshot;
        this.role = role;
        this.observations = observations;
        this.policies = snapshot.find(RolePolicies.class, role.roleName())
                .filter(found -> owner.mayOwn(snapshot.scopeOf(found)))
                .orElse(null);
    }

    NodePermissions permissions() {
        PolicySet identity = identity();
        return new NodePermissions(identity, boundary());
    }

    boolean attachesDeprecated() {
        return attachedArns().stream().anyMatch(ManagedPolicies::isDeprecated);
    }

    private PolicySet identity() {
        if (policies == null) {
            observe("AttachedPolicies", null);
            observe("PolicyNames", null);
            return PolicySet.UNKNOWN;
        }
        List<PolicyDocument> documents = new ArrayList<>();
        boolean attached = gatherAttached(documents);
        boolean inline = gatherInline(policies, documents);
        return new PolicySet(documents, attached && inline);
    }

    private boolean gatherAttached(List<PolicyDocument> documents) {
        if (policies == null || policies.attachedPolicyArns() == null) {
            observe("AttachedPolicies", null);
            return false;
        }
        boolean complete = true;
        for (String arn : attachedArns()) {
            observe("AttachedPolicies[].PolicyArn", arn);
            PolicyDocument document = document(arn);
            complete &= document != null;
            if (document == null) {
                observations.add(new PolicyObservation(arn, "PolicyVersion.Document", null));
            } else {
                documents.add(document);
            }
        }
        return complete;
    }

    /** A document that the list of names does not know says that the list is not all there is. */
    private boolean gatherInline(RolePolicies policies, List<PolicyDocument> documents) {
        SortedMap<String, PolicyDocument> collected = new TreeMap<>(policies.inlinePolicies());
        List<String> listed = policies.inlinePolicyNames();
        if (listed == null) {
            observe("PolicyNames", null);
            documents.addAll(collected.values());
            return false;
        }
        SortedSet<String> names = new TreeSet<>(listed);
        for (String name : names) {
            observe("PolicyNames[]", name);
            PolicyDocument document = collected.get(name);
            if (document == null) {
                observations.add(new PolicyObservation(role.roleName() + " " + name, "PolicyDocument", null));
            } else {
                documents.add(document);
            }
        }
        return names.equals(collected.keySet());
    }

    private @Nullable PolicySet boundary() {
        if (role.permissionsBoundaryArn().isNone()) {
            return null;
        }
        String arn = role.permissionsBoundaryArn().orNull();
        if (arn == null) {
            observations.add(
                    new PolicyObservation(role.roleName(), "PermissionsBoundary.PermissionsBoundaryArn", null));
            return PolicySet.UNKNOWN;
        }
        observe("PermissionsBoundary.PermissionsBoundaryArn", arn);
        PolicyDocument document = document(arn);
        if (document == null) {
            observations.add(new PolicyObservation(arn, "PolicyVersion.Document", null));
            return PolicySet.UNKNOWN;
        }
        return new PolicySet(List.of(document), true);
    }

    /** A collected document wins over the built-in one, also where it could not be read. */
    private @Nullable PolicyDocument document(String policyArn) {
        IamArn arn = IamArn.parse(policyArn);
        if (arn == null || isAmbiguous(arn)) {
            return null;
        }
        ManagedPolicy collected = snapshot.find(ManagedPolicy.class, arn.name())
                .filter(found -> arn.mayOwn(snapshot.scopeOf(found)))
                .orElse(null);
        return collected == null ? ManagedPolicies.document(policyArn).orElse(null) : collected.document();
    }

    /** Documents are known by name alone: where AWS and a customer use the same name, it may be either's. */
    private boolean isAmbiguous(IamArn arn) {
        if (!arn.isManagedByAws() && ManagedPolicies.hasName(arn.name())) {
            return true;
        }
        return Stream.concat(
                        attachedArns().stream(),
                        Stream.ofNullable(role.permissionsBoundaryArn().orNull()))
                .map(IamArn::parse)
                .anyMatch(other -> other != null
                        && other.name().equals(arn.name())
                        && !other.account().equals(arn.account()));
    }

    private SortedSet<String> attachedArns() {
        return policies == null || policies.attachedPolicyArns() == null
                ? new TreeSet<>()
                : new TreeSet<>(policies.attachedPolicyArns());
    }

    private void observe(String field, @Nullable String value) {
        observations.add(new PolicyObservation(role.roleName(), field, value));
    }
}
