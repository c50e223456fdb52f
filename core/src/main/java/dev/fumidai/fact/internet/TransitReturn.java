package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** Whether what a NAT gateway behind a transit gateway gets from the internet finds its way back to the node. */
public record TransitReturn(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** No transit gateway is between the node and the NAT gateway. */
        NOT_NEEDED,
        OPEN,
        /** The route table of the NAT gateway's subnet lacks a route to the node by the transit gateway. */
        NO_ROUTE,
        STOPPED,
        UNKNOWN
    }
}
