package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.Vpc;
import org.jspecify.annotations.Nullable;

/** Tells when a resource that the snapshot does not hold does not exist. Immutable. */
record Completeness(AwsSnapshot snapshot) {

    /** Whether everything of a kind was collected where a resource lives. */
    boolean holds(Kind kind, Resource near) {
        return snapshot.collected(kind, snapshot.scopeOf(near)) == Collected.COMPLETE;
    }

    /**
     * The same for what belongs to a VPC: a participant of a shared VPC does not see the gateways of its owner.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html">Share your VPC</a>
     */
    boolean holds(Kind kind, Resource near, @Nullable String vpcId) {
        Scope scope = snapshot.scopeOf(near);
        String owner = snapshot.find(Vpc.class, vpcId).map(Vpc::ownerId).orElse(null);
        boolean others = owner != null && scope.account() != null && !owner.equals(scope.account());
        boolean untold = vpcId != null && owner == null && !holds(Kind.VPCS, near);
        return !others && !untold && holds(kind, near);
    }
}
