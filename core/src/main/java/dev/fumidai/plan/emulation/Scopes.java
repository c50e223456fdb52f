package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.Vpc;
import java.util.Objects;

/** The account and Region in which a call creates something that stands in no VPC. */
final class Scopes {
    private Scopes() {}

    /** Those of the snapshot's VPCs in the Region of the call, as far as that is told. */
    static Scope of(Draft draft, Command command) {
        String region = command.option("--region").orElse(null);
        return draft.all(Vpc.class).stream()
                .map(draft::scopeOf)
                .filter(scope -> region == null || scope.region() == null || Objects.equals(region, scope.region()))
                .findFirst()
                .orElse(new Scope(null, region));
    }
}
