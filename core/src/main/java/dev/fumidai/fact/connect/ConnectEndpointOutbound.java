package dev.fumidai.fact.connect;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.network.FilterOutcome;

/** What the endpoint's security groups do with the connection to the target; their inbound rules do not matter. */
public record ConnectEndpointOutbound(String candidate, FilterOutcome outcome, Grounds grounds) implements Fact {}
