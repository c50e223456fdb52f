package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A transit gateway that joins the target's VPC with the other one. */
final class TransitAnswers {
    private TransitAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        boolean none = scene.is(Dimension.TRANSIT, "none");
        answers.addList("describe-transit-gateways", "TransitGateways", none ? List.of() : List.of(gateway(scene)));
        answers.addList(
                "describe-transit-gateway-vpc-attachments",
                "TransitGatewayVpcAttachments",
                none
                        ? List.of()
                        : List.of(
                                vpc("1", ownDoor(scene), scene.is(Dimension.VPN, "transit-ended")),
                                vpc("2", "subnet-hub", false)));
        answers.addList(
                "describe-transit-gateway-attachments",
                "TransitGatewayAttachments",
                none ? List.of() : attachments(scene));
        answers.addList(
                "describe-transit-gateway-route-tables",
                "TransitGatewayRouteTables",
                none
                        ? List.of()
                        : List.of("{'TransitGatewayRouteTableId':'tgw-rtb-1','TransitGatewayId':'tgw-1',"
                                + "'State':'available'}"));
        if (!none && !scene.is(Dimension.TRANSIT, "unread")) {
            String state = scene.is(Dimension.TRANSIT, "blackhole") ? "blackhole" : "active";
            answers.add(
                    "search-transit-gateway-routes.tgw-rtb-1",
                    "{'Routes':[" + route("10.0.0.0/16", "1", "propagated", "active") + ","
                            + route("10.2.0.0/16", "2", "propagated", "active") + ","
                            + route("0.0.0.0/0", "2", "static", state)
                            + OnPremisesAnswers.transitRoutes(scene).stream()
                                    .map(route -> "," + route)
                                    .collect(Collectors.joining())
                            + "],'AdditionalRoutesAvailable':false}");
        }
    }

    private static String gateway(Scene scene) {
        String references = scene.is(Dimension.TRANSIT, "no-references") ? "disable" : "enable";
        return "{'TransitGatewayId':'tgw-1','OwnerId':'111122223333','State':'available','Options':{"
                + "'DefaultRouteTableAssociation':'enable','AssociationDefaultRouteTableId':'tgw-rtb-1',"
                + "'SecurityGroupReferencingSupport':'" + references + "'}}";
    }

    private static List<String> attachments(Scene scene) {
        List<String> attachments = new ArrayList<>(List.of(attachment(scene, "1"), attachment(scene, "2")));
        attachments.addAll(OnPremisesAnswers.transitAttachments(scene));
        return attachments;
    }

    private static String ownDoor(Scene scene) {
        String near = scene.is(Dimension.VPN, "transit-public") ? "subnet-pub" : "subnet-t";
        return scene.is(Dimension.TRANSIT, "other-zone") ? "subnet-e" : near;
    }

    private static String vpc(String number, String subnet, boolean failed) {
        return "{'TransitGatewayAttachmentId':'tgw-attach-" + number + "','TransitGatewayId':'tgw-1','VpcId':'vpc-"
                + number + "','VpcOwnerId':'111122223333','State':'" + (failed ? "failed" : "available")
                + "','SubnetIds':['" + subnet
                + "'],'Options':{'SecurityGroupReferencingSupport':'enable','ApplianceModeSupport':'disable',"
                + "'Ipv6Support':'disable'}}";
    }

    private static String attachment(Scene scene, String number) {
        String association = switch (scene.get(Dimension.TRANSIT)) {
            case "no-association" -> "";
            case "unassociated" -> ",'Association':{'TransitGatewayRouteTableId':'tgw-rtb-1','State':'disassociating'}";
            default -> ",'Association':{'TransitGatewayRouteTableId':'tgw-rtb-1','State':'associated'}";
        };
        return "{'TransitGatewayAttachmentId':'tgw-attach-" + number + "','TransitGatewayId':'tgw-1',"
                + "'TransitGatewayOwnerId':'111122223333','ResourceOwnerId':'111122223333','ResourceType':'vpc',"
                + "'ResourceId':'vpc-" + number + "','State':'available'" + association + "}";
    }

    private static String route(String block, String number, String type, String state) {
        String leadsTo = state.equals("blackhole")
                ? ""
                : ",'TransitGatewayAttachments':[{'ResourceId':'vpc-" + number + "','ResourceType':'vpc',"
                        + "'TransitGatewayAttachmentId':'tgw-attach-" + number + "'}]";
        return "{'DestinationCidrBlock':'" + block + "','Type':'" + type + "','State':'" + state + "'" + leadsTo + "}";
    }
}
