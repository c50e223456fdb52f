package dev.fumidai.policy;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an instance may do towards Systems Manager through its instance profile. Immutable and thread-safe.
 *
 * @param profileName {@code null} where there is none or it is unknown
 * @param roleName {@code null} where there is none or it is unknown
 * @param roleArn {@code null} where there is none or it is unknown
 * @param missingActions those of {@link #REQUIRED_ACTIONS} that are surely refused
 * @param permissions what else the role may do
 * @param observations what was looked at, in a stable order
 */
public record NodeIdentity(
        Outcome outcome,
        @Nullable String profileName,
        @Nullable String roleName,
        @Nullable String roleArn,
        SortedSet<String> missingActions,
        NodePermissions permissions,
        List<PolicyObservation> observations) {

    /** What came of it. */
    public enum Outcome {
        /** No instance profile is attached. */
        NO_PROFILE,
        /** Which profile is attached, or what it holds, is unknown. */
        UNKNOWN_PROFILE,
        PROFILE_WITHOUT_ROLE,
        /** Every required action is allowed. */
        ALLOWED,
        /** Allowed, and the deprecated, over-broad {@code AmazonEC2RoleforSSM} is attached. */
        ALLOWED_DEPRECATED,
        /** A required action is denied or allowed by nothing. */
        LACKS_ACTIONS,
        /** The role's policies allow everything; its permissions boundary, which is not known, may not. */
        BOUNDED,
        /** Policies of the role are not in the snapshot, or hang on something that is not. */
        UNKNOWN_POLICIES
    }

    /** The action that decides whether the agent stays with the instance profile or asks for the default host role. */
    public static final String UPDATE_INSTANCE_INFORMATION = "ssm:UpdateInstanceInformation";

    /**
     * What Session Manager needs at least, sorted.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html">Custom
     *     role for Session Manager</a>
     */
    public static final List<String> REQUIRED_ACTIONS = List.of(
            UPDATE_INSTANCE_INFORMATION,
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel");

    public NodeIdentity {
        missingActions = Collections.unmodifiableSortedSet(new TreeSet<>(missingActions));
        observations = List.copyOf(observations);
    }

    /** The identity of an instance, as far as the snapshot says. */
    public static NodeIdentity of(AwsSnapshot snapshot, Instance instance) {
        return new NodeIdentityReader(snapshot, instance).read();
    }

    /**
     * The agent turns to the Default Host Management Configuration only where the profile's role is refused this action.
     *
     * @see <a
     *     href="https://github.com/aws/amazon-ssm-agent/tree/mainline/common/identity/credentialproviders/ec2roleprovider">The
     *     agent's EC2 role provider</a>
     */
    public PolicyDecision allowsUpdateInstanceInformation() {
        return may(UPDATE_INSTANCE_INFORMATION);
    }

    /** Whether the node may do something more, for example {@code kms:Decrypt}. */
    public PolicyDecision may(String action) {
        return permissions.decide(action);
    }
}
