package dev.fumidai.snapshot;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Route tables. */
final class RouteTableMapper {
    private static final RouteTarget UNKNOWN = new RouteTarget(TargetKind.UNKNOWN, "");

    /** The fields that name a target, besides GatewayId, which carries several sorts of id. */
    private static final Map<String, TargetKind> TARGETS = new LinkedHashMap<>();

    private static final Map<String, TargetKind> GATEWAYS = Map.of(
            "igw-", TargetKind.INTERNET_GATEWAY,
            "vgw-", TargetKind.VPN_GATEWAY,
            "vpce-", TargetKind.VPC_ENDPOINT);

    static {
        TARGETS.put("NatGatewayId", TargetKind.NAT_GATEWAY);
        TARGETS.put("NetworkInterfaceId", TargetKind.NETWORK_INTERFACE);
        TARGETS.put("TransitGatewayId", TargetKind.TRANSIT_GATEWAY);
        TARGETS.put("VpcPeeringConnectionId", TargetKind.VPC_PEERING_CONNECTION);
        TARGETS.put("EgressOnlyInternetGatewayId", TargetKind.EGRESS_ONLY_INTERNET_GATEWAY);
        TARGETS.put("CarrierGatewayId", TargetKind.CARRIER_GATEWAY);
        TARGETS.put("LocalGatewayId", TargetKind.LOCAL_GATEWAY);
        TARGETS.put("CoreNetworkArn", TargetKind.CORE_NETWORK);
        TARGETS.put("OdbNetworkArn", TargetKind.ODB_NETWORK);
        TARGETS.put("IpAddress", TargetKind.IP_ADDRESS);
    }

    private RouteTableMapper() {}

    static RouteTable routeTable(String id, Fields table) {
        return new RouteTable(
                id,
                table.text("VpcId"),
                table.list("Associations", RouteTableMapper::association),
                table.list("Routes", RouteTableMapper::route),
                table.list("PropagatingVgws", gateway -> gateway.text("GatewayId")));
    }

    private static Association association(Fields association) {
        return new Association(
                association.text("RouteTableAssociationId"),
                association.bool("Main"),
                association.text("SubnetId"),
                association.text("GatewayId"),
                VpcMapper.stateOr(association, "AssociationState", "associated"));
    }

    private static Route route(Fields route) {
        List<Cidr> blocks = new ArrayList<>();
        addIfRead(blocks, route.cidr("DestinationCidrBlock"));
        addIfRead(blocks, route.cidr("DestinationIpv6CidrBlock"));
        String prefixList = route.text("DestinationPrefixListId");
        boolean one = blocks.size() + (prefixList == null ? 0 : 1) == 1;
        return new Route(
                one && prefixList == null ? blocks.get(0) : null,
                one ? prefixList : null,
                target(route),
                route.isAbsent("State") ? "active" : route.text("State"),
                route.text("Origin"));
    }

    private static void addIfRead(List<Cidr> blocks, @Nullable Cidr block) {
        if (block != null) {
            blocks.add(block);
        }
    }

    /** A route that names two targets, or none, leads nobody knows where. */
    private static RouteTarget target(Fields route) {
        List<RouteTarget> targets = new ArrayList<>();
        String gateway = route.text("GatewayId");
        if (gateway != null && !gateway.isEmpty()) {
            targets.add(new RouteTarget(gatewayKind(gateway), gateway));
        }
        TARGETS.forEach((field, kind) -> {
            String id = route.text(field);
            if (id != null && !id.isEmpty()) {
                targets.add(new RouteTarget(kind, id));
            }
        });
        String instance = route.text("InstanceId");
        if (targets.isEmpty() && instance != null && !instance.isEmpty()) {
            return new RouteTarget(TargetKind.INSTANCE, instance);
        }
        return targets.size() == 1 ? targets.get(0) : UNKNOWN;
    }

    private static TargetKind gatewayKind(String id) {
        if (id.equals("local")) {
            return TargetKind.LOCAL;
        }
        return GATEWAYS.entrySet().stream()
                .filter(gateway -> id.startsWith(gateway.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(TargetKind.UNKNOWN);
    }
}
