package dev.fumidai.pricing;

import static java.util.Objects.requireNonNull;

/**
 * Whom something that is paid for once can serve beside the target: a value.
 *
 * @param vpcId the VPC whose instances can use it
 * @param otherInstances how many instances of that VPC the snapshot holds beside the target; a network can be shared
 *     only as far as routes and filters let each of them through
 */
public record Sharing(String vpcId, int otherInstances) {
    public Sharing {
        requireNonNull(vpcId, "vpcId");
    }
}
