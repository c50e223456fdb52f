package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/** Route tables, gateways and peering. */
final class RouteAnswers {
    private static final String LOCAL =
            "{'DestinationCidrBlock':'10.0.0.0/16','GatewayId':'local','State':'active','Origin':'CreateRouteTable'}";

    private static final String HUB_NAT =
            "{'NatGatewayId':'nat-2','VpcId':'vpc-2','SubnetId':'subnet-peer','State':'available',"
                    + "'ConnectivityType':'public','AvailabilityMode':'zonal','NatGatewayAddresses':[{"
                    + "'AllocationId':'eipalloc-hub','PrivateIp':'10.2.1.20','PublicIp':'198.51.100.40',"
                    + "'IsPrimary':true,'Status':'succeeded'}]}";

    private RouteAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        List<String> tables = new ArrayList<>();
        tables.add(table(
                "rtb-main", "vpc-1", "{'Main':true,'AssociationState':{'State':'associated'}}", mainRoutes(scene)));
        if (!scene.is(Dimension.ROUTE, "main")) {
            tables.add(table("rtb-t", "vpc-1", ofTarget(scene), targetRoutes(scene)));
        }
        tables.add(table("rtb-pub", "vpc-1", associated("subnet-pub"), publicRoutes(scene)));
        tables.add(table("rtb-peer", "vpc-2", associated("subnet-peer"), peerRoutes(scene)));
        tables.add(table("rtb-hub", "vpc-2", associated("subnet-hub"), hubRoutes(scene)));
        answers.addList("describe-route-tables", "RouteTables", tables, "tables");
        answers.addList("describe-internet-gateways", "InternetGateways", internetGateways(scene));
        answers.addList("describe-nat-gateways", "NatGateways", natGateways(scene), "gateways");
        answers.addList("describe-vpc-peering-connections", "VpcPeeringConnections", peerings(scene));
        answers.addList(
                "describe-egress-only-internet-gateways", "EgressOnlyInternetGateways", Ipv6Answers.gateways(scene));
        TransitAnswers.addTo(answers);
        for (String[] empty : new String[][] {{"describe-instance-connect-endpoints", "InstanceConnectEndpoints"}}) {
            answers.addList(empty[0], empty[1], List.of());
        }
    }

    private static String table(String id, String vpc, String association, List<String> routes) {
        String all = String.join(",", routes);
        boolean learns = all.contains("EnableVgwRoutePropagation");
        return "{'RouteTableId':'" + id + "','VpcId':'" + vpc + "','OwnerId':'111122223333','Associations':["
                + association + "],'PropagatingVgws':[" + (learns ? "{'GatewayId':'vgw-1'}" : "") + "],'Routes':["
                + all + "]}";
    }

    private static String ofTarget(Scene scene) {
        String other = "," + associated("subnet-e");
        return switch (scene.get(Dimension.ROUTE_TABLE)) {
            case "own" -> associated("subnet-t");
            case "shared" -> associated("subnet-t") + other;
            case "shared-untold" -> association("subnet-t", "") + other;
            default -> throw new IllegalStateException(scene.get(Dimension.ROUTE_TABLE));
        };
    }

    private static String associated(String subnet) {
        return association(subnet, "'RouteTableAssociationId':'rtbassoc-" + subnet + "',");
    }

    private static String association(String subnet, String id) {
        return "{'Main':false," + id + "'SubnetId':'" + subnet + "','AssociationState':{'State':'associated'}}";
    }

    static String route(String destination, String target) {
        return route(destination, target, "active");
    }

    private static String route(String destination, String target, String state) {
        return "{'DestinationCidrBlock':'" + destination + "'," + target + ",'State':'" + state
                + "','Origin':'CreateRoute'}";
    }

    private static List<String> mainRoutes(Scene scene) {
        List<String> routes = new ArrayList<>(List.of(LOCAL));
        if (scene.is(Dimension.ROUTE, "main")) {
            if (!Ipv6Answers.isOnlyWay(scene)) {
                routes.add(route("0.0.0.0/0", wayOut(scene)));
            }
            routes.addAll(Ipv6Answers.routes(scene));
        }
        if (scene.is(Dimension.S3, "gateway-elsewhere")) {
            routes.add(s3Route());
        }
        return routes;
    }

    private static String s3Route() {
        return "{'DestinationPrefixListId':'pl-s3','GatewayId':'vpce-s3','State':'active','Origin':'CreateRoute'}";
    }

    private static String wayOut(Scene scene) {
        if (scene.is(Dimension.TARGET_ADDRESS, "routed")) {
            return "'GatewayId':'igw-1'";
        }
        return scene.is(Dimension.NAT_INSTANCE, "routed")
                ? NatInstanceAnswers.routeTarget(scene)
                : "'NatGatewayId':'nat-1'";
    }

    private static List<String> targetRoutes(Scene scene) {
        List<String> routes = new ArrayList<>(List.of(LOCAL));
        if (!Ipv6Answers.isOnlyWay(scene)) {
            addWayOut(scene, routes);
        }
        routes.addAll(Ipv6Answers.routes(scene));
        if (scene.is(Dimension.S3, "gateway")) {
            routes.add(s3Route());
        }
        routes.addAll(toPeer(scene));
        routes.addAll(CentralAnswers.targetRoutes(scene));
        routes.addAll(OnPremisesAnswers.routes(scene));
        return routes;
    }

    private static void addWayOut(Scene scene, List<String> routes) {
        String wayOut = wayOut(scene);
        switch (scene.get(Dimension.ROUTE)) {
            case "nat" -> routes.add(route("0.0.0.0/0", wayOut));
            case "local" -> {}
            case "blackhole" -> routes.add(route("0.0.0.0/0", wayOut, "blackhole"));
            case "igw" -> routes.add(route("0.0.0.0/0", "'GatewayId':'igw-1'"));
            case "other" ->
                routes.add(
                        route("0.0.0.0/0", "'CoreNetworkArn':'arn:aws:networkmanager::111122223333:core-network/1'"));
            case "appliance" -> routes.add(route("0.0.0.0/0", "'NetworkInterfaceId':'eni-firewall'"));
            case "transit" -> routes.add(route("0.0.0.0/0", "'TransitGatewayId':'tgw-1'"));
            case "split" -> {
                routes.add(route("0.0.0.0/1", wayOut));
                routes.add(route("128.0.0.0/1", wayOut));
            }
            case "half" -> routes.add(route("0.0.0.0/1", wayOut));
            case "diverted" -> {
                routes.add(route("0.0.0.0/0", wayOut));
                routes.add(route("10.0.2.0/24", "'NetworkInterfaceId':'eni-firewall'"));
            }
            case "endpoint-blackhole" -> {
                routes.add(route("0.0.0.0/0", wayOut));
                routes.add(route("10.0.2.0/24", "'NetworkInterfaceId':'eni-firewall'", "blackhole"));
            }
            case "shadowed" -> {
                routes.add(route("0.0.0.0/0", wayOut));
                routes.add(route("52.119.192.0/18", "'VpcPeeringConnectionId':'pcx-9'", "blackhole"));
            }
            case "propagated" ->
                routes.add("{'DestinationCidrBlock':'0.0.0.0/0','GatewayId':'vgw-1','State':'active',"
                        + "'Origin':'EnableVgwRoutePropagation'}");
            default -> throw new IllegalStateException(scene.get(Dimension.ROUTE));
        }
    }

    private static List<String> toPeer(Scene scene) {
        return switch (scene.get(Dimension.BASTION_PLACE)) {
            case "peered", "peering-pending", "peering-failed" ->
                List.of(route("10.2.0.0/16", "'VpcPeeringConnectionId':'pcx-1'"));
            case "attached" -> List.of(route("10.2.0.0/16", "'TransitGatewayId':'tgw-1'"));
            case "beyond" ->
                List.of(route("10.2.0.0/16", "'CoreNetworkArn':'arn:aws:networkmanager::111122223333:core-network/1'"));
            case "peered-beside-blackhole" ->
                List.of(route("10.2.0.0/16", "'VpcPeeringConnectionId':'pcx-dead'", "blackhole"));
            case "peered-blackhole" -> List.of(route("10.2.0.0/16", "'VpcPeeringConnectionId':'pcx-1'", "blackhole"));
            default -> List.of();
        };
    }

    private static List<String> publicRoutes(Scene scene) {
        List<String> routes = new ArrayList<>(List.of(LOCAL));
        String igw = "'GatewayId':'igw-1'";
        switch (scene.get(Dimension.PUBLIC_ROUTE)) {
            case "igw" -> routes.add(route("0.0.0.0/0", igw));
            case "none" -> {}
            case "blackhole" -> routes.add(route("0.0.0.0/0", igw, "blackhole"));
            case "other" -> routes.add(route("0.0.0.0/0", "'TransitGatewayId':'tgw-1'"));
            case "half" -> routes.add(route("128.0.0.0/1", igw));
            default -> throw new IllegalStateException(scene.get(Dimension.PUBLIC_ROUTE));
        }
        return routes;
    }

    private static List<String> peerRoutes(Scene scene) {
        List<String> routes =
                new ArrayList<>(List.of("{'DestinationCidrBlock':'10.2.0.0/16','GatewayId':'local','State':'active'}"));
        if (!scene.is(Dimension.TRANSIT, "hub-closed")) {
            routes.add(route("0.0.0.0/0", "'GatewayId':'igw-2'"));
        }
        boolean transit =
                scene.is(Dimension.ROUTE, "transit") || scene.is(Dimension.BASTION_PLACE, "attached", "beyond");
        if (transit && !scene.is(Dimension.TRANSIT, "no-return")) {
            String state = scene.is(Dimension.TRANSIT, "return-blackhole") ? "blackhole" : "active";
            routes.add(route("10.0.0.0/16", "'TransitGatewayId':'tgw-1'", state));
        } else if (!transit && !scene.is(Dimension.BASTION_PLACE, "vpc")) {
            routes.add(route("10.0.0.0/16", "'VpcPeeringConnectionId':'pcx-1'"));
        }
        return routes;
    }

    private static List<String> hubRoutes(Scene scene) {
        String local = "{'DestinationCidrBlock':'10.2.0.0/16','GatewayId':'local','State':'active'}";
        List<String> routes = new ArrayList<>(List.of(local));
        if (scene.is(Dimension.ROUTE, "transit")) {
            routes.add(route("0.0.0.0/0", "'NatGatewayId':'nat-2'"));
        }
        routes.addAll(CentralAnswers.hubRoutes(scene));
        return routes;
    }

    private static List<String> internetGateways(Scene scene) {
        String peer = internetGateway("igw-2", "{'VpcId':'vpc-2','State':'available'}");
        return switch (scene.get(Dimension.IGW)) {
            case "none" -> List.of(peer);
            case "detached" -> List.of(internetGateway("igw-1", ""), peer);
            case "elsewhere" -> List.of(internetGateway("igw-1", "{'VpcId':'vpc-9','State':'available'}"), peer);
            case "attaching" -> List.of(internetGateway("igw-1", "{'VpcId':'vpc-1','State':'attaching'}"), peer);
            default -> List.of(internetGateway("igw-1", "{'VpcId':'vpc-1','State':'available'}"), peer);
        };
    }

    private static String internetGateway(String id, String attachment) {
        return "{'InternetGatewayId':'" + id + "','OwnerId':'111122223333','Attachments':[" + attachment + "]}";
    }

    private static List<String> natGateways(Scene scene) {
        List<String> hub = scene.is(Dimension.ROUTE, "transit") ? List.of(HUB_NAT) : List.of();
        if (scene.is(Dimension.NAT_STATE, "no-gateway")) {
            return hub;
        }
        String state =
                scene.is(Dimension.NAT_STATE, "absent") ? "" : ",'State':'" + scene.get(Dimension.NAT_STATE) + "'";
        String connectivity = scene.is(Dimension.NAT_CONNECTIVITY, "absent")
                ? ""
                : ",'ConnectivityType':'" + scene.get(Dimension.NAT_CONNECTIVITY) + "'";
        String place = switch (scene.get(Dimension.NAT_MODE)) {
            case "regional" -> ",'AvailabilityMode':'regional','RouteTableId':'rtb-pub'";
            case "other-zone" -> ",'AvailabilityMode':'zonal','SubnetId':'subnet-e'";
            default -> ",'AvailabilityMode':'zonal','SubnetId':'subnet-pub'";
        };
        List<String> gateways = new ArrayList<>(hub);
        gateways.add(
                "{'NatGatewayId':'nat-1','VpcId':'vpc-1'" + state + connectivity + place + natAddresses(scene) + "}");
        return gateways;
    }

    private static String natAddresses(Scene scene) {
        String address = "'AllocationId':'eipalloc-nat','NetworkInterfaceId':'eni-nat','PrivateIp':'10.0.100.20',"
                + "'IsPrimary':true";
        return switch (scene.get(Dimension.NAT_ADDRESS)) {
            case "absent" -> "";
            case "none" -> ",'NatGatewayAddresses':[]";
            case "failed" -> ",'NatGatewayAddresses':[{" + address + ",'PublicIp':'198.51.100.30','Status':'failed'}]";
            case "no-status" -> ",'NatGatewayAddresses':[{" + address + "}]";
            default -> ",'NatGatewayAddresses':[{" + address + ",'PublicIp':'198.51.100.30','Status':'succeeded'}]";
        };
    }

    private static List<String> peerings(Scene scene) {
        if (scene.is(Dimension.BASTION_PLACE, "vpc", "attached", "beyond")) {
            return List.of();
        }
        String status = switch (scene.get(Dimension.BASTION_PLACE)) {
            case "peering-pending" -> "pending-acceptance";
            case "peering-failed" -> "failed";
            default -> "active";
        };
        return List.of("{'VpcPeeringConnectionId':'pcx-1','Status':{'Code':'" + status + "'},'RequesterVpcInfo':"
                + side(scene, "vpc-1", "10.0.0.0/16") + ",'AccepterVpcInfo':" + side(scene, "vpc-2", "10.2.0.0/16")
                + "}");
    }

    private static String side(Scene scene, String vpc, String block) {
        return "{'VpcId':'" + vpc + "','OwnerId':'111122223333','Region':'" + scene.region() + "','CidrBlock':'" + block
                + "','CidrBlockSet':[{'CidrBlock':'" + block + "'}]}";
    }
}
