package dev.fumidai.fact;

/** Something the session must be able to do, beside what the method and the target's platform offer. */
public record RequestedCapability(String candidate, String capability, Outcome outcome, Grounds grounds)
        implements Fact {
    /** What is so. */
    public enum Outcome {
        OFFERED,
        /** Not by this method. */
        NOT_OFFERED,
        /** Only a newer SSM Agent offers it. */
        NEEDS_NEWER_AGENT,
        AGENT_UNKNOWN,
        /** It logs in with a key, and nothing tells of one. */
        KEY_UNKNOWN,
        /** It logs in with a key that the operator does not hold. */
        KEY_NOT_HELD,
        /** It asks for a password of the system, and nothing tells of one. */
        PASSWORD_UNKNOWN,
        /** It asks for a password of the system that the operator does not hold. */
        PASSWORD_NOT_HELD,
        /** The target's platform does not have it: RDP on Linux. */
        NOT_ON_PLATFORM,
        PLATFORM_UNKNOWN
    }

    @Override
    public String subject() {
        return capability;
    }
}
