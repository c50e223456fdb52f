package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What gives the node its permissions for Session Manager. */
public record NodeIdentity(String candidate, boolean hasProfile, boolean hasRole, Outcome outcome, Grounds grounds)
        implements Fact {

    /** What is so. */
    public enum Outcome {
        PROFILE,
        /** By AmazonEC2RoleforSSM, which grants far more than needed. */
        PROFILE_DEPRECATED,
        /** No profile, or one without ssm:UpdateInstanceInformation; the account's Default Host Management Configuration serves. */
        HOST_MANAGEMENT,
        /** It would serve, but only an agent of 3.2.582.0 or later asks for it. */
        HOST_MANAGEMENT_NEEDS_AGENT,
        /** It would serve; the agent's version is unknown. */
        HOST_MANAGEMENT_AGENT_UNKNOWN,
        NO_PROFILE,
        NO_PROFILE_HOST_MANAGEMENT_UNKNOWN,
        LACKS_ACTIONS,
        /** A statement denies what is needed: allowing it once more does not help. */
        ACTIONS_DENIED,
        PROFILE_WITHOUT_ROLE,
        /** The role's permissions boundary does not allow what is needed: allowing it in a policy does not help. */
        BOUNDARY_REFUSES,
        /** Nor do its policies. */
        BOUNDARY_AND_POLICIES_REFUSE,
        /** The profile allows ssm:UpdateInstanceInformation but no channels, so the agent never falls back. */
        SHADOWS_HOST_MANAGEMENT,
        LACKS_ACTIONS_HOST_MANAGEMENT_UNKNOWN,
        /** A permissions boundary may take the permissions away. */
        BOUNDED,
        /** The node is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        UNKNOWN
    }
}
