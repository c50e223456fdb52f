package dev.fumidai.model.iam;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The default version of a managed policy, from {@code iam get-policy-version}; the answer does not name its policy, the
 * file does. {@code null} is unknown.
 */
public record ManagedPolicy(String policyName, @Nullable PolicyDocument document) implements Resource {
    @Override
    public String id() {
        return policyName;
    }
}
