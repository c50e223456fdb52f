package dev.fumidai.fact.natinstance;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the system of a NAT instance forwards and translates packets: no API of AWS tells, so it rests on the
 * declaration {@code ipForwarding}.
 */
public record PacketForwarding(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        DECLARED,
        DECLARED_OFF,
        TO_BE_BUILT,
        NOT_DECLARED
    }
}
