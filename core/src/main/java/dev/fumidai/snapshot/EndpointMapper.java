package dev.fumidai.snapshot;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.PrefixList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Endpoints, and what traffic is addressed to: network interfaces, addresses, prefix lists. */
final class EndpointMapper {
    static final ContentKinds<Cidr> PREFIX_LISTS = new ContentKinds<>(
            List.of(Kind.MANAGED_PREFIX_LISTS, Kind.PREFIX_LISTS),
            "PrefixListId",
            Kind.MANAGED_PREFIX_LIST_ENTRIES,
            "Entries",
            entry -> entry.cidr("Cidr"),
            EndpointMapper::prefixList);

    private EndpointMapper() {}

    static Endpoint endpoint(String id, Fields endpoint, Scope scope) {
        String type = endpoint.text("VpcEndpointType");
        if ("Interface".equals(type)) {
            return interfaceEndpoint(id, endpoint, scope);
        }
        if ("Gateway".equals(type)) {
            return new Endpoint.GatewayEndpoint(
                    id,
                    endpoint.text("VpcId"),
                    endpoint.text("ServiceName"),
                    endpoint.text("State"),
                    policy(endpoint),
                    endpoint.texts("RouteTableIds"));
        }
        return new Endpoint.OtherEndpoint(
                id,
                endpoint.text("VpcId"),
                endpoint.text("ServiceName"),
                endpoint.text("State"),
                type,
                endpoint.bool("PrivateDnsEnabled"));
    }

    private static Endpoint interfaceEndpoint(String id, Fields endpoint, Scope scope) {
        return new Endpoint.InterfaceEndpoint(
                id,
                endpoint.text("VpcId"),
                endpoint.text("ServiceName"),
                endpoint.isAbsent("ServiceRegion") ? scope.region() : endpoint.text("ServiceRegion"),
                endpoint.text("State"),
                policy(endpoint),
                endpoint.texts("SubnetIds"),
                endpoint.texts("Groups", "GroupId"),
                endpoint.texts("NetworkInterfaceIds"),
                endpoint.bool("PrivateDnsEnabled"),
                endpoint.isAbsent("IpAddressType") ? "ipv4" : endpoint.text("IpAddressType"));
    }

    /** No policy is full access; one that cannot be read is unknown. */
    private static Known<PolicyDocument> policy(Fields endpoint) {
        if (endpoint.isAbsent("PolicyDocument")) {
            return Known.none();
        }
        PolicyDocument policy = PolicyReader.read(endpoint, "PolicyDocument");
        return policy == null ? Known.unknown() : Known.of(policy);
    }

    static InstanceConnectEndpoint instanceConnectEndpoint(String id, Fields endpoint) {
        return new InstanceConnectEndpoint(
                id,
                endpoint.text("OwnerId"),
                endpoint.text("VpcId"),
                endpoint.text("SubnetId"),
                endpoint.text("AvailabilityZone"),
                endpoint.text("State"),
                endpoint.texts("SecurityGroupIds"),
                endpoint.texts("NetworkInterfaceIds"),
                endpoint.bool("PreserveClientIp"),
                endpoint.text("IpAddressType"));
    }

    static NetworkInterface networkInterface(String id, Fields networkInterface) {
        Fields attachment = networkInterface.object("Attachment");
        return networkInterface(
                id, networkInterface, attachment == null ? null : attachment.text("InstanceId"), attachment);
    }

    /** Inside describe-instances, the attachment does not repeat whose it is. */
    static NetworkInterface ofInstance(String id, Fields networkInterface, String instanceId) {
        return networkInterface(id, networkInterface, instanceId, networkInterface.object("Attachment"));
    }

    private static NetworkInterface networkInterface(
            String id, Fields fields, @Nullable String instanceId, @Nullable Fields attachment) {
        return new NetworkInterface(
                id,
                fields.text("VpcId"),
                fields.text("SubnetId"),
                instanceId,
                attachment == null ? null : attachment.integer("DeviceIndex"),
                fields.texts("Groups", "GroupId"),
                fields.cidr("PrivateIpAddress"),
                fields.listOrNone("Ipv6Addresses", address -> address.cidr("Ipv6Address")),
                association(fields),
                fields.bool("SourceDestCheck"));
    }

    private static Known<PublicAddress> association(Fields networkInterface) {
        if (networkInterface.isAbsent("Association")) {
            return Known.none();
        }
        Fields association = networkInterface.object("Association");
        return association == null
                ? Known.unknown()
                : Known.of(new PublicAddress(
                        association.text("PublicIp"), association.text("AllocationId"), association.text("IpOwnerId")));
    }

    static Address address(String id, Fields address) {
        return new Address(
                id, address.text("PublicIp"), address.text("InstanceId"), address.text("NetworkInterfaceId"));
    }

    /**
     * A prefix list with the entries of describe-prefix-lists.
     *
     * @param entries those of get-managed-prefix-list-entries, where it was asked and is whole
     */
    static PrefixList prefixList(String id, Fields list, @Nullable List<Cidr> entries, String entriesFile) {
        List<Cidr> printed = list.isAbsent("Cidrs") ? null : list.cidrs("Cidrs");
        boolean differ = printed != null && entries != null && !new TreeSet<>(printed).equals(new TreeSet<>(entries));
        if (differ) {
            list.conflict("Cidrs", entriesFile);
        }
        return new PrefixList(id, list.text("PrefixListName"), differ ? null : entries != null ? entries : printed);
    }
}
