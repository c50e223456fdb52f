package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The state of an instance that takes part. */
public record MachineState(String candidate, Machine machine, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        RUNNING,
        /** Pending. */
        STARTING,
        STOPPED,
        STOPPING,
        /** Shutting down or terminated: it does not come back. */
        TERMINATED,
        /** There is none yet. */
        TO_BE_BUILT,
        UNKNOWN
    }

    /** The part an instance plays. */
    public enum Machine {
        /** The machine the Systems Manager block speaks of. */
        NODE,
        /** The instance to reach by SSH or RDP. */
        TARGET,
        /** The instance whose serial port is opened. */
        CONSOLE,
        BASTION,
        /** The instance that forwards and translates the target's packets. */
        NAT_INSTANCE
    }
}
