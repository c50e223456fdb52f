package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether the session preferences send a session's content or keys to a service, and whether the node may. */
public record SessionLogging(String candidate, String service, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        NOT_CONFIGURED,
        PERMITTED,
        NOT_PERMITTED,
        PERMISSION_UNKNOWN,
        /** Sessions on this node only tunnel: the preferences say nothing about them. */
        NOT_FOR_TUNNELS,
        /** The preferences were not collected. */
        UNKNOWN
    }

    @Override
    public String subject() {
        return service;
    }
}
