package dev.fumidai.model.ssm;

import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Session Manager's preferences of an account in a Region: the content of the document
 * {@code SSM-SessionManagerRunShell} ({@code ssm get-document}). Empty text is "not set"; {@code null} is unknown.
 */
public record SessionPreferences(
        Scope scope,
        @Nullable String s3BucketName,
        @Nullable String cloudWatchLogGroupName,
        @Nullable String kmsKeyId,
        @Nullable String maxSessionDuration,
        @Nullable String s3EncryptionEnabled)
        implements Resource {
    @Override
    public String id() {
        return scope.toString();
    }

    /** The document that holds the preferences. */
    public static final String DOCUMENT = "SSM-SessionManagerRunShell";
}
