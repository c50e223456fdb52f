package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 Instance Connect Endpoint, from {@code ec2 describe-instance-connect-endpoints}; {@code null} is unknown.
 *
 * @param ownerId the account that made it; in a shared subnet, only that account can use it
 * @param state {@code create-complete} serves, and so do the {@code update-…} ones, {@code update-failed} included
 * @param preserveClientIp where AWS prints none it is unknown: what it defaults to has changed
 * @param ipAddressType {@code ipv4}, {@code ipv6} or {@code dualstack}
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ec2InstanceConnectEndpoint.html">the API</a>
 */
public record InstanceConnectEndpoint(
        String instanceConnectEndpointId,
        @Nullable String ownerId,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String availabilityZone,
        @Nullable String state,
        @Nullable List<String> securityGroupIds,
        @Nullable List<String> networkInterfaceIds,
        @Nullable Boolean preserveClientIp,
        @Nullable String ipAddressType)
        implements Resource {
    @Override
    public String id() {
        return instanceConnectEndpointId;
    }

    /** The same with another securityGroupIds. */
    public InstanceConnectEndpoint withSecurityGroupIds(@Nullable List<String> securityGroupIds) {
        return new InstanceConnectEndpoint(
                instanceConnectEndpointId,
                ownerId,
                vpcId,
                subnetId,
                availabilityZone,
                state,
                securityGroupIds,
                networkInterfaceIds,
                preserveClientIp,
                ipAddressType);
    }

    /** The same with another preserveClientIp. */
    public InstanceConnectEndpoint withPreserveClientIp(@Nullable Boolean preserveClientIp) {
        return new InstanceConnectEndpoint(
                instanceConnectEndpointId,
                ownerId,
                vpcId,
                subnetId,
                availabilityZone,
                state,
                securityGroupIds,
                networkInterfaceIds,
                preserveClientIp,
                ipAddressType);
    }

    /** The same with another ipAddressType. */
    public InstanceConnectEndpoint withIpAddressType(@Nullable String ipAddressType) {
        return new InstanceConnectEndpoint(
                instanceConnectEndpointId,
                ownerId,
                vpcId,
                subnetId,
                availabilityZone,
                state,
                securityGroupIds,
                networkInterfaceIds,
                preserveClientIp,
                ipAddressType);
    }
}
