package dev.fumidai.model.iam;

import dev.fumidai.model.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the snapshot holds of a role's policies: {@code iam list-attached-role-policies}, {@code list-role-policies} and
 * {@code get-role-policy}; {@code null} is unknown (the call was not made, or a page is missing).
 *
 * @param attachedPolicyArns the managed policies
 * @param inlinePolicyNames the inline policies
 * @param inlinePolicies the documents of the inline policies that were collected, by name
 */
public record RolePolicies(
        String roleName,
        @Nullable List<String> attachedPolicyArns,
        @Nullable List<String> inlinePolicyNames,
        Map<String, PolicyDocument> inlinePolicies)
        implements Resource {
    @Override
    public String id() {
        return roleName;
    }

    /** The same with another attachedPolicyArns. */
    public RolePolicies withAttachedPolicyArns(@Nullable List<String> attachedPolicyArns) {
        return new RolePolicies(roleName, attachedPolicyArns, inlinePolicyNames, inlinePolicies);
    }
}
