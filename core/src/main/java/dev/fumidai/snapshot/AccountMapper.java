package dev.fumidai.snapshot;

import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.SerialConsoleAccess;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.ssm.ServiceSetting;
import dev.fumidai.model.ssm.SessionPreferences;
import dev.fumidai.model.vpc.BlockPublicAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Systems Manager, instance profiles, and what is set once per account and Region. */
final class AccountMapper {
    private AccountMapper() {}

    static InstanceInformation instanceInformation(String id, Fields node) {
        return new InstanceInformation(
                id,
                node.text("PingStatus"),
                node.text("AgentVersion"),
                node.text("PlatformType"),
                node.text("PlatformName"),
                node.text("PlatformVersion"),
                node.time("LastPingDateTime"),
                node.text("IamRole"));
    }

    static ConnectionStatus connectionStatus(String id, Fields status) {
        return new ConnectionStatus(id, status.text("Status"));
    }

    static ServiceSetting serviceSetting(String settingId, Fields setting, Scope scope) {
        return new ServiceSetting(scope, settingId, setting.text("SettingValue"), setting.text("Status"));
    }

    /** The inputs of the document; one that is absent is not set, if there are inputs at all. */
    static SessionPreferences sessionPreferences(Fields document, Scope scope) {
        String content = document.text("Content");
        JsonNode parsed = content == null ? null : Json.parseInner(content);
        JsonNode inputs = parsed == null ? null : parsed.get("inputs");
        if (content != null && (inputs == null || !inputs.isObject())) {
            document.badValue("Content", "not the JSON of session preferences");
        }
        return new SessionPreferences(
                scope,
                input(inputs, "s3BucketName"),
                input(inputs, "cloudWatchLogGroupName"),
                input(inputs, "kmsKeyId"),
                input(inputs, "maxSessionDuration"),
                input(inputs, "s3EncryptionEnabled"));
    }

    /** The schema has texts and flags. */
    private static @Nullable String input(@Nullable JsonNode inputs, String name) {
        if (inputs == null || !inputs.isObject()) {
            return null;
        }
        JsonNode value = inputs.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isString() || value.isBoolean() ? value.asString() : null;
    }

    static BlockPublicAccess blockPublicAccess(Fields options, Scope scope) {
        return new BlockPublicAccess(
                scope,
                options.text("InternetGatewayBlockMode"),
                options.text("ManagedBy"),
                options.text("ExclusionsAllowed"));
    }

    static BlockPublicAccess.Exclusion exclusion(String id, Fields exclusion) {
        return new BlockPublicAccess.Exclusion(
                id,
                exclusion.text("InternetGatewayExclusionMode"),
                exclusion.text("ResourceArn"),
                exclusion.text("State"));
    }

    static SerialConsoleAccess serialConsoleAccess(Fields access, Scope scope) {
        return new SerialConsoleAccess(scope, access.bool("SerialConsoleAccessEnabled"), access.text("ManagedBy"));
    }

    static InstanceProfile instanceProfile(String name, Fields profile) {
        return new InstanceProfile(name, profile.text("Arn"), profile.list("Roles", AccountMapper::role));
    }

    private static InstanceProfile.@Nullable Role role(Fields role) {
        String name = role.text("RoleName");
        String arn = role.text("Arn");
        return name == null ? null : new InstanceProfile.Role(name, arn, boundary(role));
    }

    private static Known<String> boundary(Fields role) {
        if (role.isAbsent("PermissionsBoundary")) {
            return Known.none();
        }
        String arn = role.text("PermissionsBoundary", "PermissionsBoundaryArn");
        return arn == null ? Known.unknown() : Known.of(arn);
    }
}
