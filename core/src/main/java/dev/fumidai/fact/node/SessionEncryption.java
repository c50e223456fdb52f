package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the session preferences encrypt sessions with a KMS key, and whether the node's SSM Agent can do that. */
public record SessionEncryption(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        NOT_CONFIGURED,
        /** The agent can encrypt, whatever the preferences ask. */
        AGENT_CAN,
        /** The preferences ask for it, and the agent is too old. */
        AGENT_TOO_OLD,
        /** The preferences ask for it, and the agent's version is not told. */
        AGENT_UNKNOWN,
        /** The preferences were not collected, and the agent may be too old. */
        UNKNOWN
    }
}
