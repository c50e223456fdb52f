package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Which channel the agent's version uses, and whether the Region has it. */
public record AgentMessaging(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        SSMMESSAGES_ONLY,
        /** An older agent in a Region that has (or had) ec2messages. */
        NEEDS_EC2MESSAGES,
        /** An older agent in a Region that never had ec2messages. */
        EC2MESSAGES_NEVER_THERE,
        /** The node is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        /** The version is unknown. */
        UNKNOWN
    }
}
