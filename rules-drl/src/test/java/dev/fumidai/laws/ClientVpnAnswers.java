package dev.fumidai.laws;

import java.util.List;

/** A Client VPN endpoint with its target networks, authorization rules and routes. */
final class ClientVpnAnswers {
    private static final String ID = "cvpn-endpoint-1";

    private ClientVpnAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        boolean none = scene.is(Dimension.CLIENT_VPN, "none");
        answers.addList("describe-client-vpn-endpoints", "ClientVpnEndpoints", none ? List.of() : endpoint(scene));
        if (!none) {
            answers.addList("describe-client-vpn-target-networks." + ID, "ClientVpnTargetNetworks", networks(scene));
            answers.addList("describe-client-vpn-authorization-rules." + ID, "AuthorizationRules", rules(scene));
            answers.addList("describe-client-vpn-routes." + ID, "Routes", routes(scene));
        }
    }

    /** In which VPC its associations are. */
    static String vpc(Scene scene) {
        return scene.is(Dimension.CLIENT_VPN, "peered", "pending-elsewhere") ? "vpc-2" : "vpc-1";
    }

    private static String subnet(Scene scene) {
        return scene.is(Dimension.CLIENT_VPN, "peered") ? "subnet-peer" : "subnet-e";
    }

    private static List<String> endpoint(Scene scene) {
        String option = scene.get(Dimension.CLIENT_VPN);
        String status = switch (option) {
            case "pending", "pending-elsewhere", "default-group", "groups-untold" -> "pending-associate";
            case "deleting", "deleted" -> option;
            // Without a target network it is not available.
            default -> scene.is(Dimension.CLIENT_VPN_NETWORK, "none") ? "pending-associate" : "available";
        };
        return List.of("{'ClientVpnEndpointId':'" + ID + "'"
                + (option.equals("stateless") ? "" : ",'Status':{'Code':'" + status + "'}")
                + (option.equals("transit")
                        ? ",'TransitGatewayConfiguration':{'TransitGatewayId':'tgw-1'}"
                        : ",'VpcId':'" + vpc(scene) + "'")
                + (option.equals("blockless")
                        ? ""
                        : ",'ClientCidrBlock':'" + (option.equals("overlapping") ? "10.0.252.0/22" : "172.30.0.0/22")
                                + "'")
                + (option.equals("tunnel-untold") ? "" : ",'SplitTunnel':" + !option.equals("full-tunnel"))
                + groups(option) + "}");
    }

    private static String groups(String option) {
        return switch (option) {
            case "groups-untold" -> "";
            case "default-group" -> ",'SecurityGroupIds':[]";
            default -> ",'SecurityGroupIds':['sg-v']";
        };
    }

    private static List<String> networks(Scene scene) {
        if (scene.is(
                Dimension.CLIENT_VPN, "pending", "pending-elsewhere", "default-group", "groups-untold", "transit")) {
            return List.of();
        }
        return switch (scene.get(Dimension.CLIENT_VPN_NETWORK)) {
            case "none" -> List.of();
            case "two" ->
                List.of(
                        network(scene, "1", subnet(scene), "associated"),
                        network(scene, "2", "subnet-t", "associated"));
            case "stateless" -> List.of(network(scene, "1", subnet(scene), ""));
            case "subnet-untold" -> List.of(network(scene, "1", "", "associated"));
            default -> List.of(network(scene, "1", subnet(scene), scene.get(Dimension.CLIENT_VPN_NETWORK)));
        };
    }

    private static String network(Scene scene, String number, String subnet, String status) {
        return "{'AssociationId':'cvpn-assoc-" + number + "','ClientVpnEndpointId':'" + ID + "','VpcId':'" + vpc(scene)
                + "'" + (subnet.isEmpty() ? "" : ",'TargetNetworkId':'" + subnet + "'")
                + (status.isEmpty() ? "" : ",'Status':{'Code':'" + status + "'}") + ",'SecurityGroups':['sg-v']}";
    }

    private static List<String> rules(Scene scene) {
        String all = rule("10.0.0.0/16", "'AccessAll':true,'GroupId':''", "active");
        String group = "'AccessAll':false,'GroupId':'S-1-5'";
        return switch (scene.get(Dimension.CLIENT_VPN_RULE)) {
            case "all" -> List.of(all);
            case "group" -> List.of(rule("10.0.0.0/16", group, "active"));
            case "narrow-group" -> List.of(all, rule("10.0.1.0/24", group, "active"));
            case "authorizing" -> List.of(rule("10.0.0.0/16", "'AccessAll':true", "authorizing"));
            case "elsewhere" -> List.of(rule("10.9.0.0/16", "'AccessAll':true", "active"));
            case "access-untold" -> List.of(rule("10.0.0.0/16", "'GroupId':'S-1-5'", "active"));
            default -> List.of();
        };
    }

    private static String rule(String destination, String who, String status) {
        return "{'ClientVpnEndpointId':'" + ID + "','DestinationCidr':'" + destination + "'," + who
                + ",'Status':{'Code':'" + status + "'}}";
    }

    private static List<String> routes(Scene scene) {
        String route = scene.get(Dimension.CLIENT_VPN_ROUTE);
        return switch (route) {
            // An empty list of routes would be told by its file's name alone.
            case "none" ->
                List.of("{'ClientVpnEndpointId':'" + ID + "','DestinationCidr':'10.9.0.0/16','TargetSubnet':'"
                        + subnet(scene) + "','Status':{'Code':'active'}}");
            case "untold" -> List.of("{'ClientVpnEndpointId':'" + ID + "','DestinationCidr':'10.0.0.0/16'}");
            default ->
                List.of("{'ClientVpnEndpointId':'" + ID + "','DestinationCidr':'10.0.0.0/16','TargetSubnet':'"
                        + subnet(scene) + "','Status':{'Code':'" + route + "'}}");
        };
    }
}
