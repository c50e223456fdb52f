package dev.fumidai.fact.proxy;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The state of the instance that has the declared proxy's address. */
public record ProxyHost(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        RUNNING,
        STARTING,
        STOPPED,
        TERMINATED,
        /** No instance of the snapshot has the proxy's address, or it is not told which has. */
        NOT_IN_SNAPSHOT,
        UNDECLARED,
        UNKNOWN
    }
}
