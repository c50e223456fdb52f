package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The SSM Agent on the node, as reported to Systems Manager or declared. */
public record AgentVersion(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** 3.3.40.0 or later: all traffic goes over ssmmessages. */
        CURRENT,
        /** Serves Session Manager, but also uses ec2messages. */
        OLDER,
        /** Registered and recent enough, but not told to be online, nor declared to run. */
        NOT_ONLINE,
        /** Before 2.3.68.0, the first with Session Manager. */
        TOO_OLD,
        /** Not registered, and the image's system does not come with the agent. */
        NOT_INSTALLED,
        /** The image's system usually comes with the agent; nothing proves it. */
        LIKELY,
        /** The node is to be built from the newest image of AWS. */
        TO_BE_BUILT,
        UNKNOWN
    }
}
