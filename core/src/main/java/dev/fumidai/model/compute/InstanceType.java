package dev.fumidai.model.compute;

import dev.fumidai.model.Resource;
import org.jspecify.annotations.Nullable;

/** An instance type, from {@code ec2 describe-instance-types}; {@code null} is unknown. */
public record InstanceType(
        String instanceType,
        @Nullable String hypervisor,
        @Nullable Boolean bareMetal) implements Resource {
    @Override
    public String id() {
        return instanceType;
    }
}
