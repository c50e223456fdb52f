package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** The public IPv4 address that a NAT instance sends from, from its network interfaces. */
public record NatInstanceAddress(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        PRESENT,
        /** Another interface of the instance has one than the packets arrive at; its system decides which it sends by. */
        ON_OTHER_INTERFACE,
        NONE,
        /** It has none, but its subnet leads on to something that may translate for it. */
        NONE_BUT_HANDED_ON,
        /** It is stopped and has none; whether AWS assigns one at the start is not told. */
        AFTER_START,
        TO_BE_BUILT,
        UNKNOWN
    }
}
