package dev.fumidai.policy;

import org.jspecify.annotations.Nullable;

/**
 * What the policies of a node's role allow, within the role's permissions boundary. Immutable and thread-safe.
 *
 * <p>Not seen are service control policies, endpoint policies, and what a bucket's or a key's own policy adds or takes
 * away.
 *
 * @param identity the role's attached and inline policies
 * @param boundary {@code null} where the role has none
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">Permissions
 *     boundaries</a>
 */
public record NodePermissions(PolicySet identity, @Nullable PolicySet boundary) {
    /** Of a node without a role. */
    public static final NodePermissions NONE = new NodePermissions(PolicySet.NONE, null);

    /** Of a node whose role is unknown. */
    public static final NodePermissions UNKNOWN = new NodePermissions(PolicySet.UNKNOWN, null);

    /** What the role may do, for example {@code s3:PutObject} for session logs. */
    public PolicyDecision decide(String action) {
        PolicyDecision granted = identity.decide(action);
        return boundary == null ? granted : granted.and(boundary.decide(action));
    }
}
