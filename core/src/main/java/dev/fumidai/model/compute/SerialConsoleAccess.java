package dev.fumidai.model.compute;

import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account may use the EC2 serial console in a Region, from {@code ec2 get-serial-console-access-status};
 * {@code null} is unknown.
 *
 * @param managedBy {@code account} or {@code declarative-policy}, which the account cannot change
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSerialConsoleAccessStatus.html">the API</a>
 */
public record SerialConsoleAccess(
        Scope scope, @Nullable Boolean enabled, @Nullable String managedBy) implements Resource {
    @Override
    public String id() {
        return scope.toString();
    }

    /** The same with another enabled. */
    public SerialConsoleAccess withEnabled(@Nullable Boolean enabled) {
        return new SerialConsoleAccess(scope, enabled, managedBy);
    }
}
