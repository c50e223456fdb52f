package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/** The DNS attributes of a VPC, from {@code ec2 describe-vpc-attribute} (one attribute per call); {@code null} is unknown. */
public record VpcAttributes(
        String vpcId,
        @Nullable Boolean enableDnsSupport,
        @Nullable Boolean enableDnsHostnames) implements Resource {
    @Override
    public String id() {
        return vpcId;
    }

    /** The same with another enableDnsSupport. */
    public VpcAttributes withEnableDnsSupport(@Nullable Boolean enableDnsSupport) {
        return new VpcAttributes(vpcId, enableDnsSupport, enableDnsHostnames);
    }

    /** The same with another enableDnsHostnames. */
    public VpcAttributes withEnableDnsHostnames(@Nullable Boolean enableDnsHostnames) {
        return new VpcAttributes(vpcId, enableDnsSupport, enableDnsHostnames);
    }
}
