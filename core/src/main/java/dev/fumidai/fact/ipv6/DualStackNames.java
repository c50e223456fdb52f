package dev.fumidai.fact.ipv6;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/**
 * Whether the agent asks for the dual-stack names of Systems Manager ({@code ssm.REGION.api.aws}). Its usual names have
 * IPv4 addresses only. The setting stands in a file of the target, which no API of AWS tells; the agent's version tells
 * whether there is such a setting.
 */
public record DualStackNames(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        /** It holds a connection, and no other way leads to Systems Manager: its names had IPv6 addresses. */
        IN_USE,
        /** The agent has the option UseDualStackEndpoint; how it is set is not told. */
        OPTION_UNTOLD,
        /** The agent is too old for the option; only endpoints that are named one by one would do. */
        NO_OPTION,
        /** The agent's version is not told. */
        VERSION_UNTOLD
    }
}
