package dev.fumidai.model.compute;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import dev.fumidai.model.vpc.NetworkInterface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance, from {@code ec2 describe-instances}; {@code null} is unknown. Its user data is never read.
 *
 * @param ownerId the reservation's account
 * @param platform {@code windows}, or none (not Windows)
 * @param groupIds the groups of the primary network interface
 * @param networkInterfaces as {@code describe-instances} prints them, the primary one first
 * @param iamInstanceProfileArn none where no profile is attached
 * @param keyName none where the instance was launched without a key pair
 */
public record Instance(
        String instanceId,
        @Nullable String ownerId,
        @Nullable String state,
        @Nullable String instanceType,
        @Nullable String imageId,
        Known<String> platform,
        @Nullable String platformDetails,
        @Nullable String subnetId,
        @Nullable String vpcId,
        @Nullable String availabilityZone,
        @Nullable Cidr privateIpAddress,
        Known<String> publicIpAddress,
        @Nullable List<String> groupIds,
        @Nullable List<NetworkInterface> networkInterfaces,
        Known<String> iamInstanceProfileArn,
        Known<String> keyName,
        @Nullable String metadataHttpEndpoint,
        @Nullable String metadataHttpTokens,
        @Nullable List<String> volumeIds,
        @Nullable String name)
        implements Resource {
    @Override
    public String id() {
        return instanceId;
    }

    /** The same with another state. */
    public Instance withState(@Nullable String state) {
        return new Instance(
                instanceId,
                ownerId,
                state,
                instanceType,
                imageId,
                platform,
                platformDetails,
                subnetId,
                vpcId,
                availabilityZone,
                privateIpAddress,
                publicIpAddress,
                groupIds,
                networkInterfaces,
                iamInstanceProfileArn,
                keyName,
                metadataHttpEndpoint,
                metadataHttpTokens,
                volumeIds,
                name);
    }

    /** The same with another groupIds. */
    public Instance withGroupIds(@Nullable List<String> groupIds) {
        return new Instance(
                instanceId,
                ownerId,
                state,
                instanceType,
                imageId,
                platform,
                platformDetails,
                subnetId,
                vpcId,
                availabilityZone,
                privateIpAddress,
                publicIpAddress,
                groupIds,
                networkInterfaces,
                iamInstanceProfileArn,
                keyName,
                metadataHttpEndpoint,
                metadataHttpTokens,
                volumeIds,
                name);
    }

    /** The same with another networkInterfaces. */
    public Instance withNetworkInterfaces(@Nullable List<NetworkInterface> networkInterfaces) {
        return new Instance(
                instanceId,
                ownerId,
                state,
                instanceType,
                imageId,
                platform,
                platformDetails,
                subnetId,
                vpcId,
                availabilityZone,
                privateIpAddress,
                publicIpAddress,
                groupIds,
                networkInterfaces,
                iamInstanceProfileArn,
                keyName,
                metadataHttpEndpoint,
                metadataHttpTokens,
                volumeIds,
                name);
    }

    /** The same with another iamInstanceProfileArn. */
    public Instance withIamInstanceProfileArn(Known<String> iamInstanceProfileArn) {
        return new Instance(
                instanceId,
                ownerId,
                state,
                instanceType,
                imageId,
                platform,
                platformDetails,
                subnetId,
                vpcId,
                availabilityZone,
                privateIpAddress,
                publicIpAddress,
                groupIds,
                networkInterfaces,
                iamInstanceProfileArn,
                keyName,
                metadataHttpEndpoint,
                metadataHttpTokens,
                volumeIds,
                name);
    }

    /** The same with another metadataHttpEndpoint. */
    public Instance withMetadataHttpEndpoint(@Nullable String metadataHttpEndpoint) {
        return new Instance(
                instanceId,
                ownerId,
                state,
                instanceType,
                imageId,
                platform,
                platformDetails,
                subnetId,
                vpcId,
                availabilityZone,
                privateIpAddress,
                publicIpAddress,
                groupIds,
                networkInterfaces,
                iamInstanceProfileArn,
                keyName,
                metadataHttpEndpoint,
                metadataHttpTokens,
                volumeIds,
                name);
    }

    /** The same with another publicIpAddress. */
    public Instance withPublicIpAddress(Known<String> publicIpAddress) {
        return new Instance(
                instanceId,
                ownerId,
                state,
                instanceType,
                imageId,
                platform,
                platformDetails,
                subnetId,
                vpcId,
                availabilityZone,
                privateIpAddress,
                publicIpAddress,
                groupIds,
                networkInterfaces,
                iamInstanceProfileArn,
                keyName,
                metadataHttpEndpoint,
                metadataHttpTokens,
                volumeIds,
                name);
    }
}
