package dev.fumidai.laws;

import java.util.List;

/** What IPv6 adds to the answers about the target's VPC. */
final class Ipv6Answers {
    private static final String BLOCK = "2001:db8:1::/56";
    private static final String SUBNET = "2001:db8:1:1::/64";
    private static final String ADDRESS = "2001:db8:1:1::10";

    private Ipv6Answers() {}

    /** Whether nothing but IPv6 leads to Systems Manager. */
    static boolean isOnlyWay(Scene scene) {
        return scene.is(Dimension.IPV6, "proven");
    }

    private static String blocks(String block) {
        return ",'Ipv6CidrBlockAssociationSet':[{'Ipv6CidrBlock':'" + block
                + "','Ipv6CidrBlockState':{'State':'associated'}}]";
    }

    static String ofVpc(Scene scene, String vpc) {
        if (!vpc.equals("vpc-1") || scene.is(Dimension.IPV6, "none")) {
            return "";
        }
        return blocks(scene.is(Dimension.IPV6, "no-room") ? SUBNET : BLOCK);
    }

    static String ofSubnet(Scene scene, String subnet) {
        boolean elsewhere = scene.is(Dimension.IPV6, "no-room");
        boolean has = elsewhere
                ? subnet.equals("subnet-e")
                : subnet.equals("subnet-t") && !scene.is(Dimension.IPV6, "none", "vpc-block");
        return has ? blocks(SUBNET) : "";
    }

    static String ofTarget(Scene scene) {
        return scene.is(Dimension.IPV6, "none", "unassigned", "vpc-block", "no-room")
                ? ""
                : "{'Ipv6Address':'" + ADDRESS + "','IsPrimaryIpv6':false}";
    }

    private static String route(String destination, String target, String state) {
        return "{'DestinationIpv6CidrBlock':'" + destination + "'," + target + ",'State':'" + state
                + "','Origin':'CreateRoute'}";
    }

    static List<String> routes(Scene scene) {
        String local = route(BLOCK, "'GatewayId':'local'", "active");
        String toGateway = route("::/0", "'EgressOnlyInternetGatewayId':'eigw-1'", "active");
        return switch (scene.get(Dimension.IPV6)) {
            case "none", "vpc-block", "no-room" -> List.of();
            case "unrouted" -> List.of(local);
            case "other" -> List.of(local, route("::/0", "'VpcPeeringConnectionId':'pcx-1'", "active"));
            case "blackhole" -> List.of(local, route("::/0", "'EgressOnlyInternetGatewayId':'eigw-9'", "blackhole"));
            case "shadowed" ->
                List.of(local, toGateway, route("2406:da14::/32", "'VpcPeeringConnectionId':'pcx-9'", "blackhole"));
            case "appliance" -> List.of(local, route("::/0", "'NetworkInterfaceId':'eni-firewall'", "active"));
            case "igw" -> List.of(local, route("::/0", "'GatewayId':'igw-1'", "active"));
            default -> List.of(local, toGateway);
        };
    }

    static List<String> gateways(Scene scene) {
        if (scene.is(Dimension.IPV6, "none", "igw", "vpc-block", "no-room")) {
            return List.of();
        }
        String state = scene.is(Dimension.IPV6, "detaching") ? "detaching" : "attached";
        return List.of(
                "{'EgressOnlyInternetGatewayId':'eigw-1','Attachments':[{'VpcId':'vpc-1','State':'" + state + "'}]}");
    }

    /** The peers of a group's rule for everybody. */
    static String everybody(Scene scene) {
        return scene.is(Dimension.IPV6, "none", "ipv4-rules") ? "" : "{'CidrIpv6':'::/0'}";
    }

    static List<String> entries(Scene scene) {
        boolean closed = scene.is(Dimension.IPV6, "none")
                || scene.is(Dimension.TARGET_ACL, "closed", "ephemeral-missing", "ephemeral-partial", "numbered");
        return closed ? List.of() : List.of(entry(false), entry(true));
    }

    private static String entry(boolean egress) {
        return "{'RuleNumber':101,'Egress':" + egress + ",'RuleAction':'allow','Protocol':'-1','Ipv6CidrBlock':'::/0'}";
    }
}
