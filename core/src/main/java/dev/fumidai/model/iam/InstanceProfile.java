package dev.fumidai.model.iam;

import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance profile, from {@code iam get-instance-profile}; {@code null} is unknown. */
public record InstanceProfile(
        String instanceProfileName,
        @Nullable String arn,
        @Nullable List<Role> roles) implements Resource {
    @Override
    public String id() {
        return instanceProfileName;
    }

    /** The same with another roles. */
    public InstanceProfile withRoles(@Nullable List<Role> roles) {
        return new InstanceProfile(instanceProfileName, arn, roles);
    }

    /** @param permissionsBoundaryArn the policy that bounds the role; AWS omits it where there is none */
    public record Role(String roleName, @Nullable String arn, Known<String> permissionsBoundaryArn) {}
}
