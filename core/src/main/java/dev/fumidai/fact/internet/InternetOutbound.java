package dev.fumidai.fact.internet;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/**
 * What the node's security groups do with TCP 443 to the internet.
 *
 * @param family of the addresses that it sends to: a rule for one does not cover the other
 */
public record InternetOutbound(String candidate, Family family, FilterOutcome outcome, Grounds grounds)
        implements Fact {

    /** The family of addresses. */
    public enum Family {
        IPV4,
        IPV6
    }
}
