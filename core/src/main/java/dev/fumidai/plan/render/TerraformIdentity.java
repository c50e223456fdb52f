package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.Terraform.resource;

import java.util.Map;
import java.util.Optional;

/** Roles, their policies and instance profiles as Terraform has them. */
final class TerraformIdentity {
    private static final String ROLE = "iam create-role";
    private static final String PROFILE = "iam create-instance-profile";

    private TerraformIdentity() {}

    static Map<String, Mapping> mappings() {
        return Map.of(
                ROLE,
                resource("aws_iam_role")
                        .text("name", "--role-name")
                        .text("assume_role_policy", "--assume-role-policy-document"),
                "iam attach-role-policy",
                resource("aws_iam_role_policy_attachment")
                        .with("role", TerraformIdentity::role)
                        .texts("--policy-arn"),
                "iam put-role-policy",
                resource("aws_iam_role_policy")
                        .with("role", TerraformIdentity::role)
                        .text("name", "--policy-name")
                        .text("policy", "--policy-document"),
                PROFILE,
                resource("aws_iam_instance_profile").text("name", "--instance-profile-name"),
                "iam add-role-to-instance-profile",
                TerraformIdentity::addRole,
                "ec2 associate-iam-instance-profile",
                operation -> operation.giveProfile(PROFILE, "iam_instance_profile", "name"));
    }

    private static Optional<Value> role(Operation operation) {
        return operation
                .created(ROLE, "--role-name")
                .map(role -> operation.document().reference(role, "name"))
                .or(() -> operation.value("--role-name"));
    }

    private static boolean addRole(Operation operation) {
        Optional<PlannedResource> profile = operation.created(PROFILE, "--instance-profile-name");
        Optional<Value> role = role(operation);
        if (profile.isEmpty() || role.isEmpty()) {
            return false;
        }
        profile.get().put("role", role.get());
        return true;
    }
}
