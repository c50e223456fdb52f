package dev.fumidai.fact;

import dev.fumidai.model.vpc.SubnetKind;

/** What kind of subnet the target is in today. */
public record SubnetNature(String candidate, SubnetKind kind, Grounds grounds) implements Fact {}
