package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * VPC Block Public Access of an account in a Region, from {@code ec2 describe-vpc-block-public-access-options};
 * {@code null} is unknown.
 *
 * @param internetGatewayBlockMode {@code off}, {@code block-ingress} or {@code block-bidirectional}
 * @param managedBy {@code account} or {@code declarative-policy}
 * @param exclusionsAllowed {@code allowed} or {@code not-allowed}
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html">VPC BPA basics</a>
 */
public record BlockPublicAccess(
        Scope scope,
        @Nullable String internetGatewayBlockMode,
        @Nullable String managedBy,
        @Nullable String exclusionsAllowed)
        implements Resource {
    @Override
    public String id() {
        return scope.toString();
    }

    /**
     * An exclusion, from {@code ec2 describe-vpc-block-public-access-exclusions}.
     *
     * @param mode {@code allow-egress} or {@code allow-bidirectional}
     * @param resourceArn the VPC or subnet that is excluded
     */
    public record Exclusion(
            String exclusionId,
            @Nullable String mode,
            @Nullable String resourceArn,
            @Nullable String state) implements Resource {
        @Override
        public String id() {
            return exclusionId;
        }
    }
}
