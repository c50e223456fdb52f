package dev.fumidai.internal.assembly;

import static java.util.stream.Collectors.joining;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.SessionEncryption;
import dev.fumidai.fact.node.SessionLogging;
import dev.fumidai.model.ssm.SessionPreferences;
import dev.fumidai.policy.EndpointPolicy;
import dev.fumidai.policy.PolicyDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the session preferences ask of the node.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-troubleshooting.html">Troubleshooting
 *     Session Manager</a>
 */
final class LoggingFacts {
    static final String S3 = "s3";
    static final String LOGS = "logs";
    static final String KMS = "kms";

    private static final String ENCRYPTION_OF_BUCKET = "s3:GetEncryptionConfiguration";

    private final Optional<SessionPreferences> preferences;

    LoggingFacts(Setting setting) {
        this.preferences = setting.world().snapshot().all(SessionPreferences.class).stream()
                .filter(one -> setting.world().snapshot().speaksFor(one.scope(), setting.scope()))
                .findFirst();
    }

    /** Whether the preferences send something to the service: empty where that is unknown. */
    Optional<Boolean> uses(String service) {
        return preferences.map(some -> destination(some, service)).map(text -> !text.isEmpty());
    }

    /** The key that sessions are encrypted with: its id, ARN or alias; empty where none is known. */
    Optional<String> encryptionKey() {
        return preferences.map(SessionPreferences::kmsKeyId).filter(key -> !key.isEmpty());
    }

    /** The limit of a session in minutes; empty is none, {@code null} unknown. */
    @Nullable
    String maxSessionMinutes() {
        return preferences.map(SessionPreferences::maxSessionDuration).orElse(null);
    }

    private static @Nullable String destination(SessionPreferences preferences, String service) {
        return switch (service) {
            case S3 -> preferences.s3BucketName();
            case LOGS -> preferences.cloudWatchLogGroupName();
            default -> preferences.kmsKeyId();
        };
    }

    /**
     * @param identity what the node may do
     * @param common what every sentence about the node speaks of
     */
    List<Fact> facts(String candidate, IdentityFacts identity, Grounds common) {
        List<Fact> facts = new ArrayList<>();
        for (String service : List.of(S3, LOGS, KMS)) {
            facts.add(fact(candidate, service, identity, common));
        }
        return facts;
    }

    /** @param common what is known of the agent */
    SessionEncryption encryption(String candidate, Optional<AgentRelease> agent, Grounds common) {
        @Nullable String key = preferences.map(SessionPreferences::kmsKeyId).orElse(null);
        return new SessionEncryption(
                candidate,
                encrypting(key, agent),
                common.and(SessionPreferences.DOCUMENT, field(KMS), key)
                        .with("key", key)
                        .with("minimum", AgentRelease.ENCRYPTION.text()));
    }

    private static SessionEncryption.Outcome encrypting(@Nullable String key, Optional<AgentRelease> agent) {
        if (key != null && key.isEmpty()) {
            return SessionEncryption.Outcome.NOT_CONFIGURED;
        }
        if (agent.filter(release -> release.isAtLeast(AgentRelease.ENCRYPTION)).isPresent()) {
            return SessionEncryption.Outcome.AGENT_CAN;
        }
        if (key == null) {
            return SessionEncryption.Outcome.UNKNOWN;
        }
        return agent.isPresent() ? SessionEncryption.Outcome.AGENT_TOO_OLD : SessionEncryption.Outcome.AGENT_UNKNOWN;
    }

    private SessionLogging fact(String candidate, String service, IdentityFacts identity, Grounds common) {
        @Nullable
        String destination = preferences.map(some -> destination(some, service)).orElse(null);
        List<String> needed = needed(service);
        List<String> missing = needed.stream()
                .filter(action -> identity.may(action).isRefused())
                .toList();
        Grounds grounds = common.and(SessionPreferences.DOCUMENT, field(service), destination)
                .with("service", service)
                .with("destination", destination)
                .with("role", identity.roleName())
                .with("missing", String.join(", ", missing))
                .with("loggingPolicy", policy(missing));
        return new SessionLogging(candidate, service, outcome(identity, destination, needed, missing), grounds);
    }

    /** Where logs have to be encrypted, the agent asks the bucket whether they will be before it opens the session. */
    private List<String> needed(String service) {
        List<String> needed = new ArrayList<>(EndpointPolicy.neededActions(service));
        boolean encrypted = preferences
                .map(SessionPreferences::s3EncryptionEnabled)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        if (service.equals(S3) && encrypted && !needed.contains(ENCRYPTION_OF_BUCKET)) {
            needed.add(ENCRYPTION_OF_BUCKET);
        }
        return needed;
    }

    private static SessionLogging.Outcome outcome(
            IdentityFacts identity, @Nullable String destination, List<String> needed, List<String> missing) {
        if (destination == null) {
            return SessionLogging.Outcome.UNKNOWN;
        }
        if (destination.isEmpty()) {
            return SessionLogging.Outcome.NOT_CONFIGURED;
        }
        if (!missing.isEmpty()) {
            return SessionLogging.Outcome.NOT_PERMITTED;
        }
        boolean allowed = needed.stream().allMatch(action -> identity.may(action) == PolicyDecision.ALLOWED);
        return allowed ? SessionLogging.Outcome.PERMITTED : SessionLogging.Outcome.PERMISSION_UNKNOWN;
    }

    /** A policy that allows what is missing. */
    private static String policy(List<String> actions) {
        String list = actions.stream().map(action -> "\"" + action + "\"").collect(joining(",", "[", "]"));
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":" + list
                + ",\"Resource\":\"*\"}]}";
    }

    private static String field(String service) {
        return switch (service) {
            case S3 -> "s3BucketName";
            case LOGS -> "cloudWatchLogGroupName";
            default -> "kmsKeyId";
        };
    }
}
