package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.ssm.ServiceSetting;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a kind become resources, each on its own.
 *
 * @param idField the field that holds the id, where one does
 */
record Mapping(String idField, Identity identity, Mapper mapper) {
    /** The id of an element; empty where it has none. */
    @FunctionalInterface
    interface Identity {
        String of(Element element, Scope scope);
    }

    /** A resource from the fields of an element. */
    @FunctionalInterface
    interface Mapper {
        Resource map(String id, Fields fields, Scope scope);
    }

    private static final Map<Kind, Mapping> BY_KIND = new EnumMap<>(Kind.class);

    static {
        by(Kind.VPCS, "VpcId", VpcMapper::vpc);
        by(Kind.VPC_ATTRIBUTES, "VpcId", VpcMapper::attributes);
        by(Kind.DHCP_OPTIONS, "DhcpOptionsId", VpcMapper::dhcpOptions);
        by(Kind.SUBNETS, "SubnetId", VpcMapper::subnet);
        by(Kind.ROUTE_TABLES, "RouteTableId", RouteTableMapper::routeTable);
        by(Kind.INTERNET_GATEWAYS, "InternetGatewayId", VpcMapper::internetGateway);
        by(Kind.EGRESS_ONLY_INTERNET_GATEWAYS, "EgressOnlyInternetGatewayId", VpcMapper::egressOnlyInternetGateway);
        by(Kind.NAT_GATEWAYS, "NatGatewayId", VpcMapper::natGateway);
        by(Kind.VPC_PEERING_CONNECTIONS, "VpcPeeringConnectionId", VpcMapper::peering);
        by(Kind.NETWORK_ACLS, "NetworkAclId", FirewallMapper::networkAcl);
        by(Kind.SECURITY_GROUPS, "GroupId", FirewallMapper::securityGroup);
        by(Kind.NETWORK_INTERFACES, "NetworkInterfaceId", EndpointMapper::networkInterface);
        by(Kind.ADDRESSES, "AllocationId", EndpointMapper::address);
        by(Kind.INSTANCES, "InstanceId", ComputeMapper::instance);
        by(Kind.INSTANCE_TYPES, "InstanceType", ComputeMapper::instanceType);
        by(Kind.IMAGES, "ImageId", ComputeMapper::image);
        by(Kind.VOLUMES, "VolumeId", ComputeMapper::volume);
        by(Kind.INSTANCE_CONNECT_ENDPOINTS, "InstanceConnectEndpointId", EndpointMapper::instanceConnectEndpoint);
        by(Kind.TRANSIT_GATEWAYS, "TransitGatewayId", TransitMapper::gateway);
        by(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, "TransitGatewayAttachmentId", TransitMapper::vpcAttachment);
        by(Kind.TRANSIT_GATEWAY_ATTACHMENTS, "TransitGatewayAttachmentId", TransitMapper::attachment);
        by(Kind.VPN_CONNECTIONS, "VpnConnectionId", VpnMapper::connection);
        by(Kind.VPN_GATEWAYS, "VpnGatewayId", VpnMapper::gateway);
        by(Kind.CUSTOMER_GATEWAYS, "CustomerGatewayId", VpnMapper::customerGateway);
        by(Kind.CLIENT_VPN_ENDPOINTS, "ClientVpnEndpointId", ClientVpnMapper::endpoint);
        by(Kind.VIRTUAL_INTERFACES, "virtualInterfaceId", VpnMapper::virtualInterface);
        by(Kind.INSTANCE_INFORMATION, "InstanceId", AccountMapper::instanceInformation);
        by(Kind.INSTANCE_PROFILE, "InstanceProfileName", AccountMapper::instanceProfile);
        by(Kind.BLOCK_PUBLIC_ACCESS_EXCLUSIONS, "ExclusionId", AccountMapper::exclusion);
        BY_KIND.put(Kind.VPC_ENDPOINTS, new Mapping("VpcEndpointId", field("VpcEndpointId"), EndpointMapper::endpoint));
        BY_KIND.put(
                Kind.BLOCK_PUBLIC_ACCESS_OPTIONS,
                new Mapping(
                        "",
                        (element, scope) -> scope.toString(),
                        (id, fields, scope) -> AccountMapper.blockPublicAccess(fields, scope)));
        BY_KIND.put(
                Kind.SERIAL_CONSOLE_ACCESS,
                new Mapping(
                        "",
                        (element, scope) -> scope.toString(),
                        (id, fields, scope) -> AccountMapper.serialConsoleAccess(fields, scope)));
        BY_KIND.put(
                Kind.DOCUMENT,
                new Mapping(
                        "",
                        (element, scope) -> scope.toString(),
                        (id, fields, scope) -> AccountMapper.sessionPreferences(fields, scope)));
        BY_KIND.put(
                Kind.SERVICE_SETTING,
                new Mapping(
                        "SettingId",
                        (element, scope) -> {
                            String setting = settingId(element);
                            return setting.isEmpty() ? "" : scope + " " + setting;
                        },
                        (id, fields, scope) ->
                                AccountMapper.serviceSetting(id.substring(id.indexOf(' ') + 1), fields, scope)));
        BY_KIND.put(
                Kind.CONNECTION_STATUS,
                new Mapping(
                        "Target",
                        (element, scope) -> orFileName(element, "Target"),
                        (id, fields, scope) -> AccountMapper.connectionStatus(id, fields)));
    }

    private static void by(Kind kind, String idField, BiFunction<String, Fields, ? extends Resource> mapper) {
        BY_KIND.put(kind, new Mapping(idField, field(idField), (id, fields, scope) -> mapper.apply(id, fields)));
    }

    private static Identity field(String idField) {
        return (element, scope) -> element.peek(idField);
    }

    private static String orFileName(Element element, String field) {
        String id = element.peek(field);
        String argument = element.document().argumentId();
        return id.isEmpty() && argument != null ? argument : id;
    }

    private static String settingId(Element element) {
        String id = element.peek("SettingId");
        String argument = element.document().argument();
        boolean named = argument != null && ServiceSetting.DEFAULT_HOST_MANAGEMENT.endsWith("/" + argument);
        return id.isEmpty() && named ? ServiceSetting.DEFAULT_HOST_MANAGEMENT : id;
    }

    /** How a kind is mapped; null for kinds of which only the collectedness is kept, or that are put together otherwise. */
    static @Nullable Mapping of(Kind kind) {
        return BY_KIND.get(kind);
    }
}
