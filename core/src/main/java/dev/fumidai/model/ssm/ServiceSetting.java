package dev.fumidai.model.ssm;

import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import org.jspecify.annotations.Nullable;

/** A setting of Systems Manager in an account and Region, from {@code ssm get-service-setting}; {@code null} is unknown. */
public record ServiceSetting(
        Scope scope,
        String settingId,
        @Nullable String settingValue,
        @Nullable String status) implements Resource {
    @Override
    public String id() {
        return scope + " " + settingId;
    }

    /** The setting that names the role of the Default Host Management Configuration. */
    public static final String DEFAULT_HOST_MANAGEMENT = "/ssm/managed-instance/default-ec2-instance-management-role";
}
