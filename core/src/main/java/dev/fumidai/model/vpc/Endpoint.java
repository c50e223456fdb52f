package dev.fumidai.model.vpc;

import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import dev.fumidai.model.iam.PolicyDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint of a VPC, from {@code ec2 describe-vpc-endpoints}; {@code null} is unknown. */
public sealed interface Endpoint extends Resource {
    @Override
    default String id() {
        return vpcEndpointId();
    }

    String vpcEndpointId();

    @Nullable
    String vpcId();

    /** As AWS prints it, for example {@code com.amazonaws.ap-northeast-1.ssm}. */
    @Nullable
    String serviceName();

    /** {@code available} serves; upper and lower case both occur. */
    @Nullable
    String state();

    /** Whether the snapshot does not tell its type, so that it may be of any. */
    default boolean isOfUntoldType() {
        return this instanceof OtherEndpoint other && other.vpcEndpointType() == null;
    }

    /**
     * Network interfaces in subnets of the VPC that stand for a service.
     *
     * @param policyDocument none is full access
     * @param serviceRegion the Region of the service; the endpoint's own where AWS does not say
     */
    record InterfaceEndpoint(
            String vpcEndpointId,
            @Nullable String vpcId,
            @Nullable String serviceName,
            @Nullable String serviceRegion,
            @Nullable String state,
            Known<PolicyDocument> policyDocument,
            @Nullable List<String> subnetIds,
            @Nullable List<String> groupIds,
            @Nullable List<String> networkInterfaceIds,
            @Nullable Boolean privateDnsEnabled,
            @Nullable String ipAddressType)
            implements Endpoint {

        /** The same with another policyDocument. */
        public InterfaceEndpoint withPolicyDocument(Known<PolicyDocument> policyDocument) {
            return new InterfaceEndpoint(
                    vpcEndpointId,
                    vpcId,
                    serviceName,
                    serviceRegion,
                    state,
                    policyDocument,
                    subnetIds,
                    groupIds,
                    networkInterfaceIds,
                    privateDnsEnabled,
                    ipAddressType);
        }

        /** The same with another subnetIds. */
        public InterfaceEndpoint withSubnetIds(@Nullable List<String> subnetIds) {
            return new InterfaceEndpoint(
                    vpcEndpointId,
                    vpcId,
                    serviceName,
                    serviceRegion,
                    state,
                    policyDocument,
                    subnetIds,
                    groupIds,
                    networkInterfaceIds,
                    privateDnsEnabled,
                    ipAddressType);
        }

        /** The same with another groupIds. */
        public InterfaceEndpoint withGroupIds(@Nullable List<String> groupIds) {
            return new InterfaceEndpoint(
                    vpcEndpointId,
                    vpcId,
                    serviceName,
                    serviceRegion,
                    state,
                    policyDocument,
                    subnetIds,
                    groupIds,
                    networkInterfaceIds,
                    privateDnsEnabled,
                    ipAddressType);
        }

        /** The same with another networkInterfaceIds. */
        public InterfaceEndpoint withNetworkInterfaceIds(@Nullable List<String> networkInterfaceIds) {
            return new InterfaceEndpoint(
                    vpcEndpointId,
                    vpcId,
                    serviceName,
                    serviceRegion,
                    state,
                    policyDocument,
                    subnetIds,
                    groupIds,
                    networkInterfaceIds,
                    privateDnsEnabled,
                    ipAddressType);
        }

        /** The same with another privateDnsEnabled. */
        public InterfaceEndpoint withPrivateDnsEnabled(@Nullable Boolean privateDnsEnabled) {
            return new InterfaceEndpoint(
                    vpcEndpointId,
                    vpcId,
                    serviceName,
                    serviceRegion,
                    state,
                    policyDocument,
                    subnetIds,
                    groupIds,
                    networkInterfaceIds,
                    privateDnsEnabled,
                    ipAddressType);
        }

        /** The same with another ipAddressType. */
        public InterfaceEndpoint withIpAddressType(@Nullable String ipAddressType) {
            return new InterfaceEndpoint(
                    vpcEndpointId,
                    vpcId,
                    serviceName,
                    serviceRegion,
                    state,
                    policyDocument,
                    subnetIds,
                    groupIds,
                    networkInterfaceIds,
                    privateDnsEnabled,
                    ipAddressType);
        }
    }

    /** Routes to a service (Amazon S3, DynamoDB) in the route tables that name it; its {@code PrivateDnsEnabled} means nothing. */
    record GatewayEndpoint(
            String vpcEndpointId,
            @Nullable String vpcId,
            @Nullable String serviceName,
            @Nullable String state,
            Known<PolicyDocument> policyDocument,
            @Nullable List<String> routeTableIds)
            implements Endpoint {

        /** The same with another policyDocument. */
        public GatewayEndpoint withPolicyDocument(Known<PolicyDocument> policyDocument) {
            return new GatewayEndpoint(vpcEndpointId, vpcId, serviceName, state, policyDocument, routeTableIds);
        }

        /** The same with another routeTableIds. */
        public GatewayEndpoint withRouteTableIds(@Nullable List<String> routeTableIds) {
            return new GatewayEndpoint(vpcEndpointId, vpcId, serviceName, state, policyDocument, routeTableIds);
        }
    }

    /** An endpoint of another type, or of none that is told. It never opens a path. */
    record OtherEndpoint(
            String vpcEndpointId,
            @Nullable String vpcId,
            @Nullable String serviceName,
            @Nullable String state,
            @Nullable String vpcEndpointType,
            @Nullable Boolean privateDnsEnabled)
            implements Endpoint {}
}
