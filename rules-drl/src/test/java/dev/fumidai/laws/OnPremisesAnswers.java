package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/** VPN connections, Direct Connect, and what they end at. */
final class OnPremisesAnswers {
    private static final String NETWORK = "192.168.0.0/16";

    private OnPremisesAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        answers.addList("describe-vpn-connections", "VpnConnections", connections(scene));
        answers.addList("describe-vpn-gateways", "VpnGateways", gateways(scene));
        answers.addList(
                "describe-customer-gateways",
                "CustomerGateways",
                List.of("{'CustomerGatewayId':'cgw-1','State':'available','IpAddress':'198.51.100.1'}"));
        answers.addList("describe-virtual-interfaces", "virtualInterfaces", virtualInterfaces(scene));
    }

    static boolean isTransit(Scene scene) {
        return scene.get(Dimension.VPN).startsWith("transit");
    }

    private static boolean isDirectConnect(Scene scene) {
        return scene.get(Dimension.VPN).startsWith("direct-connect");
    }

    private static List<String> connections(Scene scene) {
        String option = scene.get(Dimension.VPN);
        if (option.equals("none") || isDirectConnect(scene)) {
            return List.of();
        }
        String state = switch (option) {
            case "stateless" -> "";
            case "pending", "deleting" -> ",'State':'" + option + "'";
            default -> ",'State':'available'";
        };
        String end = isTransit(scene) ? "'TransitGatewayId':'tgw-1'" : "'VpnGatewayId':'vgw-1'";
        return List.of("{'VpnConnectionId':'vpn-1','CustomerGatewayId':'cgw-1'," + end + state + options(option)
                + routes(option) + tunnels(option) + "}");
    }

    private static String options(String option) {
        return option.equals("type-untold") ? "" : ",'Options':{'StaticRoutesOnly':" + !option.startsWith("bgp") + "}";
    }

    private static String routes(String option) {
        return option.startsWith("bgp") || option.equals("no-static")
                ? ",'Routes':[]"
                : ",'Routes':[{'DestinationCidrBlock':'" + NETWORK + "','State':'available'}]";
    }

    private static String tunnels(String option) {
        if (option.equals("tunnels-untold")) {
            return "";
        }
        String first = option.equals("down") ? "DOWN" : "UP";
        String second = option.equals("down") || option.equals("one-tunnel") ? "DOWN" : "UP";
        int accepted = option.equals("bgp") ? 3 : 0;
        return ",'VgwTelemetry':[" + tunnel("203.0.113.20", first, accepted) + ","
                + tunnel("203.0.113.21", second, accepted) + "]";
    }

    private static String tunnel(String address, String status, int accepted) {
        return "{'OutsideIpAddress':'" + address + "','Status':'" + status + "','AcceptedRouteCount':" + accepted + "}";
    }

    private static List<String> gateways(Scene scene) {
        String attachments = switch (scene.get(Dimension.VPN)) {
            case "detached" -> ",'VpcAttachments':[]";
            case "attaching" -> ",'VpcAttachments':[{'VpcId':'vpc-1','State':'attaching'}]";
            case "elsewhere" -> ",'VpcAttachments':[{'VpcId':'vpc-2','State':'attached'}]";
            case "attachment-untold" -> "";
            default -> ",'VpcAttachments':[{'VpcId':'vpc-1','State':'attached'}]";
        };
        boolean none = scene.is(Dimension.VPN, "none", "gone") || isTransit(scene);
        return none ? List.of() : List.of("{'VpnGatewayId':'vgw-1','State':'available'" + attachments + "}");
    }

    private static List<String> virtualInterfaces(Scene scene) {
        if (!isDirectConnect(scene)) {
            return List.of();
        }
        boolean byGateway = scene.is(Dimension.VPN, "direct-connect-gateway");
        String status = scene.is(Dimension.VPN, "direct-connect-down") ? "down" : "up";
        return List.of("{'virtualInterfaceId':'dxvif-1','virtualInterfaceType':'private',"
                + "'virtualInterfaceState':'available','virtualGatewayId':'" + (byGateway ? "" : "vgw-1")
                + "','directConnectGatewayId':'" + (byGateway ? "dxgw-1" : "") + "','bgpPeers':[{'bgpStatus':'"
                + status + "'}]}");
    }

    /** Of the target's route table. */
    static List<String> routes(Scene scene) {
        String gateway = isTransit(scene) ? "'TransitGatewayId':'tgw-1'" : "'GatewayId':'vgw-1'";
        return switch (scene.get(Dimension.VPN_ROUTE)) {
            case "propagated" ->
                scene.is(Dimension.VPN, "none", "gone")
                        ? List.of()
                        : List.of(route(
                                NETWORK, gateway, "active", isTransit(scene) || scene.is(Dimension.VPN, "bgp-silent")));
            case "elsewhere" -> List.of(route(NETWORK, "'VpcPeeringConnectionId':'pcx-9'", "active", true));
            case "blackhole" -> List.of(route("192.168.10.10/32", gateway, "blackhole", true));
            case "occupied" -> List.of(route("192.168.10.10/32", "'VpcPeeringConnectionId':'pcx-9'", "active", true));
            default -> List.of();
        };
    }

    private static String route(String destination, String target, String state, boolean written) {
        return "{'DestinationCidrBlock':'" + destination + "'," + target + ",'State':'" + state + "','Origin':'"
                + (written ? "CreateRoute" : "EnableVgwRoutePropagation") + "'}";
    }

    /** What the transit gateway knows of the connection, by name of the list. */
    static List<String> transitRoutes(Scene scene) {
        List<String> routes = new ArrayList<>();
        if (isTransit(scene) && !scene.is(Dimension.VPN, "transit-no-route")) {
            routes.add(transitRoute(NETWORK, "tgw-attach-v", "vpn-1", "vpn"));
        }
        if (scene.is(Dimension.VPN, "transit-stopped")) {
            routes.add(transitRoute("10.0.1.10/32", "tgw-attach-2", "vpc-2", "vpc"));
        }
        return routes;
    }

    private static String transitRoute(String block, String attachment, String resource, String type) {
        return "{'DestinationCidrBlock':'" + block + "','Type':'static','State':'active',"
                + "'TransitGatewayAttachments':[{'ResourceId':'" + resource + "','ResourceType':'" + type
                + "','TransitGatewayAttachmentId':'" + attachment + "'}]}";
    }

    static List<String> transitAttachments(Scene scene) {
        return isTransit(scene)
                ? List.of("{'TransitGatewayAttachmentId':'tgw-attach-v','TransitGatewayId':'tgw-1',"
                        + "'TransitGatewayOwnerId':'111122223333','ResourceOwnerId':'111122223333',"
                        + "'ResourceType':'vpn','ResourceId':'vpn-1','State':'available',"
                        + "'Association':{'TransitGatewayRouteTableId':'tgw-rtb-1','State':'associated'}}")
                : List.of();
    }
}
